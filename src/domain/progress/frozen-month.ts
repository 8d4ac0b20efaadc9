import { z } from "zod";
import { featureId, isoDate } from "../plan/ids.ts";
import { lights } from "./light.ts";
import { lightRules } from "./light-rules.ts";
import { reportHeads } from "./report-heads.ts";
import { author } from "./report.ts";

/** A month, `YYYY-MM`. */
export const month = z.string().regex(/^20[0-9]{2}-(0[1-9]|1[0-2])$/, 'Expected a month such as "2026-11"');

/** How one built thing stood when its month was frozen. */
export const frozenStatus = z
  .strictObject({
    feature: featureId,
    /** The feature's name then. */
    name: z.string().min(1),
    light: z.enum(lights),
    percent: z.number().nullable(),
    expectedPercent: z.number().nullable(),
    differencePoints: z.number().nullable(),
  })
  .readonly();
/** See {@link frozenStatus}. */
export type FrozenStatus = z.infer<typeof frozenStatus>;

/** A month frozen for the record (月报固化): a named snapshot that never changes. */
export const frozenMonth = z
  .strictObject({
    id: z.uuid(),
    month,
    name: z.string().trim().min(1).max(80),
    asOf: isoDate,
    frozenBy: author,
    /** UTC. */
    frozenAt: z.iso.datetime(),
    rules: lightRules,
    statuses: z.array(frozenStatus).readonly(),
    heads: z.array(reportHeads).readonly(),
  })
  .readonly();
/** See {@link frozenMonth}. */
export type FrozenMonth = z.infer<typeof frozenMonth>;

/** A frozen month without its content, for lists. */
export const frozenMonthEntry = z
  .strictObject({
    id: z.uuid(),
    month,
    name: z.string(),
    asOf: isoDate,
    frozenBy: author,
    frozenAt: z.iso.datetime(),
  })
  .readonly();
/** See {@link frozenMonthEntry}. */
export type FrozenMonthEntry = z.infer<typeof frozenMonthEntry>;

/** What moved between two frozen months, for a feature that is in either; `null`: it is not in that one. */
export type FrozenChange = {
  readonly feature: FrozenStatus["feature"];
  readonly name: string;
  readonly before: FrozenStatus | null;
  readonly after: FrozenStatus | null;
};

/** Every feature whose light or percent differs between two frozen months; those that turned `late` come first. */
export function compareFrozen(before: FrozenMonth, after: FrozenMonth): readonly FrozenChange[] {
  const earlier = new Map(before.statuses.map((status) => [status.feature, status]));
  const later = new Map(after.statuses.map((status) => [status.feature, status]));
  const features = [...new Set([...later.keys(), ...earlier.keys()])];
  const changes = features.flatMap((feature): FrozenChange[] => {
    const [from, to] = [earlier.get(feature) ?? null, later.get(feature) ?? null];
    if (from !== null && to !== null && from.light === to.light && from.percent === to.percent) return [];
    return [{ feature, name: to?.name ?? from?.name ?? "", before: from, after: to }];
  });
  const turnedLate = ({ before: from, after: to }: FrozenChange): boolean =>
    to?.light === "late" && from?.light !== "late";
  return changes.toSorted((a, b) => Number(turnedLate(b)) - Number(turnedLate(a)));
}
