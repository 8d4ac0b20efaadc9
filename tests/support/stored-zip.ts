import { crc32 } from "node:zlib";

/** A zip archive of texts, nothing compressed: the container of a workbook written by hand. */
export function storedZip(files: Readonly<Record<string, string>>): ArrayBuffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(files)) {
    const [name, content] = [Buffer.from(path), Buffer.from(text)];
    // Version, flags, method and time, then checksum and sizes; the same in both places.
    const known = Buffer.alloc(26);
    known.writeUInt16LE(20, 0);
    known.writeUInt32LE(crc32(content), 10);
    known.writeUInt32LE(content.length, 14);
    known.writeUInt32LE(content.length, 18);
    known.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from("PK\u{3}\u{4}"), known, name, content);
    entries.push(Buffer.from("PK\u{1}\u{2}"), Buffer.from([20, 0]), known, place, name);
    offset += 30 + name.length + content.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.write("PK\u{5}\u{6}");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...bodies, directory, end])).buffer;
}
