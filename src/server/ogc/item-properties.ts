import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { lights } from "#domain/progress/light.ts";
import { reportPhases } from "#domain/progress/report-phase.ts";

/** The properties of every item: flat, of one type each, `null` where there is nothing to say. */
export const itemProperties = z
  .strictObject({
    featureId: z.string().describe("Stable id in the plan, <source>/<slug>"),
    name: z.string(),
    nameEn: z.string(),
    kind: z.string(),
    tasks: z.string().describe("Numbers of the plan's tasks, comma separated"),
    townships: z.string().describe("Townships it lies in or passes, comma separated; empty where unknown"),
    positionAccuracy: z
      .string()
      .describe("surveyed, authoritative, gazetteer, digitised or schematic (示意，非测绘成果)"),
    positionUncertaintyMeters: z.number().nullable(),
    positionSource: z.string(),
    light: z.enum(lights).nullable().describe("Present light of a built thing; null for anything else"),
    phase: z.enum(reportPhases).nullable().describe("Phase last reported"),
    percent: z.number().nullable().describe("Percent complete last reported (形象进度)"),
    expectedPercent: z.number().nullable().describe("Percent that the plan lets expect today (序时进度)"),
    differencePoints: z.number().nullable().describe("Expected minus reported, percentage points"),
    expectedPhase: z.string().nullable().describe("Phase that the plan expects by the end of this year"),
    lastReportedOn: z.iso.date().nullable().describe("Day that the last report tells of"),
    isPublicFact: z.boolean().nullable().describe("Whether that report is a public fact (公开信息), not a unit's"),
  })
  .readonly();
/** See {@link itemProperties}. */
export type ItemProperties = z.infer<typeof itemProperties>;

/** Names of the properties, which are also the filters of a request. */
export const propertyNames = Object.keys(itemProperties.unwrap().shape) as readonly (keyof ItemProperties)[];

const noStatus = {
  light: null,
  phase: null,
  percent: null,
  expectedPercent: null,
  differencePoints: null,
  expectedPhase: null,
  lastReportedOn: null,
  isPublicFact: null,
} satisfies Partial<ItemProperties>;

function statusProperties({
  light,
  reason,
}: FeatureStatus): Omit<ItemProperties, keyof ReturnType<typeof fixedProperties>> {
  const { report, expected, differencePoints } = reason;
  return {
    light,
    phase: report?.phase ?? null,
    percent: report?.percent ?? null,
    expectedPercent: expected.percent,
    differencePoints,
    expectedPhase: expected.next?.phase ?? null,
    lastReportedOn: report?.asOfOn ?? null,
    isPublicFact: report === null ? null : report.source !== null,
  };
}

function fixedProperties({ id, properties }: PlanFeature) {
  const { name, nameEn, kind, tasks, position } = properties;
  const townships = "townships" in properties ? properties.townships : [];
  return {
    featureId: id,
    name,
    nameEn,
    kind,
    tasks: tasks.join(","),
    townships: townships.map((township) => township.slice(township.indexOf("/") + 1)).join(","),
    positionAccuracy: position.accuracy,
    positionUncertaintyMeters: position.uncertaintyMeters,
    positionSource: position.source,
  };
}

/** The properties of a feature as an item; `status` where it is a built thing of the plan. */
export function propertiesOf(feature: PlanFeature, status: FeatureStatus | null): ItemProperties {
  return { ...fixedProperties(feature), ...(status === null ? noStatus : statusProperties(status)) };
}

/** Whether a property has one of some values, given as text in a request; an empty text stands for nothing to say. */
export function hasValue(properties: ItemProperties, name: keyof ItemProperties, values: readonly string[]): boolean {
  const value = properties[name];
  const text = value === null ? "" : String(value);
  // Of a list, each of its parts counts.
  const parts = name === "tasks" || name === "townships" ? text.split(",") : [text];
  return values.some((wanted) => parts.includes(wanted) || isDeepStrictEqual(text, wanted));
}
