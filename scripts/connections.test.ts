import { expect, it } from 'vitest';
import { connectionIn } from './connections.mjs';

it('tells a connection within this computer from one that leaves it', () => {
  const place = (line: string) => connectionIn(line)?.place ?? null;
  expect(place('7 connect(24, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X9"}, 20) = 0')).toBe('here');
  expect(place('7 sendto(54, ..., 17, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 17')).toBe('here');
  expect(place('7 sendto(59, ""..., 239, MSG_NOSIGNAL, NULL, 0) = 239')).toBeNull();
  const inet = (host: string) =>
    `7 connect(4, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("${host}")}, 16) = 0`;
  expect(place(inet('127.0.0.53'))).toBe('here');
  expect(place(inet('8.8.8.8'))).toBe('outside');
  expect(place(inet('12.7.0.1'))).toBe('outside');
  const inet6 = (host: string) =>
    `7 connect(4, {sa_family=AF_INET6, sin6_port=htons(443), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "${host}", &sin6_addr), sin6_scope_id=0}, 28) = 0`;
  expect(place(inet6('::1'))).toBe('here');
  expect(connectionIn(inet6('2001:4860:4860::8888'))).toEqual({
    place: 'outside',
    words: 'connect AF_INET6 2001:4860:4860::8888:443',
  });
});
