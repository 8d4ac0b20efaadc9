import type { Year } from "#domain/plan/ids.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";

/** One measure followed through the years: its items, by year. */
export type Thread = ReadonlyMap<Year, MilestoneItem>;

// Below this, two items share no more than the plan's usual turns of phrase.
const leastSimilarity = 0.35;

function pairsOf(text: string): ReadonlySet<string> {
  const letters = text.replaceAll(/[\p{P}\p{S}\p{N}\s]/gu, "");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(letters.slice(at, at + 2));
  return pairs;
}

/** How alike two items read, 0 to 1 (Dice over pairs of characters, figures aside); 1 where they set the same indicator. */
function similarity(a: MilestoneItem, b: MilestoneItem): number {
  if (a.targets.some(({ indicator }) => b.targets.some((target) => target.indicator === indicator))) return 1;
  const left = pairsOf(a.text);
  const right = pairsOf(b.text);
  if (left.size + right.size === 0) return 0;
  let shared = 0;
  for (const pair of left) if (right.has(pair)) shared += 1;
  return (2 * shared) / (left.size + right.size);
}

/**
 * Lays the items of several years side by side: each item joins the thread whose latest item reads most like it, or begins
 * one. Threads stand in the order in which they begin. The document does not number measures across years; this only
 * decides which line an item stands on, never what it says.
 */
export function threadsOf(items: readonly MilestoneItem[], years: readonly Year[]): readonly Thread[] {
  const threads: Map<Year, MilestoneItem>[] = [];
  for (const year of years) {
    const waiting = new Set(items.filter((item) => item.year === year));
    const pairs = threads
      .flatMap((thread) => {
        const latest = [...thread.values()].at(-1);
        return latest === undefined
          ? []
          : [...waiting].map((item) => ({ thread, item, score: similarity(latest, item) }));
      })
      .filter(({ score }) => score >= leastSimilarity)
      .sort((a, b) => b.score - a.score);
    for (const { thread, item } of pairs) {
      if (thread.has(year) || !waiting.has(item)) continue;
      thread.set(year, item);
      waiting.delete(item);
    }
    for (const item of waiting) threads.push(new Map([[year, item]]));
  }
  return threads;
}
