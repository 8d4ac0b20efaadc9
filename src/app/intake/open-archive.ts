import { gunzipSync, inflateSync } from "fflate";
import type { OpenFile } from "./open-file.ts";
import { zipDirectory } from "./zip-directory.ts";

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
  const entries = zipDirectory(bytes).filter((entry) => !/(?:^|\/)(?:__MACOSX\/|\.)|\/$/.test(entry.name));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > most) throw new TooMuchError(total);
  return entries.map(({ name: inner, size, method, packed }) => ({
    name: `${name}/${inner}`,
    size,
    bytes: async () => {
      if (method !== 0 && method !== 8) throw new TypeError(`${inner} is packed in a way that is not known`);
      return method === 0 ? packed.slice(0, size) : inflateSync(packed, new Uint8Array(size));
    },
  }));
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
