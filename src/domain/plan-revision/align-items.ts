import type { MilestoneItem } from "../plan/milestone-item.ts";
import { changedFields } from "./same-content.ts";

/** An item of one or both versions of a cell; one of them is there. */
export type ItemPair = { readonly before: MilestoneItem | null; readonly after: MilestoneItem | null };

// Below it, two texts are two statements.
const leastLikeness = 0.3;

function pairsOfLetters(text: string): ReadonlyMap<string, number> {
  const letters = Array.from(text.toLowerCase().replaceAll(/\s/g, ""));
  const counts = new Map<string, number>();
  for (const [at, letter] of letters.entries()) {
    const pair = letter + (letters[at + 1] ?? "");
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are, 0 to 1: the share of their pairs of letters that both have (Dice). */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const [left, right] = [pairsOfLetters(a), pairsOfLetters(b)];
  const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((x, y) => x + y, 0);
  const total = sum(left) + sum(right);
  const common = [...left].reduce((count, [pair, times]) => count + Math.min(times, right.get(pair) ?? 0), 0);
  return total === 0 ? 1 : (2 * common) / total;
}

/** The fields in which two items differ. Their number and the cell that they cite follow from where they stand. */
export function itemFields(before: MilestoneItem, after: MilestoneItem): ReturnType<typeof changedFields> {
  return changedFields(before, after, ["id", "cite"]);
}

function weightOf(before: MilestoneItem, after: MilestoneItem): number {
  if (itemFields(before, after).length === 0) return 2;
  const weight = likeness(before.text, after.text) + (before.id === after.id ? 0.1 : 0);
  return weight < leastLikeness ? 0 : weight;
}

/**
 * Which items of a cell are the same statement in both versions: by what they say, since their numbers only count. Pairs and
 * what one version alone has come in an order in which both versions keep theirs.
 */
export function alignItems(before: readonly MilestoneItem[], after: readonly MilestoneItem[]): readonly ItemPair[] {
  // best[i][j]: the greatest weight of pairs among what follows from i and from j on.
  const best = Array.from({ length: before.length + 1 }, () => Array.from({ length: after.length + 1 }, () => 0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const weight = (i: number, j: number): number => {
    const [old, fresh] = [before[i], after[j]];
    return old === undefined || fresh === undefined ? 0 : weightOf(old, fresh);
  };
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = weight(i, j);
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired > 0 ? paired + at(i + 1, j + 1) : 0);
    }
  const pairs: ItemPair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, fresh] = [before[i] ?? null, after[j] ?? null];
    const paired = weight(i, j);
    if (old !== null && fresh !== null && paired > 0 && at(i, j) === paired + at(i + 1, j + 1)) {
      pairs.push({ before: old, after: fresh });
      [i, j] = [i + 1, j + 1];
    } else if (old !== null && (fresh === null || at(i, j) === at(i + 1, j))) {
      pairs.push({ before: old, after: null });
      i += 1;
    } else {
      pairs.push({ before: null, after: fresh });
      j += 1;
    }
  }
  return pairs;
}
