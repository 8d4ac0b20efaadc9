/** Bytes that grow while they are written, numbers in either order of bytes. */
export class GrowingBytes {
  #bytes = new Uint8Array(1024);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    const at = this.#room(1);
    this.#view.setUint8(at, value);
  }

  uint16(value: number): void {
    const at = this.#room(2);
    this.#view.setUint16(at, value, true);
  }

  int32(value: number, isLittle = true): void {
    const at = this.#room(4);
    this.#view.setInt32(at, value, isLittle);
  }

  float64(value: number): void {
    const at = this.#room(8);
    this.#view.setFloat64(at, value, true);
  }

  all(bytes: Uint8Array): void {
    const at = this.#room(bytes.length);
    this.#bytes.set(bytes, at);
  }

  /** Writes `bytes`, cut to a width or filled up to it with blanks. */
  padded(bytes: Uint8Array, width: number): void {
    const at = this.#room(width);
    this.#bytes.fill(0x20, at, at + width);
    this.#bytes.set(bytes.length > width ? bytes.subarray(0, width) : bytes, at);
  }

  zeros(count: number): void {
    this.#room(count);
  }

  /** Writes a number over one that was left open. */
  int32At(at: number, value: number, isLittle = true): void {
    this.#view.setInt32(at, value, isLittle);
  }

  float64At(at: number, value: number): void {
    this.#view.setFloat64(at, value, true);
  }

  /** What was written, as bytes of their own. */
  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  #room(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length));
      grown.set(this.#bytes.subarray(0, at));
      this.#bytes = grown;
      this.#view = new DataView(grown.buffer);
    }
    return at;
  }
}
