import type { Range, TextMatch } from "./match-rank.ts";
import type { ReadingsOf } from "./readings.ts";

/** How a run of characters answered: the positions that did, and whether all by full syllables or all by initials. */
type Run = { readonly positions: readonly number[]; readonly full: boolean; readonly initials: boolean };

const digraph = /^[zcs]h/;
const skippable = /[\p{P}\p{S}\s]/u;

/** The pieces of a syllable that may stand for its character: all of it, zh/ch/sh, its initial; unfinished only at the end of the query. */
function pieces(syllable: string, query: string, from: number): readonly string[] {
  const parts: string[] = [];
  if (query.startsWith(syllable, from)) parts.push(syllable);
  const rest = query.slice(from);
  if (rest.length < syllable.length && syllable.startsWith(rest)) parts.push(rest);
  if (digraph.test(syllable) && query.startsWith(syllable.slice(0, 2), from)) parts.push(syllable.slice(0, 2));
  if (query[from] === syllable[0]) parts.push(syllable.slice(0, 1));
  return parts;
}

function runFrom(text: string, start: number, query: string, readings: ReadingsOf): Run | null {
  const deadEnds = new Set<number>();
  const walk = (at: number, from: number): Run | null => {
    if (from === query.length) return { positions: [], full: true, initials: true };
    if (at >= text.length) return null;
    const key = at * 64 + from;
    if (deadEnds.has(key)) return null;
    const character = text[at] ?? "";
    if (character === query[from]) {
      const rest = walk(at + 1, from + 1);
      if (rest !== null) return { ...rest, positions: [at, ...rest.positions] };
    }
    for (const syllable of readings(character)) {
      for (const piece of pieces(syllable, query, from)) {
        const rest = walk(at + 1, from + piece.length);
        if (rest === null) continue;
        return {
          positions: [at, ...rest.positions],
          full: rest.full && piece === syllable,
          initials: rest.initials && piece.length === 1,
        };
      }
    }
    if (at > start && skippable.test(character)) {
      const rest = walk(at + 1, from);
      if (rest !== null) return rest;
    }
    deadEnds.add(key);
    return null;
  };
  return walk(start, 0);
}

function rangesOf(positions: readonly number[]): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const position of positions) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === position) last[1] = position + 1;
    else ranges.push([position, position + 1]);
  }
  return ranges;
}

/**
 * Matches a query with Latin letters against a text by the pinyin of its characters: full syllables, initials, characters
 * as they are, or a mixture; signs between characters are passed over. `inside`: whether the match may begin anywhere.
 */
export function matchReadings(text: string, query: string, readings: ReadingsOf, inside: boolean): TextMatch | null {
  for (let start = 0; start < (inside ? text.length : 1); start += 1) {
    const run = runFrom(text, start, query, readings);
    // Characters alone were already looked for as they stand.
    if (run === null || run.positions.every((position) => readings(text[position] ?? "").length === 0)) continue;
    const ranges = rangesOf(run.positions);
    if (start > 0) {
      // One syllable somewhere inside a name says nothing: `xian` would find every 县 and 乡.
      if (run.positions.length > 1) return { rank: "readingInside", ranges };
      continue;
    }
    const whole = run.positions.length === text.length;
    if (whole && run.full) return { rank: "reading", ranges };
    if (whole && run.initials) return { rank: "initials", ranges };
    return { rank: "readingPrefix", ranges };
  }
  return null;
}
