/** People by what it costs to move them, the cheapest first. */
export class MoverHeap {
  keys: Float64Array;
  people: Int32Array;
  size = 0;

  constructor(room: number) {
    this.keys = new Float64Array(room);
    this.people = new Int32Array(room);
  }

  /** Adds somebody at the end, out of order; `order` puts all right. */
  append(key: number, person: number): void {
    if (this.size === this.keys.length) this.grow();
    this.keys[this.size] = key;
    this.people[this.size++] = person;
  }

  order(): void {
    for (let i = (this.size >> 1) - 1; i >= 0; i--) this.sink(i);
  }

  push(key: number, person: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, people } = this;
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const parentKey = keys[parent]!;
      if (parentKey <= key) break;
      keys[i] = parentKey;
      people[i] = people[parent]!;
      i = parent;
    }
    keys[i] = key;
    people[i] = person;
  }

  pop(): void {
    const last = --this.size;
    if (last === 0) return;
    this.keys[0] = this.keys[last]!;
    this.people[0] = this.people[last]!;
    this.sink(0);
  }

  private sink(start: number): void {
    const { keys, people, size } = this;
    const key = keys[start]!;
    const person = people[start]!;
    let i = start;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= key) break;
      keys[i] = keys[child]!;
      people[i] = people[child]!;
      i = child;
    }
    keys[i] = key;
    people[i] = person;
  }

  private grow(): void {
    const room = 2 * this.keys.length + 8;
    const keys = new Float64Array(room);
    const people = new Int32Array(room);
    keys.set(this.keys);
    people.set(this.people);
    this.keys = keys;
    this.people = people;
  }
}
