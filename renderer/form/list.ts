/** Arrays of numbers for the card. */
type Numbers = Float32Array | Int8Array | Uint8Array | Uint32Array;

/** A list of numbers that grows, in the card's own kind of array: a hall has a million of them. */
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

  /** Makes the list longer by `count` numbers and gives the array to write them into, from the list's old length on. It is good until the list grows again. */
  extend(count: number): A {
    this.#length += count;
    if (this.#length > this.#data.length) this.#grow();
    return this.#data;
  }

  /** Adds all numbers of another list. */
  append(other: List<A>): void {
    const from = this.#length;
    this.extend(other.length).set(other.#data.subarray(0, other.length), from);
  }

  /** All numbers, as an array of their own. */
  finish(): A {
    return this.#data.slice(0, this.#length) as A;
  }

  #grow(): void {
    const Kind = this.#data.constructor as new (length: number) => A;
    const larger = new Kind(Math.max(1024, this.#length, this.#data.length * 2));
    larger.set(this.#data);
    this.#data = larger;
  }
}
