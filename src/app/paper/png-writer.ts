const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function header(width: number, height: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits, red, green and blue.
  data.set([8, 2], 8);
  return chunk("IHDR", data);
}

function physicalSize(dotsPerInch: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMeter = Math.round(dotsPerInch / 0.0254);
  view.setUint32(0, perMeter);
  view.setUint32(4, perMeter);
  data[8] = 1;
  return chunk("pHYs", data);
}

/**
 * Writes a PNG strip by strip, so that a picture may be larger than any canvas of the browser. Strips come from above, each as
 * wide as the picture; what is transparent becomes black.
 */
export class PngWriter {
  readonly #width: number;
  readonly #height: number;
  readonly #deflate = new CompressionStream("deflate");
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #packed: Promise<ArrayBuffer>;
  #rows = 0;

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#writer = this.#deflate.writable.getWriter();
    this.#packed = new Response(this.#deflate.readable).arrayBuffer();
  }

  /** Adds the next rows. */
  async add({ data, width, height }: ImageData): Promise<void> {
    if (width !== this.#width) throw new Error(`Expected a strip of ${this.#width} pixels, got ${width}`);
    const stride = 1 + width * 3;
    const rows = new Uint8Array(stride * height);
    for (let row = 0; row < height; row += 1) {
      const start = row * stride;
      // Each byte less the same one of the pixel to its left: even ground becomes zeros.
      rows[start] = 1;
      let to = start + 1;
      let [red, green, blue] = [0, 0, 0];
      for (let from = row * width * 4, end = from + width * 4; from < end; from += 4) {
        const [nextRed = 0, nextGreen = 0, nextBlue = 0] = [data[from], data[from + 1], data[from + 2]];
        rows[to] = nextRed - red;
        rows[to + 1] = nextGreen - green;
        rows[to + 2] = nextBlue - blue;
        [red, green, blue] = [nextRed, nextGreen, nextBlue];
        to += 3;
      }
    }
    this.#rows += height;
    await this.#writer.write(rows);
  }

  /** The rows as a PNG's IDAT has them: filtered row by row and deflated; throws unless every row has come. */
  async packed(): Promise<Uint8Array<ArrayBuffer>> {
    if (this.#rows !== this.#height) throw new Error(`Expected ${this.#height} rows, got ${this.#rows}`);
    await this.#writer.close();
    return new Uint8Array(await this.#packed);
  }

  /** The picture; throws unless every row has come. `dotsPerInch` is how large it is to be printed; `null`: nobody says. */
  async finish(dotsPerInch: number | null = null): Promise<Blob> {
    const packed = await this.packed();
    const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    const parts = [
      signature,
      header(this.#width, this.#height),
      ...(dotsPerInch === null ? [] : [physicalSize(dotsPerInch)]),
      chunk("IDAT", packed),
      chunk("IEND", new Uint8Array(0)),
    ];
    return new Blob(parts, { type: "image/png" });
  }

  /** Lets go of what was written. */
  async abandon(): Promise<void> {
    const ended = Promise.allSettled([this.#packed]);
    await this.#writer.abort().catch(() => undefined);
    await ended;
  }
}
