/** Keeps what many say once: the same wishes, the same answer below the same heading. */
export class Shared<T> {
  readonly #known = new Map<string, T>();
  readonly #most: number;

  constructor(most = 5000) {
    this.#most = most;
  }

  /** What was kept under the key, or this. */
  of(key: string, value: T): T {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size < this.#most) this.#known.set(key, value);
    return value;
  }
}
