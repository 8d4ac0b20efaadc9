import { type LanguageCode, nameIn } from "#app/language/language.ts";
import type { LayerId } from "#app/state/layer-id.ts";
import { isOnVisibleLayer } from "#app/state/layers-of.ts";
import { townshipsOfFeature } from "#app/state/matching.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId, TaskId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { listMessages } from "./messages.ts";

/** What decides which features the list has; `null` of a set: not narrowed by it. */
export type ListScope = {
  readonly matching: ReadonlySet<FeatureId> | null;
  readonly inSight: ReadonlySet<FeatureId> | null;
  readonly toggledLayers: readonly LayerId[];
};

/** The features to list, in the order of their sources, and how many are left out only because their layers are off. */
export type ListedFeatures = { readonly features: readonly PlanFeature[]; readonly hiddenCount: number };

/** The features that pass the filters, lie in sight and are on a layer that is on. */
export function listedFeatures(index: PlanIndex, { matching, inSight, toggledLayers }: ListScope): ListedFeatures {
  const candidates =
    matching === null && inSight === null
      ? index.features
      : index.features.filter(
          ({ id }) => (matching === null || matching.has(id)) && (inSight === null || inSight.has(id)),
        );
  if (toggledLayers.length === 0) return { features: candidates, hiddenCount: 0 };
  const features = candidates.filter((feature) => isOnVisibleLayer(feature, toggledLayers));
  return { features, hiddenCount: candidates.length - features.length };
}

/** Task numbers in few characters: three or more in a row become a range, `1–18`, `8、12`. */
export function taskNumbers(tasks: readonly TaskId[], language: LanguageCode): string {
  const numbers = tasks.map(Number).sort((a, b) => a - b);
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.flatMap(([first, last]) =>
    last - first > 1 ? [`${first}–${last}`] : first === last ? [`${first}`] : [`${first}`, `${last}`],
  );
  return words.join(language === "zh" ? "、" : ", ");
}

const namedTownships = 2;

/** The townships of a feature in words: 全县 for the county, the first and their number where there are many, `null` where none is known. */
export function townshipWords(index: PlanIndex, feature: PlanFeature, language: LanguageCode): string | null {
  const { kind } = feature.properties;
  const texts = listMessages[language];
  if (kind === "county") return texts.wholeCounty;
  const names = townshipsOfFeature(feature).flatMap((id) => {
    const township = index.featureById.get(id);
    return township === undefined ? [] : [nameIn(language, township.properties)];
  });
  const [first] = names;
  if (first === undefined) return null;
  return names.length > namedTownships ? texts.more(first, names.length) : names.join(language === "zh" ? "、" : ", ");
}

/** The row that a key leads to from row `active` (-1: none yet) of `count`, a page being `pageRows`; `null` for other keys or an empty list. */
export function rowAfterKey(key: string, active: number, count: number, pageRows: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  const clamped = (row: number): number => Math.min(last, Math.max(0, row));
  switch (key) {
    case "ArrowDown":
      return clamped(active + 1);
    case "ArrowUp":
      return clamped(active - 1);
    case "PageDown":
      return clamped(active + pageRows);
    case "PageUp":
      return clamped(active - pageRows);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
