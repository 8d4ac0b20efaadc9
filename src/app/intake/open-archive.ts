import { gunzipSync, unzipSync } from "fflate";
import type { OpenFile } from "./open-file.ts";
import { decodeText } from "./text-encoding.ts";

/** Thrown where an archive unpacks into more than may be read; `found`: bytes as its directory has them. */
export class TooMuchError extends Error {
  readonly found: number;

  constructor(found: number) {
    super(`${found} bytes`);
    this.found = found;
  }
}

/**
 * A zip archive as files, named with the archive's name before theirs. Each is unpacked when it is asked for, into as many bytes
 * as the directory says and no more. Throws where all of them together are more than `most`.
 */
export function openZip(name: string, bytes: Uint8Array, most: number): readonly OpenFile[] {
  const entries: { readonly entry: string; readonly size: number }[] = [];
  // Nothing is unpacked: the filter is how the library lists what there is.
  unzipSync(bytes, {
    filter: ({ name: entry, originalSize: size }) => {
      if (!/(?:^|\/)(?:__MACOSX\/|\.)|\/$/.test(entry)) entries.push({ entry, size });
      return false;
    },
  });
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > most) throw new TooMuchError(total);
  return entries.map(({ entry, size }) => ({
    name: `${name}/${nameOf(entry)}`,
    size,
    bytes: async () => {
      const unpacked = unzipSync(bytes, { filter: (file) => file.name === entry })[entry];
      if (unpacked === undefined) throw new RangeError(`${entry} is not there`);
      return unpacked;
    },
  }));
}

/** Windows writes names in its own encoding without saying so; the library gives those byte by byte. */
function nameOf(entry: string): string {
  const letters = Array.from(entry, (letter) => letter.codePointAt(0) ?? 0);
  const isByByte = letters.every((letter) => letter <= 0xff) && letters.some((letter) => letter > 0x7f);
  return isByByte ? decodeText(Uint8Array.from(letters), null).text : entry;
}

/** A gzip file as the file in it. Throws where it is more than `most`. */
export function openGzip(name: string, bytes: Uint8Array, most: number): OpenFile {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(bytes.length - 4, true);
  if (size > most) throw new TooMuchError(size);
  // Into as many bytes as its end says: a file that unpacks into more is broken or means harm.
  return {
    name: `${name}/${name.slice(name.lastIndexOf("/") + 1).replace(/\.gz$/i, "")}`,
    size,
    bytes: async () => gunzipSync(bytes, new Uint8Array(size)),
  };
}
