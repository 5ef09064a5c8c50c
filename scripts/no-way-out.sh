#!/bin/sh
# no-way-out.sh COUNTS COMMAND...: runs a command where the only way out of this computer leads to nobody, and counts what
# takes it. Started by `unshare --net --mount` as root (scripts/connections.mjs).
#
# COUNTS gets three numbers: packets that left before the command, of two that were sent to be seen; the same when the
# command begins; the same at its end.
set -eu
counts=$1
shift
ip link set lo up
ip link add out0 type veth peer name nobody0
# What the kernel says by itself about a new interface is not said.
for name in out0 nobody0; do
  echo 1 >"/proc/sys/net/ipv6/conf/$name/addr_gen_mode"
  echo 0 >"/proc/sys/net/ipv6/conf/$name/router_solicitations"
  ip link set "$name" arp off multicast off up
done
ip addr add 10.9.8.7/24 dev out0
ip route add default dev out0
ip -6 addr add fd09::7/64 dev out0 nodad
ip -6 route add default dev out0
# Whoever asks for a name asks somebody outside.
echo nameserver 192.0.2.53 >"$counts.resolv"
mount --bind "$counts.resolv" /etc/resolv.conf
left() { cat /sys/class/net/out0/statistics/tx_packets 2>/dev/null || sed -n 's/^ *out0: *//p' /proc/net/dev | awk '{ print $10 }'; }
sleep 2
before=$(left)
node -e "
const { createSocket } = require('node:dgram');
for (const [kind, to] of [['udp4', '192.0.2.1'], ['udp6', '2001:db8::1']]) {
  const socket = createSocket(kind);
  socket.send('seen', 9, to, () => socket.close());
}"
begun=$(left)
code=0
"$@" || code=$?
echo "$before $begun $(left)" >"$counts"
exit $code
