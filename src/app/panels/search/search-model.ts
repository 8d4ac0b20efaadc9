import type { LanguageCode } from "#app/language/language.ts";
import type { Village } from "#domain/features/village.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { matchRanks, type Range, type TextMatch } from "./match-rank.ts";
import type { ReadingsOf } from "./readings.ts";
import { type SearchEntry, searchEntries, type SearchGroup, searchGroups } from "./search-entry.ts";
import { folded, matchText, type TextQuery, textQuery } from "./text-match.ts";

type PreparedText = {
  readonly text: string;
  readonly folded: string;
  readonly body: boolean;
  /** Every character and every first letter of a reading that a match could begin with. */
  readonly firsts: string;
};
type PreparedEntry = { readonly entry: SearchEntry; readonly texts: readonly PreparedText[] };

/** Everything that can be found, ready to be searched. */
export type SearchIndex = { readonly entries: readonly PreparedEntry[]; readonly readings: ReadingsOf };

/** A hit: what was found, and which characters of its title answered — or those of another of its texts, `via`. */
export type SearchHit = {
  readonly entry: SearchEntry;
  readonly title: string;
  readonly titleRanges: readonly Range[];
  readonly via: { readonly text: string; readonly ranges: readonly Range[] } | null;
};

/** The hits of one group, best first; `total` counts also those beyond the limit. */
export type SearchResultGroup = {
  readonly group: SearchGroup;
  readonly total: number;
  readonly items: readonly SearchHit[];
};

/** The groups with hits, the one with the best hit first. */
export type SearchResult = { readonly total: number; readonly groups: readonly SearchResultGroup[] };

function firstsOf(text: string, readings: ReadingsOf): string {
  const firsts = new Set<string>();
  for (const character of text) {
    firsts.add(character);
    for (const syllable of readings(character)) firsts.add(syllable.slice(0, 1));
  }
  return [...firsts].join("");
}

function prepared(entry: SearchEntry, readings: ReadingsOf): PreparedEntry {
  const texts = entry.texts.map(({ text, body }) => {
    const foldedText = folded(text);
    return { text, folded: foldedText, body, firsts: firstsOf(foldedText, readings) };
  });
  return { entry, texts };
}

const sliceSize = 250;

/**
 * Builds the index step by step, `sliceSize` entries at a time, so that whoever runs it can let the page breathe in
 * between. Returns the index at the end.
 */
export function* searchIndexSteps(
  index: PlanIndex,
  villages: readonly Village[],
  readings: ReadingsOf,
): Generator<void, SearchIndex> {
  const entries: PreparedEntry[] = [];
  for (const entry of searchEntries(index, villages)) {
    entries.push(prepared(entry, readings));
    if (entries.length % sliceSize === 0) yield;
  }
  return { entries, readings };
}

/** Builds the index at once. */
export function buildSearchIndex(index: PlanIndex, villages: readonly Village[], readings: ReadingsOf): SearchIndex {
  const steps = searchIndexSteps(index, villages, readings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

type Found = {
  readonly entry: SearchEntry;
  readonly score: number;
  readonly text: PreparedText;
  readonly match: TextMatch;
};

const bodyPenalty = matchRanks.length;
const wordsPenalty = 2 * matchRanks.length;
const shortestReadingInBody = 4;

function best({ entry, texts }: PreparedEntry, query: TextQuery, readings: ReadingsOf): Found | null {
  let found: Found | null = null;
  for (const text of texts) {
    if (!text.firsts.includes(query.compact.slice(0, 1))) continue;
    const readable = !text.body || query.compact.length >= shortestReadingInBody;
    const match = matchText(text.folded, readable ? query : { ...query, latin: false }, readings);
    if (match === null) continue;
    const score = matchRanks.indexOf(match.rank) + (text.body ? bodyPenalty : 0);
    if (found === null || score < found.score) found = { entry, score, text, match };
  }
  return found;
}

/** An entry that has all words of a query, though not in a row: as good as its worst word. */
function bestOfWords(prepared: PreparedEntry, words: readonly TextQuery[], readings: ReadingsOf): Found | null {
  const found = words.map((word) => best(prepared, word, readings)).filter((word) => word !== null);
  const [first] = [...found].sort((a, b) => b.text.text.length - a.text.text.length);
  if (first === undefined || found.length < words.length) return null;
  const ranges = found.filter((word) => word.text === first.text).flatMap((word) => word.match.ranges);
  return {
    ...first,
    score: Math.max(...found.map((word) => word.score)) + wordsPenalty,
    match: { ...first.match, ranges: inOrder(ranges) },
  };
}

function inOrder(ranges: readonly Range[]): readonly Range[] {
  let end = 0;
  const apart: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (range[0] < end) continue;
    apart.push(range);
    end = range[1];
  }
  return apart;
}

function byRank(a: Found, b: Found): number {
  return (
    a.score - b.score ||
    b.entry.weight - a.entry.weight ||
    (a.match.ranges[0]?.[0] ?? 0) - (b.match.ranges[0]?.[0] ?? 0) ||
    // Items that say the same in several years stay in the order of the years.
    (a.text.body && b.text.body ? 0 : a.text.text.length - b.text.text.length) ||
    searchGroups.indexOf(a.entry.group) - searchGroups.indexOf(b.entry.group)
  );
}

function hitOf(
  { entry, text, match }: Found,
  query: TextQuery,
  readings: ReadingsOf,
  language: LanguageCode,
): SearchHit {
  const title = language === "zh" ? entry.title : entry.titleEn;
  const at = title.indexOf(text.text);
  if (at >= 0)
    return { entry, title, titleRanges: match.ranges.map(([start, end]) => [start + at, end + at]), via: null };
  // `shangyong` is exactly the English name, but it is 上涌 in the title that the reader looks at.
  const inTitle = matchText(folded(title), query, readings);
  if (inTitle !== null) return { entry, title, titleRanges: inTitle.ranges, via: null };
  return { entry, title, titleRanges: [], via: { text: text.text, ranges: match.ranges } };
}

// Hits that a group may have before another gets none.
const fairShare = 5;

/**
 * What a query finds, ranked: exact, full pinyin, beginning, initials, beginning of the pinyin, beginning of a word, inside,
 * the same in texts of items, and last what has all its words apart from each other. At most `limit` hits in all; every
 * group gets its first few before any gets more. Empty for an empty query.
 */
export function search(
  searchIndex: SearchIndex,
  typed: string,
  limit: number,
  language: LanguageCode = "zh",
): SearchResult {
  const query = textQuery(typed);
  if (query.compact === "") return { total: 0, groups: [] };
  const words = query.spaced.split(" ").map(textQuery);
  const found: Found[] = [];
  for (const entry of searchIndex.entries) {
    const hit =
      best(entry, query, searchIndex.readings) ??
      (words.length > 1 ? bestOfWords(entry, words, searchIndex.readings) : null);
    if (hit !== null) found.push(hit);
  }
  found.sort(byRank);
  const byGroup = Map.groupBy(found, (hit) => hit.entry.group);
  const share = Math.min(fairShare, Math.floor(limit / Math.max(1, byGroup.size)));
  let room = limit - [...byGroup.values()].reduce((sum, hits) => sum + Math.min(hits.length, share), 0);
  const groups = [...byGroup].map(([group, hits]) => {
    const extra = Math.max(0, Math.min(room, hits.length - share));
    room -= extra;
    return {
      group,
      total: hits.length,
      items: hits.slice(0, share + extra).map((hit) => hitOf(hit, query, searchIndex.readings, language)),
    };
  });
  return { total: found.length, groups };
}
