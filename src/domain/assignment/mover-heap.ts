/** People by what it costs to move them, the cheapest first; many heaps share one piece of memory. */
export class MoverHeap {
  private keys: Float64Array;
  private people: Int32Array;
  private start: number;
  private room: number;
  size = 0;

  /** Takes `room` places from `start` on of the given memory, and finds more elsewhere when they are full. */
  constructor(keys: Float64Array, people: Int32Array, start: number, room: number) {
    this.keys = keys;
    this.people = people;
    this.start = start;
    this.room = room;
  }

  get leastKey(): number {
    return this.keys[this.start]!;
  }

  get leastPerson(): number {
    return this.people[this.start]!;
  }

  /** Adds somebody at the end, out of order; `order` puts all right. */
  append(key: number, person: number): void {
    if (this.size === this.room) this.grow();
    this.keys[this.start + this.size] = key;
    this.people[this.start + this.size++] = person;
  }

  order(): void {
    for (let i = (this.size >> 1) - 1; i >= 0; i--) this.sink(i);
  }

  push(key: number, person: number): void {
    if (this.size === this.room) this.grow();
    const { keys, people, start } = this;
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const parentKey = keys[start + parent]!;
      if (parentKey <= key) break;
      keys[start + i] = parentKey;
      people[start + i] = people[start + parent]!;
      i = parent;
    }
    keys[start + i] = key;
    people[start + i] = person;
  }

  pop(): void {
    const last = --this.size;
    if (last === 0) return;
    this.keys[this.start] = this.keys[this.start + last]!;
    this.people[this.start] = this.people[this.start + last]!;
    this.sink(0);
  }

  private sink(from: number): void {
    const { keys, people, size, start } = this;
    const key = keys[start + from]!;
    const person = people[start + from]!;
    let i = from;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[start + child + 1]! < keys[start + child]!) child++;
      if (keys[start + child]! >= key) break;
      keys[start + i] = keys[start + child]!;
      people[start + i] = people[start + child]!;
      i = child;
    }
    keys[start + i] = key;
    people[start + i] = person;
  }

  private grow(): void {
    const room = 2 * this.room + 8;
    const keys = new Float64Array(room);
    const people = new Int32Array(room);
    keys.set(this.keys.subarray(this.start, this.start + this.size));
    people.set(this.people.subarray(this.start, this.start + this.size));
    this.keys = keys;
    this.people = people;
    this.start = 0;
    this.room = room;
  }
}
