const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Bytes that a text takes in UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

/** The longest beginning of a text that fits into `most` bytes of UTF-8 and cuts no character. */
export function cutToBytes(text: string, most: number): string {
  // Three bytes for a unit of UTF-16 are the most there can be.
  if (text.length * 3 <= most) return text;
  let length = 0;
  let kept = "";
  for (const character of text) {
    length += utf8Length(character);
    if (length > most) return kept;
    kept += character;
  }
  return kept;
}

/** A table of dBase has no room for longer names, in bytes. */
const nameBytes = 10;

/**
 * Names for a table of dBase: cut to ten bytes of UTF-8, blanks as `_`, and those that become the same told apart by a number
 * at their end. Names differ whatever their case.
 */
export function shortNames(names: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return names.map((wanted) => {
    const plain = wanted.replaceAll(/[\s\p{Cc}]+/gu, "_") || "field";
    let name = cutToBytes(plain, nameBytes);
    for (let copy = 2; used.has(name.toLowerCase()); copy += 1) {
      const tail = `_${copy}`;
      name = `${cutToBytes(plain, nameBytes - tail.length)}${tail}`;
    }
    used.add(name.toLowerCase());
    return name;
  });
}
