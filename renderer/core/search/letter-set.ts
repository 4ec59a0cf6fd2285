const FIRST = 'a'.charCodeAt(0);
const COUNT = 26;
const ALL = 2 ** COUNT - 1;

/** The bit of a letter from a to z; one more bit stands for everything else. */
export function letterBit(character: string): number {
  const place = character.charCodeAt(0) - FIRST;
  return 1 << (place >= 0 && place < COUNT ? place : COUNT);
}

/** A growing set of the 26 letters; other characters are not taken in. */
export class LetterSet {
  #bits = 0;

  /** Takes in a letter. */
  add(character: string): void {
    this.#bits |= letterBit(character) & ALL;
  }

  /** Whether it holds a letter. */
  has(character: string): boolean {
    return (this.#bits & letterBit(character) & ALL) !== 0;
  }

  /** Whether it holds all 26: nothing can be added. */
  get isFull(): boolean {
    return this.#bits === ALL;
  }

  /** The letters, from a to z. */
  toSet(): ReadonlySet<string> {
    const letters = Array.from({ length: COUNT }, (_, i) => String.fromCharCode(FIRST + i));
    return new Set(letters.filter((letter) => this.has(letter)));
  }
}
