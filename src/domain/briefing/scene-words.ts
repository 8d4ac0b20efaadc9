import type { FeatureId } from "../plan/ids.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import type { Issue } from "../result.ts";
import type { Briefing, BriefingEntry } from "./briefing.ts";
import { fillText, type TextReference } from "./fill-text.ts";

/** The longest message that still stands in three lines beside the map, in Chinese characters. */
const longestMessage = 48;

/** How much a scene may say in its own words, title and message, in Chinese characters (LOOK.md §5: ≤ 100 字 a scene). */
const longestScene = 100;

/** How long a text is: each Chinese character counts one, each run of letters or digits one, punctuation nothing. */
export function wordCount(text: string): number {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)?.length ?? 0;
}

/** What stands for a reference when only its length matters; of the features of a series, the longest name. */
function standIn({ plan, featureById }: PlanIndex, entry: BriefingEntry): (reference: TextReference) => string {
  const nameOf = (id: FeatureId): string => featureById.get(id)?.properties.name ?? "";
  const named = entry.kind === "series" && entry.over.kind === "features" ? entry.over.features.map(nameOf) : [];
  const longest = named.toSorted((a, b) => wordCount(b) - wordCount(a))[0] ?? "";
  return (reference) => {
    switch (reference.kind) {
      case "year":
        return String(plan.years[0]);
      case "light":
        return "已完成";
      case "feature":
        return longest;
      case "name":
        return nameOf(reference.feature);
      case "county":
        return plan.document.county.name;
      case "document":
        return plan.document.number;
      case "unknown":
        return "";
    }
  };
}

/**
 * Scenes of a briefing that say too much to be read on a wall (LOOK.md §5: ≤ 100 字 a scene): a Chinese message above 48
 * characters, or title and message together above 100, names filled in. What comes by reference (figures, lists) is not counted.
 */
export function sceneWordIssues(briefing: Briefing, index: PlanIndex): readonly Issue[] {
  return briefing.scenes.flatMap((entry, at): Issue[] => {
    const isSeries = entry.kind === "series";
    const scene = isSeries ? entry.scene : entry;
    const path = isSeries ? ["scenes", at, "scene"] : ["scenes", at];
    const count = (text: string): number => wordCount(fillText(text, standIn(index, entry)));
    const message = count(scene.message);
    const all = count(scene.title) + message;
    return [
      ...(message > longestMessage
        ? [
            {
              path: [...path, "message"],
              message: `Expected up to ${longestMessage} Chinese characters, found ${message}`,
            },
          ]
        : []),
      ...(all > longestScene
        ? [
            {
              path,
              message: `Expected up to ${longestScene} Chinese characters in title and message, found ${all}`,
            },
          ]
        : []),
    ];
  });
}
