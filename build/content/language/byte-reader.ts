/** Reads big-endian numbers one after another, as font files hold them. Reading past the end throws a RangeError. */
export class ByteReader {
  readonly #view: DataView;
  #position: number;

  constructor(bytes: Uint8Array, position: number = 0) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#position = position;
  }

  /** Bytes from the start to what is read next. */
  get position(): number {
    return this.#position;
  }

  /** The next byte. */
  uint8(): number {
    return this.#view.getUint8(this.#step(1));
  }

  /** The next two bytes. */
  uint16(): number {
    return this.#view.getUint16(this.#step(2));
  }

  /** The next two bytes, signed. */
  int16(): number {
    return this.#view.getInt16(this.#step(2));
  }

  /** The next four bytes. */
  uint32(): number {
    return this.#view.getUint32(this.#step(4));
  }

  /** The next `length` bytes, not copied. */
  bytes(length: number): Uint8Array {
    const start = this.#step(length);
    if (this.#position > this.#view.byteLength) {
      throw new RangeError('Read past the end of the font');
    }
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, length);
  }

  #step(length: number): number {
    const start = this.#position;
    this.#position += length;
    return start;
  }
}
