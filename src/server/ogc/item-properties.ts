import { z } from "zod";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { type Light, lights } from "#domain/progress/light.ts";
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
    lightZh: z.string().nullable().describe("The same in Chinese"),
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

/** What the app calls the lights in Chinese. */
export const lightsZh: Readonly<Record<Light, string>> = {
  done: "已完成",
  onTime: "正常",
  warning: "预警",
  late: "滞后",
  unreported: "未报",
  notDue: "未到期",
  onHold: "暂停",
};

const noStatus = {
  light: null,
  lightZh: null,
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
    lightZh: lightsZh[light],
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

/** Parameters that ask for one member of a property that is a list, and that property. */
export const memberParameters = { task: "tasks", township: "townships" } as const satisfies Readonly<
  Record<string, keyof ItemProperties>
>;

/** What a request wants a property to be: exactly one of `values`, or, for a list, one of its members. */
export type Filter = {
  readonly name: keyof ItemProperties;
  readonly values: readonly string[];
  readonly isMember: boolean;
};

/** The filter that a parameter stands for, several values separated by commas; `null` where it stands for none. */
export function filterOf(parameter: string, text: string): Filter | null {
  const member = Object.entries(memberParameters).find(([name]) => name === parameter)?.[1];
  if (member !== undefined) return { name: member, values: text.split(","), isMember: true };
  const name = propertyNames.find((known) => known === parameter);
  if (name === undefined) return null;
  const isList = Object.values(memberParameters).some((list) => list === name);
  // The whole text first: a value may hold commas of its own, as a list always may.
  return { name, values: isList ? [text] : [text, ...text.split(",")], isMember: false };
}

/** Whether an item is what a filter wants; what has nothing to say there is found by an empty text. */
export function fits(properties: ItemProperties, { name, values, isMember }: Filter): boolean {
  const value = properties[name];
  if (typeof value === "number") return values.some((wanted) => wanted.trim() !== "" && Number(wanted) === value);
  // Booleans also as numbers, which clients with SQL send.
  if (typeof value === "boolean")
    return values.some((wanted) => wanted === String(value) || wanted === (value ? "1" : "0"));
  const text = value ?? "";
  return isMember ? text.split(",").some((part) => values.includes(part)) : values.includes(text);
}
