import type { AttributeEncoding, TextEncoding } from "#domain/intake/raw-layer.ts";

/** The first encoding in which all of `bytes` is valid: UTF-8, else GB18030, the encoding of Chinese Windows. */
export function guessEncoding(bytes: Uint8Array): AttributeEncoding {
  return { name: isValid(bytes, "utf-8") ? "utf-8" : "gb18030", isGuessed: !isAscii(bytes) };
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function isValid(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A text and how it was read; `encoding` is `null` where a byte order mark says it. */
export type DecodedText = { readonly text: string; readonly encoding: AttributeEncoding | null };

/** Decodes a text file: by its byte order mark, else as `wanted`, else as guessed. Bytes that are not valid become U+FFFD. */
export function decodeText(bytes: Uint8Array, wanted: TextEncoding | null): DecodedText {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : first === 0xef && second === 0xbb && bytes[2] === 0xbf
          ? "utf-8"
          : null;
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), encoding: null };
  const encoding = wanted === null ? guessEncoding(bytes) : { name: wanted, isGuessed: false };
  return { text: new TextDecoder(encoding.name).decode(bytes), encoding };
}

/** Whether an encoding was guessed and may well be another one: text that happens to be valid UTF-8 is hardly anything else. */
export function isDoubtful(encoding: AttributeEncoding | null): encoding is AttributeEncoding {
  return encoding !== null && encoding.isGuessed && encoding.name !== "utf-8";
}
