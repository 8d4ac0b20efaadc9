import { unzipSync, zipSync } from "fflate";
import type { GoodFile } from "./good-files.ts";

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What stands where something else is expected: ends of ranges, nothing, depth, length, other alphabets. */
const tokens = [
  "null",
  "NaN",
  "1e999",
  "-1",
  "0",
  "4294967295",
  "9007199254740993",
  "true",
  "{}",
  "[]",
  '""',
  "\u0000",
  "\ufeff",
  "[".repeat(5000),
  "<a>".repeat(2000),
  "(".repeat(5000),
  "9".repeat(400),
  "德".repeat(300),
  "&lol;",
  "\n\n",
  ",,,,",
  "]]]]",
  "POLYGON",
  "EMPTY",
  "1e-999",
  "0x10",
  "--",
  "INSERT",
  "FeatureCollection",
  "GeometryCollection",
  "\ud800",
];

const extremes = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0x10000000];

type Random = () => number;

const below = (random: Random, end: number): number => Math.floor(random() * end);

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** One change to some bytes. */
function changed(content: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  const copy = content.slice();
  const at = below(random, Math.max(1, copy.length));
  const length = 1 + below(random, random() < 0.8 ? 16 : Math.max(1, copy.length));
  switch (below(random, 10)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8));
      return copy;
    case 1:
      copy[at] = below(random, 256);
      return copy;
    case 2:
      return copy.subarray(0, at);
    case 3:
      return joined(copy.subarray(0, at), copy.subarray(at + length));
    case 4:
      return joined(copy.subarray(0, at + length), copy.subarray(at));
    case 5: {
      const value = extremes[below(random, extremes.length)] ?? 0;
      if (at + 4 <= copy.length) new DataView(copy.buffer, copy.byteOffset).setUint32(at, value, random() < 0.5);
      return copy;
    }
    case 6:
    case 7:
      return joined(
        copy.subarray(0, at),
        new TextEncoder().encode(tokens[below(random, tokens.length)] ?? ""),
        copy.subarray(at + (random() < 0.5 ? 0 : length)),
      );
    case 8:
      return joined(copy.subarray(0, at), other.subarray(below(random, Math.max(1, other.length))));
    default:
      copy.fill(random() < 0.5 ? 0 : 0xff, at, at + length);
      return copy;
  }
}

/** Up to eight changes to a file: in it, in what is packed in it, or in its name; sometimes a part is missing. */
export function mutated(good: GoodFile, other: GoodFile, random: Random): GoodFile {
  const files = new Map(Object.entries(good));
  const others = Object.values(other)[0] ?? new Uint8Array();
  const names = [...files.keys()];
  if (names.length > 1 && random() < 0.1) files.delete(names[below(random, names.length)] ?? "");
  for (let change = 1 + below(random, 8); change > 0; change -= 1) {
    const left = [...files.keys()];
    const name = left[below(random, left.length)] ?? "";
    const content = files.get(name) ?? new Uint8Array();
    files.set(name, withinArchive(content, others, random) ?? changed(content, others, random));
  }
  return Object.fromEntries(files);
}

/** Half of the changes to an archive are made to a file in it, which is packed again: else few would get past the unpacking. */
function withinArchive(content: Uint8Array, other: Uint8Array, random: Random): Uint8Array | null {
  if (content[0] !== 0x50 || content[1] !== 0x4b || random() < 0.5) return null;
  try {
    const inner = unzipSync(content);
    const names = Object.keys(inner);
    const name = names[below(random, names.length)] ?? "";
    return zipSync(
      { ...inner, [name]: changed(inner[name] ?? new Uint8Array(), other, random) },
      { level: 1, mtime: new Date("2025-01-01T00:00:00Z") },
    );
  } catch {
    return null;
  }
}
