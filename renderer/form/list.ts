/** Arrays of numbers for the card. */
type Numbers = Float32Array | Int8Array | Uint8Array | Uint32Array;

/** A list of numbers that grows, three at a time, in the card's own kind of array: a hall has a million of them. */
export class List<A extends Numbers> {
  #data: A;
  #length = 0;

  constructor(empty: A) {
    this.#data = empty;
  }

  /** How many numbers there are. */
  get length(): number {
    return this.#length;
  }

  /** Adds three numbers. */
  push(a: number, b: number, c: number): void {
    if (this.#length + 3 > this.#data.length) this.#grow();
    this.#data[this.#length] = a;
    this.#data[this.#length + 1] = b;
    this.#data[this.#length + 2] = c;
    this.#length += 3;
  }

  /** Adds all numbers of another list. */
  append(other: List<A>): void {
    while (this.#length + other.length > this.#data.length) this.#grow();
    this.#data.set(other.#data.subarray(0, other.length), this.#length);
    this.#length += other.length;
  }

  /** The number at a place. */
  at(i: number): number {
    return this.#data[i] ?? 0;
  }

  /** All numbers, as an array of their own. */
  finish(): A {
    return this.#data.slice(0, this.#length) as A;
  }

  #grow(): void {
    const Kind = this.#data.constructor as new (length: number) => A;
    const larger = new Kind(Math.max(1024, this.#data.length * 2));
    larger.set(this.#data);
    this.#data = larger;
  }
}
