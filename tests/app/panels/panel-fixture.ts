import { featureCollection, type PlanFeature } from "#domain/features/feature.ts";
import { parse } from "#domain/result.ts";
import { indexPlan, type PlanIndex } from "#domain/plan/plan-index.ts";
import { plan } from "#domain/plan/plan.ts";

/** What of an item a test names; the rest is filled in. `at` is `task-year-number`. */
export type ItemDraft = {
  readonly at: string;
  readonly text?: string;
  readonly features?: readonly string[];
  readonly phase?: string;
  readonly commitment?: string;
  readonly targets?: readonly object[];
  readonly notes?: readonly string[];
};

/** An item of the annex; by default a county-wide measure. */
export function anItem({ at, text = `措施 ${at}`, ...rest }: ItemDraft): object {
  const [task = "12", year = "2025"] = at.split("-");
  return {
    id: at,
    task,
    year: Number(year),
    text,
    textEn: `Measure ${at}`,
    commitment: "firm",
    features: ["county/dehua"],
    phase: "service",
    cite: { part: "annex", task, year: Number(year) },
    ...rest,
  };
}

/** A feature of any kind; its `kind` follows from its id unless named. `null` geometry: nobody can place it. */
export function aFeature(
  id: string,
  properties: object = {},
  geometry: object | null = { type: "Point", coordinates: [118.2, 25.5] },
): object {
  const [source = "", slug = ""] = id.split("/");
  const kinds: Readonly<Record<string, object>> = {
    county: { kind: "county", code: "350526" },
    townships: { kind: "township", code: "350526100", rank: "town" },
    centres: { kind: "sub-centre" },
    axes: { kind: "main-axis" },
    corridors: { kind: "road" },
    sites: { kind: "school" },
  };
  return {
    type: "Feature",
    id,
    geometry,
    properties: {
      id,
      name: slug,
      nameEn: slug,
      tasks: [],
      position: { accuracy: "gazetteer", uncertaintyMeters: 500, source: "地名点", sourceEn: "Gazetteer" },
      ...kinds[source],
      ...properties,
    },
  };
}

type IndexDraft = {
  readonly items?: readonly object[];
  readonly goals?: readonly object[];
  readonly indicators?: readonly object[];
  readonly notes?: readonly object[];
  readonly features?: readonly object[];
};

/** An indexed plan of two actions and three tasks, 9 and 12 of action 2 and 14 of action 3, read with the real schemas. */
export function anIndex({
  items = [],
  goals = [],
  indicators = [],
  notes = [],
  features = [aFeature("county/dehua")],
}: IndexDraft = {}): PlanIndex {
  const task = (id: string, action: string, ordinal: string): object => ({
    id,
    action,
    name: `任务${id}`,
    nameEn: `Task ${id}`,
    shortName: `任务${id}`,
    shortNameEn: `Task ${id}`,
    ordinal,
    units: ["transport"],
  });
  const planResult = parse(plan, {
    version: 1,
    document: {
      number: "德政〔2025〕25号",
      title: "实施方案",
      titleEn: "Plan",
      shortTitle: "方案",
      shortTitleEn: "Plan",
      issuer: "县政府",
      issuerEn: "County",
      issuedOn: "2025-02-26",
      validThroughYear: 2028,
      county: { name: "德化县", nameEn: "Dehua", code: "350526" },
    },
    years: [2025, 2026, 2027, 2028],
    actions: [
      { id: "2", name: "行动二", nameEn: "Action 2", chapter: "三" },
      { id: "3", name: "行动三", nameEn: "Action 3", chapter: "四" },
    ],
    tasks: [task("9", "2", "（九）"), task("12", "2", "（十二）"), task("14", "3", "（十四）")],
    units: [{ id: "transport", name: "县交通局", nameEn: "Transport Bureau", shortName: "交通局", aliases: [] }],
    indicators,
    items: items.length === 0 ? [anItem({ at: "12-2025-1" })] : items,
    goals,
    notes,
  });
  if (!planResult.ok) throw new Error(JSON.stringify(planResult.issues));
  return indexPlan(planResult.value, someFeatures(features));
}

function someFeatures(features: readonly object[]): readonly PlanFeature[] {
  const result = parse(featureCollection, { type: "FeatureCollection", features });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value.features;
}
