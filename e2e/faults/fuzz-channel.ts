/**
 * Sends one request of the bridge very many wrong arguments. Runs in the page.
 *
 * @returns how often each kind of reply came; `threw` and `odd` must never.
 */
export async function fuzzChannel({
  channel,
  tries,
  seed,
}: {
  channel: string;
  tries: number;
  seed: number;
}): Promise<Record<string, number>> {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const text = () =>
    pick([
      '',
      ' ',
      '../../../../tmp/folkmoot-evil',
      '/tmp/folkmoot-evil',
      '..\\..\\evil',
      'E0000000000000000',
      '\0',
      '__proto__',
      '\ud800',
      'a'.repeat(300),
      'x'.repeat(200_000),
      '<script>',
      '%2e%2e%2f',
      'constructor',
      '2026-10-25',
      '0000000001-x.folkmoot',
      '$&',
      '\u202e',
    ]);
  const number = () => pick([0, -1, 1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 1e308, 4096]);
  const keys = [
    'id',
    'eventId',
    'seq',
    'records',
    'bytes',
    'fromSeq',
    'nth',
    'fileName',
    'folder',
    'name',
    'patch',
    'factor',
    'labels',
    'disabled',
    'hidden',
    'message',
    'purpose',
    'title',
    'kind',
    'suggestedName',
    'documentId',
    'request',
    'snapshot',
    'generation',
    'words',
    'limit',
    '__proto__',
    'constructor',
    'toString',
  ];
  const value = (depth: number): unknown => {
    const kind = random(depth > 3 ? 7 : 11);
    if (kind === 0) return text();
    if (kind === 1) return number();
    if (kind === 2) return pick([null, undefined, true, false]);
    if (kind === 3) return BigInt(random(1000));
    if (kind === 4) return new Date(number());
    if (kind === 5) return new Uint8Array(pick([0, 1, 5000]));
    if (kind === 6) return new Map([[text(), number()]]);
    if (kind === 7) return Array.from({ length: random(6) }, () => value(depth + 1));
    return Object.fromEntries(Array.from({ length: random(8) }, () => [pick(keys), value(depth + 1)]));
  };
  const counts: Record<string, number> = {};
  const count = (kind: string) => (counts[kind] = (counts[kind] ?? 0) + 1);
  for (let at = 0; at < tries; at++) {
    // What a request without an argument takes is right, and would open a dialog or answer each time.
    let argument = value(0);
    if (argument === null || argument === undefined) argument = {};
    try {
      const reply = (await window.folkmoot.request(channel as never, argument as never)) as { kind?: string };
      count(['answer', 'badRequest', 'fault'].includes(reply?.kind ?? '') ? reply.kind! : 'odd');
    } catch {
      count('threw');
    }
  }
  return counts;
}
