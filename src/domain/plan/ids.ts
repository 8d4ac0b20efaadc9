import { z } from "zod";

/** A task's number in the plan, `"1"` … `"18"` in Dehua. */
export const taskId = z
  .string()
  .regex(/^[1-9][0-9]?$/, 'Expected a task number such as "12"')
  .brand<"TaskId">();
/** See {@link taskId}. */
export type TaskId = z.infer<typeof taskId>;

/** An action's number in the annex, `"1"` … `"4"` in Dehua. */
export const actionId = z
  .string()
  .regex(/^[1-9]$/, 'Expected an action number such as "2"')
  .brand<"ActionId">();
/** See {@link actionId}. */
export type ActionId = z.infer<typeof actionId>;

/** A responsible unit, kebab-case, for example `transport`. */
export const unitId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, "Expected a kebab-case id")
  .brand<"UnitId">();
/** See {@link unitId}. */
export type UnitId = z.infer<typeof unitId>;

/** A milestone item: `<task>-<year>-<number from 1>`, for example `12-2025-2`. */
export const itemId = z
  .string()
  .regex(/^[1-9][0-9]?-20[0-9]{2}-[1-9][0-9]?$/, 'Expected an id such as "12-2025-2"')
  .brand<"ItemId">();
/** See {@link itemId}. */
export type ItemId = z.infer<typeof itemId>;

/** A goal of the main text: `goal-<slug>`, for example `goal-housing-560`. */
export const goalId = z
  .string()
  .regex(/^goal-[a-z0-9-]+$/, 'Expected an id such as "goal-housing-560"')
  .brand<"GoalId">();
/** See {@link goalId}. */
export type GoalId = z.infer<typeof goalId>;

/** An indicator, kebab-case, for example `resident-urbanisation-rate`. */
export const indicatorId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, "Expected a kebab-case id")
  .brand<"IndicatorId">();
/** See {@link indicatorId}. */
export type IndicatorId = z.infer<typeof indicatorId>;

/** A feature: `<source>/<slug>`, stable for ever, for example `corridors/zhengyong-expressway`. */
export const featureId = z
  .string()
  .regex(
    /^(county|townships|centres|axes|corridors|sites|context)\/[a-z0-9-]+$/,
    'Expected <source>/<slug>, for example "corridors/zhengyong-expressway"',
  )
  .brand<"FeatureId">();
/** See {@link featureId}. */
export type FeatureId = z.infer<typeof featureId>;

/** A calendar year of the plan. */
export const year = z.int().min(2000).max(2100);
/** See {@link year}. */
export type Year = z.infer<typeof year>;

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = z.iso.date();
