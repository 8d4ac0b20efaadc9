import type { FeatureKind, PlanFeature } from "#domain/features/feature.ts";
import type { Village } from "#domain/features/village.ts";
import type { FeatureId, GoalId, IndicatorId, ItemId, TaskId, UnitId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** What a hit opens. */
export type SearchTarget =
  | { readonly kind: "feature"; readonly feature: FeatureId }
  | { readonly kind: "task"; readonly task: TaskId }
  | { readonly kind: "item"; readonly item: ItemId }
  | { readonly kind: "goal"; readonly goal: GoalId }
  | { readonly kind: "unit"; readonly unit: UnitId }
  | { readonly kind: "indicator"; readonly indicator: IndicatorId }
  | { readonly kind: "village"; readonly code: string; readonly township: FeatureId };

/** The groups of the result; their order here breaks ties. */
export const searchGroups = ["township", "feature", "task", "unit", "indicator", "item", "goal", "village"] as const;
/** One of {@link searchGroups}. */
export type SearchGroup = (typeof searchGroups)[number];

/** A text that a query may match. A `body` (the text of an item) ranks below every name, and a few letters of pinyin are not looked for in it. */
type EntryText = { readonly text: string; readonly body: boolean };

/** Something that can be found. `weight`: what comes first among equals, higher first. `titleEn` of a village is its Chinese name. */
export type SearchEntry = {
  readonly target: SearchTarget;
  readonly group: SearchGroup;
  readonly title: string;
  readonly titleEn: string;
  readonly texts: readonly EntryText[];
  readonly weight: number;
};

// Structure before what is built, that before what is only on paper.
const kindWeights: Readonly<Partial<Record<FeatureKind, number>>> = {
  county: 14,
  township: 16,
  centre: 15,
  "sub-centre": 15,
  "main-axis": 13,
  "tourism-axis": 13,
  expressway: 12,
  railway: 12,
  interchange: 11,
  road: 11,
  "city-road": 10,
};
const siteWeight = 9;
const placedBonus = 20;

const townshipSuffix = /[镇乡]$/;

function names(...texts: readonly string[]): readonly EntryText[] {
  return [...new Set(texts)].filter((text) => text !== "").map((text) => ({ text, body: false }));
}

function bodies(...texts: readonly string[]): readonly EntryText[] {
  return texts.map((text) => ({ text, body: true }));
}

function featureEntry({ id, geometry, properties }: PlanFeature): SearchEntry {
  const { kind, name, nameEn, aliases } = properties;
  const shortName = kind === "township" ? name.replace(townshipSuffix, "") : "";
  const number = "number" in properties ? (properties.number ?? "") : "";
  return {
    target: { kind: "feature", feature: id },
    group: kind === "township" ? "township" : "feature",
    title: name,
    titleEn: nameEn,
    texts: names(name, shortName, ...aliases, number, nameEn),
    weight: (kindWeights[kind] ?? siteWeight) + (geometry === null ? 0 : placedBonus),
  };
}

function villageEntry({ code, name, township }: Village): SearchEntry {
  return {
    target: { kind: "village", code, township },
    group: "village",
    title: name,
    titleEn: name,
    texts: names(name),
    weight: 0,
  };
}

/** Everything that can be found in a plan: features, tasks, items, goals, units, indicators and villages. */
export function* searchEntries(index: PlanIndex, villages: readonly Village[]): Generator<SearchEntry, void> {
  for (const feature of index.features) yield featureEntry(feature);
  const { tasks, units, indicators, items, goals } = index.plan;
  for (const { id, name, nameEn, shortName, shortNameEn, ordinal } of tasks)
    yield {
      target: { kind: "task", task: id },
      group: "task",
      title: `${ordinal}${name}`,
      titleEn: `${id} ${nameEn}`,
      texts: [...names(name, shortName, id, `任务${id}`, nameEn, shortNameEn, `Task ${id}`), ...bodies(ordinal)],
      weight: 8,
    };
  for (const { id, name, nameEn, shortName, aliases } of units)
    yield {
      target: { kind: "unit", unit: id },
      group: "unit",
      title: name,
      titleEn: nameEn,
      texts: names(name, shortName, ...aliases, nameEn),
      weight: 7,
    };
  for (const { id, name, nameEn, headline } of indicators)
    yield {
      target: { kind: "indicator", indicator: id },
      group: "indicator",
      title: name,
      titleEn: nameEn,
      texts: names(name, nameEn),
      weight: headline ? 6 : 5,
    };
  for (const { id, year, text, textEn } of items)
    yield {
      target: { kind: "item", item: id },
      group: "item",
      title: text,
      titleEn: textEn,
      texts: bodies(text, textEn, String(year)),
      weight: 3,
    };
  for (const { id, text, textEn } of goals)
    yield {
      target: { kind: "goal", goal: id },
      group: "goal",
      title: text,
      titleEn: textEn,
      texts: bodies(text, textEn),
      weight: 2,
    };
  for (const village of villages) yield villageEntry(village);
}
