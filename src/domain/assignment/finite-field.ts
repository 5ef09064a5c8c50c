/** Sums and, where the order is a power of a prime, products of the numbers below `order`. */
export type FiniteNumbers = {
  readonly order: number;
  /** `a + b` at `a * order + b`. */
  readonly plus: Uint8Array;
  /** `a - b` at `a * order + b`. */
  readonly minus: Uint8Array;
  /** `a * b` at `a * order + b`; null where there is no field of this order. */
  readonly times: Uint8Array | null;
};

/**
 * The numbers that rooms are counted in when people turn through them.
 *
 * Added digit by digit over the prime factors of the order, so that 8 is three digits of two: such sums spread people
 * better than counting round in a circle does.
 *
 * @param order at most 256.
 */
export function finiteNumbers(order: number): FiniteNumbers {
  const primes = primeFactors(order);
  const plus = new Uint8Array(order * order);
  const minus = new Uint8Array(order * order);
  for (let a = 0; a < order; a++) {
    for (let b = 0; b < order; b++) {
      let [x, y, weight, sum] = [a, b, 1, 0];
      for (const prime of primes) {
        sum += ((x + y) % prime) * weight;
        x = Math.floor(x / prime);
        y = Math.floor(y / prime);
        weight *= prime;
      }
      plus[a * order + b] = sum;
      minus[sum * order + b] = a;
    }
  }
  const isField = order > 1 && primes.every((prime) => prime === primes[0]);
  return { order, plus, minus, times: isField ? productsOf(order, primes[0]!, plus) : null };
}

function primeFactors(order: number): number[] {
  const primes: number[] = [];
  let rest = order;
  for (let prime = 2; rest > 1; prime++) {
    while (rest % prime === 0) {
      primes.push(prime);
      rest /= prime;
    }
  }
  return primes;
}

/** Products of polynomials over the digits, by a polynomial whose root runs through all numbers but 0. */
function productsOf(order: number, prime: number, plus: Uint8Array): Uint8Array {
  const top = order / prime;
  for (let tail = 1; tail < order; tail++) {
    // Times the root: one digit up; what leaves the top comes back as so many times the tail.
    const step = (a: number): number => {
      let next = (a % top) * prime;
      for (let i = Math.floor(a / top); i > 0; i--) next = plus[next * order + tail]!;
      return next;
    };
    // A field of a prime has no digit to move up: there the root is the tail itself.
    const powers = [1];
    for (let a = step(1); a !== 1 && a !== 0 && powers.length < order; a = step(a)) powers.push(a);
    if (powers.length !== order - 1 || new Set(powers).size !== order - 1) continue;
    const times = new Uint8Array(order * order);
    powers.forEach((a, i) => {
      powers.forEach((b, j) => (times[a * order + b] = powers[(i + j) % (order - 1)]!));
    });
    return times;
  }
  throw new Error(`There is no field of ${order} numbers`);
}
