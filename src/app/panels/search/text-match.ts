import { matchRanks, type TextMatch } from "./match-rank.ts";
import { matchReadings } from "./reading-match.ts";
import type { ReadingsOf } from "./readings.ts";

/** Letters in full width as usual ones, all in lower case; the length stays the same, so that positions still fit. */
export function folded(text: string): string {
  const halfWidth = text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfe_e0))
    .replaceAll("\u3000", " ");
  const lower = halfWidth.toLowerCase();
  return lower.length === text.length ? lower : halfWidth;
}

/** A query ready to be matched. `spaced` as typed, `compact` without spaces and apostrophes; `latin` where it has Latin letters. */
export type TextQuery = { readonly spaced: string; readonly compact: string; readonly latin: boolean };

const maxQueryLength = 60;

/** Prepares what was typed. */
export function textQuery(typed: string): TextQuery {
  const spaced = folded(typed).trim().replaceAll(/\s+/g, " ").slice(0, maxQueryLength);
  const compact = spaced.replaceAll(/[\s'’]/g, "");
  return { spaced, compact, latin: /[a-z]/.test(compact) };
}

const wordSign = /[\p{L}\p{N}]/u;

function startsWord(text: string, at: number): boolean {
  return (
    at === 0 ||
    !wordSign.test(text[at - 1] ?? "") ||
    (/[a-z0-9]/.test(text[at] ?? "") && !/[a-z0-9]/.test(text[at - 1] ?? ""))
  );
}

function literalMatch(text: string, query: string): TextMatch | null {
  if (text === query) return { rank: "exact", ranges: [[0, query.length]] };
  let at = text.indexOf(query);
  if (at < 0) return null;
  if (at === 0) return { rank: "prefix", ranges: [[0, query.length]] };
  const first = at;
  while (at >= 0 && !startsWord(text, at)) at = text.indexOf(query, at + 1);
  if (at >= 0) return { rank: "wordStart", ranges: [[at, at + query.length]] };
  // One or two Latin letters inside an English word say nothing.
  if (/^[a-z]{1,2}$/.test(query)) return null;
  return { rank: "inside", ranges: [[first, first + query.length]] };
}

/**
 * Matches a query against a text that {@link folded} has prepared: as it stands, and by the pinyin of its characters, full
 * or initials or mixed with characters. `inside` says whether pinyin may also begin inside the text. `null`: not found.
 */
export function matchText(text: string, query: TextQuery, readings: ReadingsOf, inside = true): TextMatch | null {
  if (query.compact === "") return null;
  const literal =
    literalMatch(text, query.spaced) ?? (query.spaced === query.compact ? null : literalMatch(text, query.compact));
  if (!query.latin || literal?.rank === "exact" || literal?.rank === "prefix") return literal;
  const read = matchReadings(text, query.compact, readings, inside && query.compact.length > 1);
  if (read === null) return literal;
  return literal !== null && matchRanks.indexOf(literal.rank) <= matchRanks.indexOf(read.rank) ? literal : read;
}
