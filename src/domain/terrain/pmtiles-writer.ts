import type { Bbox } from "../geo/bbox.ts";

/** A tile of an archive: its number on the Hilbert curve (`zxyToTileId` of the package `pmtiles`) and its content. */
export type ArchivedTile = { readonly id: number; readonly content: Uint8Array };

/** What stands in the header beside the tiles. */
export type ArchiveFacts = {
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bbox: Bbox;
  readonly metadata: Readonly<Record<string, unknown>>;
};

type Entry = { readonly id: number; readonly offset: number; readonly length: number; readonly run: number };

const headerLength = 127;
/** Header and root directory together: what a reader fetches first. */
const firstFetch = 16_384;
const entriesPerLeaf = 4096;
const longestShared = 4096;
const uncompressed = 1;
const pngTiles = 2;

function varint(into: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    into.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  into.push(rest);
}

/** A directory as the specification has it: numbers of the tiles as differences, runs, lengths, offsets. */
function directory(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  varint(bytes, entries.length);
  entries.forEach(({ id }, at) => varint(bytes, id - (entries[at - 1]?.id ?? 0)));
  for (const { run } of entries) varint(bytes, run);
  for (const { length } of entries) varint(bytes, length);
  entries.forEach(({ offset }, at) => {
    const before = entries[at - 1];
    // 0: right behind the one before.
    varint(bytes, before !== undefined && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return Uint8Array.from(bytes);
}

/** Tiles in the order of their numbers, each content once; neighbours with the same content are one entry. */
function packed(tiles: readonly ArchivedTile[]): {
  readonly entries: readonly Entry[];
  readonly contents: readonly Uint8Array[];
} {
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const known = new Map<string, { readonly offset: number; readonly length: number }>();
  let end = 0;
  for (const { id, content } of tiles.toSorted((a, b) => a.id - b.id)) {
    // Only flat tiles, the sea's, are ever the same, and they are small.
    const key = content.length > longestShared ? null : content.join(",");
    const shared = key === null ? undefined : known.get(key);
    const place = shared ?? { offset: end, length: content.length };
    if (shared === undefined) {
      if (key !== null) known.set(key, place);
      contents.push(content);
      end += content.length;
    }
    const last = entries.at(-1);
    if (last !== undefined && last.offset === place.offset && last.id + last.run === id)
      entries[entries.length - 1] = { ...last, run: last.run + 1 };
    else entries.push({ id, ...place, run: 1 });
  }
  return { entries, contents };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function leaves(entries: readonly Entry[]): { readonly root: Uint8Array; readonly leaf: Uint8Array } {
  const alone = directory(entries);
  if (headerLength + alone.length <= firstFetch) return { root: alone, leaf: new Uint8Array() };
  const parts: Uint8Array[] = [];
  const pointers: Entry[] = [];
  let offset = 0;
  for (let at = 0; at < entries.length; at += entriesPerLeaf) {
    const part = entries.slice(at, at + entriesPerLeaf);
    const bytes = directory(part);
    pointers.push({ id: part[0]?.id ?? 0, offset, length: bytes.length, run: 0 });
    parts.push(bytes);
    offset += bytes.length;
  }
  return { root: directory(pointers), leaf: joined(parts) };
}

/**
 * A PMTiles archive of version 3 with PNG tiles, as the bytes of its file: clustered, directories not compressed. At most some
 * 16 million tiles, since there is one level of leaf directories.
 */
export function writePmtiles(
  tiles: readonly ArchivedTile[],
  { minZoom, maxZoom, bbox, metadata }: ArchiveFacts,
): Uint8Array<ArrayBuffer> {
  const { entries, contents } = packed(tiles);
  const { root, leaf } = leaves(entries);
  const about = new TextEncoder().encode(JSON.stringify(metadata));
  const data = joined(contents);
  const header = new DataView(new ArrayBuffer(headerLength));
  new TextEncoder().encodeInto("PMTiles", new Uint8Array(header.buffer));
  header.setUint8(7, 3);
  const sections = [root.length, about.length, leaf.length, data.length];
  let offset = headerLength;
  sections.forEach((length, at) => {
    header.setBigUint64(8 + at * 16, BigInt(offset), true);
    header.setBigUint64(16 + at * 16, BigInt(length), true);
    offset += length;
  });
  header.setBigUint64(72, BigInt(tiles.length), true);
  header.setBigUint64(80, BigInt(entries.length), true);
  header.setBigUint64(88, BigInt(contents.length), true);
  header.setUint8(96, 1);
  header.setUint8(97, uncompressed);
  header.setUint8(98, uncompressed);
  header.setUint8(99, pngTiles);
  header.setUint8(100, minZoom);
  header.setUint8(101, maxZoom);
  const [west, south, east, north] = bbox;
  const scaled = (degrees: number): number => Math.round(degrees * 1e7);
  header.setInt32(102, scaled(west), true);
  header.setInt32(106, scaled(south), true);
  header.setInt32(110, scaled(east), true);
  header.setInt32(114, scaled(north), true);
  header.setUint8(118, Math.round((minZoom + maxZoom) / 2));
  header.setInt32(119, scaled((west + east) / 2), true);
  header.setInt32(123, scaled((south + north) / 2), true);
  return joined([new Uint8Array(header.buffer), root, about, leaf, data]);
}
