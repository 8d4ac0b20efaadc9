/** Characters `[start, end)` of a text, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/**
 * How well a text answers a query, best first: the whole text, its full pinyin, its beginning, its initials, the beginning
 * of its pinyin, the beginning of a word, anywhere, anywhere in its pinyin.
 */
export const matchRanks = [
  "exact",
  "reading",
  "prefix",
  "initials",
  "readingPrefix",
  "wordStart",
  "inside",
  "readingInside",
] as const;

type MatchRank = (typeof matchRanks)[number];

/** Where a query was found and how well. */
export type TextMatch = { readonly rank: MatchRank; readonly ranges: readonly Range[] };
