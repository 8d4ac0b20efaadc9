import type { AttributeEncoding, TextEncoding } from "#domain/intake/raw-layer.ts";

/** Text of a table of fixed widths, where the last character of a full field may be cut in half. */
export class DbfText {
  readonly encoding: AttributeEncoding;
  undecodable = 0;
  readonly #decoder: TextDecoder;

  /** `samples` gives every text there is; it is asked only where `declared` is `null`. */
  constructor(declared: TextEncoding | null, samples: () => Iterable<Uint8Array>) {
    this.encoding = declared === null ? guess(samples()) : { name: declared, isGuessed: false };
    this.#decoder = new TextDecoder(this.encoding.name);
  }

  /** A text; half a character at its end is left out. */
  valueOf(bytes: Uint8Array): string {
    const text = this.#decoder.decode(bytes, { stream: true });
    // What was held back as the beginning of a character is dropped with the rest of the stream.
    this.#decoder.decode();
    if (text.includes("\u{fffd}")) this.undecodable += 1;
    return text;
  }
}

/** UTF-8 where every text is valid in it, else GB18030; guessed only where there is a text for which it matters. */
function guess(samples: Iterable<Uint8Array>): AttributeEncoding {
  let isGuessed = false;
  for (const bytes of samples) {
    if (bytes.every((byte) => byte < 0x80)) continue;
    isGuessed = true;
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    } catch {
      return { name: "gb18030", isGuessed };
    }
  }
  return { name: "utf-8", isGuessed };
}

/** The encoding that a `.cpg` or `.cst` file names; `null` for a name that is not known. */
export function encodingNamed(words: string): TextEncoding | null {
  const name = words
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");
  if (/utf8|65001/.test(name)) return "utf-8";
  if (/gbk|gb2312|gb18030|euccn|936/.test(name)) return "gb18030";
  if (/big5|950/.test(name)) return "big5";
  return /1252|88591$|88591[^0-9]|latin1|^ascii$/.test(name) ? "windows-1252" : null;
}
