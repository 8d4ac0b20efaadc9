/** Reads binary numbers one after the other; throws `RangeError` beyond the end, as `DataView` does. */
export class ByteReader {
  readonly #view: DataView;
  #at: number;
  isLittle: boolean;

  constructor(bytes: Uint8Array, at = 0, isLittle = true) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = at;
    this.isLittle = isLittle;
  }

  get at(): number {
    return this.#at;
  }

  get left(): number {
    return this.#view.byteLength - this.#at;
  }

  byte(): number {
    const value = this.#view.getUint8(this.#at);
    this.#at += 1;
    return value;
  }

  int32(): number {
    const value = this.#view.getInt32(this.#at, this.isLittle);
    this.#at += 4;
    return value;
  }

  uint32(): number {
    return this.int32() >>> 0;
  }

  double(): number {
    const value = this.#view.getFloat64(this.#at, this.isLittle);
    this.#at += 8;
    return value;
  }

  /** How many things follow, each of at least `size` bytes: throws where there cannot be so many. */
  count(size: number): number {
    const count = this.uint32();
    if (count * size > this.left) throw new RangeError(`${count} of ${size} bytes do not fit into ${this.left}`);
    return count;
  }
}
