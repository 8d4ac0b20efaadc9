import { decodeText } from "./text-encoding.ts";

/** A file in a zip archive as the directory has it; `method` 0: as it is, 8: deflated. */
export type ZipEntry = {
  readonly name: string;
  /** Bytes once unpacked. */
  readonly size: number;
  readonly method: number;
  readonly packed: Uint8Array;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;

/**
 * The directory of a zip archive. Read here and not by the library that inflates: that one goes round for ever on directories
 * that are broken in certain ways. Throws on what is no archive, on encrypted files and on ZIP64, which holds more than may be read.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new RangeError("ZIP64");
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== entryMark) throw new TypeError("The directory of the archive is broken");
    const flags = view.getUint16(at + 8, true);
    const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const nameLength = view.getUint16(at + 28, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    // Windows writes names in its own encoding without saying so.
    const name = (flags & 0x800) === 0 ? decodeText(raw, null).text : new TextDecoder().decode(raw);
    if ((flags & 1) !== 0) throw new TypeError(`${name} is encrypted`);
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) throw new RangeError(`The archive ends within ${name}`);
    const method = view.getUint16(at + 10, true);
    entries.push({ name, size, method, packed: bytes.subarray(start, start + packedSize) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw new TypeError("The archive has no directory: it is not complete");
}
