import { z } from "zod";
import { siteKinds, corridorKinds } from "../features/feature.ts";
import { position } from "../geo/position.ts";
import { featureId, goalId, indicatorId, isoDate, itemId, taskId, year } from "../plan/ids.ts";
import { builtPhases } from "../plan/phase.ts";
import { lights } from "../progress/light.ts";

/** A briefing's id, kebab-case, also the name of its file, for example `overview`. */
export const briefingId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,40}$/, 'Expected a kebab-case id such as "overview"')
  .brand<"BriefingId">();
/** See {@link briefingId}. */
export type BriefingId = z.infer<typeof briefingId>;

/** A scene's id, unique in its briefing, kebab-case. */
export const sceneId = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, 'Expected a kebab-case id such as "two-axes"');

/**
 * Words on a scene. Figures are never typed in: a text holds no digit, and what has one is bound by a reference in braces,
 * see `fillText`: `{year}`, `{light}`, `{name:corridors/provincial-road-310}`, `{document}`.
 */
const words = z
  .string()
  .min(1)
  .refine(
    (text) => !/[0-9０-９]/.test(text.replaceAll(/\{[^{}]*\}/g, "")),
    "Expected no typed figure: bind it by a reference, for example {year} or {name:corridors/provincial-road-310}",
  );

const noteText = z.string();

/** The year a scene shows: one of the plan's, or the one that the briefing is played for. */
export const sceneYear = z.union([year, z.literal("current")]);
/** See {@link sceneYear}. */
export type SceneYear = z.infer<typeof sceneYear>;

/** Where the map looks: the whole county, what surrounds some features, or a view of its own (`zoom` of 512 px tiles, at 1920 px). */
export const sceneCamera = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("county") }).readonly(),
  z
    .strictObject({
      kind: z.literal("features"),
      features: z.array(featureId).min(1).readonly(),
      maxZoom: z.number().min(5).max(18).default(12),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("view"),
      center: position,
      zoom: z.number().min(5).max(18),
      bearing: z.number().min(-180).max(180).default(0),
    })
    .readonly(),
]);
/** See {@link sceneCamera}. */
export type SceneCamera = z.infer<typeof sceneCamera>;

/**
 * A figure by reference: `target` the plan's value of an indicator for a year · `goal` the value that a goal of the main text
 * sets · `lights` built things at a light, all of them without one, of all or of some features · `phase` built things that the
 * plan brings to a phase in a year · `plan` how much the plan holds · `features` features of some kinds · `fact` a published
 * figure · `expected`, `reported`, `difference` of a built thing, as its light has them.
 */
export const figureRef = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("target"), indicator: indicatorId, year: sceneYear }).readonly(),
  z.strictObject({ kind: z.literal("goal"), goal: goalId, indicator: indicatorId }).readonly(),
  z
    .strictObject({
      kind: z.literal("lights"),
      light: z.enum(lights).optional(),
      /** Only these features. */
      features: z.array(featureId).min(1).readonly().optional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("phase"), phase: z.enum(builtPhases), year: sceneYear }).readonly(),
  z.strictObject({ kind: z.literal("plan"), of: z.enum(["actions", "tasks", "cells", "items", "units"]) }).readonly(),
  z
    .strictObject({
      kind: z.literal("features"),
      kinds: z
        .array(z.enum(["township", "sub-centre", ...corridorKinds, ...siteKinds]))
        .min(1)
        .readonly(),
      /** Only those of a task. */
      task: taskId.optional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal("fact"), feature: featureId, label: z.string().min(1) }).readonly(),
  z.strictObject({ kind: z.literal("expected"), feature: featureId }).readonly(),
  z.strictObject({ kind: z.literal("reported"), feature: featureId }).readonly(),
  z.strictObject({ kind: z.literal("difference"), feature: featureId }).readonly(),
]);
/** See {@link figureRef}. */
export type FigureRef = z.infer<typeof figureRef>;

/**
 * A list by reference: `items` the plan's statements, as they stand · `goals` of the main text · `facts` published facts of a
 * feature, all or by label · `phases` built things that reach one of the phases in the year · `lights` built things at some lights with what was
 * reported · `agenda` the same for a meeting: unit, blocker, what needs coordination.
 */
export const listRef = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("items"), items: z.array(itemId).min(1).max(9).readonly() }).readonly(),
  z.strictObject({ kind: z.literal("goals"), goals: z.array(goalId).min(1).max(9).readonly() }).readonly(),
  z
    .strictObject({
      kind: z.literal("facts"),
      feature: featureId,
      labels: z.array(z.string().min(1)).min(1).max(9).readonly().optional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("phases"),
      phases: z.array(z.enum(builtPhases)).min(1).readonly(),
      year: sceneYear,
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("lights"),
      lights: z.array(z.enum(lights)).min(1).readonly(),
      /** Only these features. */
      features: z.array(featureId).min(1).readonly().optional(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal("agenda"),
      lights: z.array(z.enum(lights)).min(1).readonly(),
      /** Only these features. */
      features: z.array(featureId).min(1).readonly().optional(),
    })
    .readonly(),
]);
/** See {@link listRef}. */
export type ListRef = z.infer<typeof listRef>;

/** A chart by reference: an indicator's yearly targets, how many stand at each light, or expected against reported of one feature. */
export const chartRef = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("indicator"), indicator: indicatorId }).readonly(),
  z.strictObject({ kind: z.literal("lights") }).readonly(),
  z.strictObject({ kind: z.literal("progress"), feature: featureId }).readonly(),
]);
/** See {@link chartRef}. */
export type ChartRef = z.infer<typeof chartRef>;

/** What stands out on the map, everything else fading: features, those of a task, built things at some lights. Empty: nothing fades. */
export const emphasis = z
  .strictObject({
    features: z.array(featureId).readonly().default([]),
    task: taskId.optional(),
    lights: z.array(z.enum(lights)).readonly().default([]),
  })
  .readonly();

/** Layers of the map that a scene can show; the county, its neighbours and the townships are always there. */
export const sceneLayers = [
  "axes",
  "axis-flow",
  "corridors",
  "uncertainty",
  "seats",
  "centres",
  "sites",
  "lights",
] as const;
/** One of {@link sceneLayers}. */
export type SceneLayer = (typeof sceneLayers)[number];

/** The four years below the map: by feature, its own; by item, the chosen ones of each year. */
export const yearStrip = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("feature"), feature: featureId }).readonly(),
  z.strictObject({ kind: z.literal("items"), items: z.array(itemId).min(1).max(8).readonly() }).readonly(),
]);
/** See {@link yearStrip}. */
export type YearStrip = z.infer<typeof yearStrip>;

/** One slide of a briefing, 场景. */
export const briefingScene = z
  .strictObject({
    kind: z.literal("scene"),
    id: sceneId,
    title: words,
    titleEn: words,
    /** The one thing to take away. */
    message: words,
    messageEn: words,
    /** The task above the title; absent for none. */
    task: taskId.optional(),
    year: sceneYear.default("current"),
    /** The day whose progress is shown; absent: the day of the briefing. */
    asOf: isoDate.optional(),
    camera: sceneCamera.default({ kind: "county" }),
    layers: z.array(z.enum(sceneLayers)).readonly().default(["axes", "corridors", "seats", "centres"]),
    emphasis: emphasis.default({ features: [], lights: [] }),
    figures: z.array(figureRef).max(7, "Expected up to seven figures").readonly().default([]),
    list: listRef.optional(),
    chart: chartRef.optional(),
    years: yearStrip.optional(),
    dwellSeconds: z.number().min(3).max(300).default(16),
    /** For whoever speaks; never on the wall. */
    notes: noteText.default(""),
    notesEn: noteText.default(""),
  })
  .readonly();
/** See {@link briefingScene}. */
export type BriefingScene = z.infer<typeof briefingScene>;

/**
 * Scenes made from the data: one for each feature of `features`, or one for each page of the meeting list. In texts,
 * `{feature}` is the feature's name and `{light}` the light's; an id gets the number of the scene.
 */
export const sceneSeries = z
  .strictObject({
    kind: z.literal("series"),
    over: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("features"), features: z.array(featureId).min(1).readonly() }).readonly(),
      z
        .strictObject({
          kind: z.literal("agenda"),
          /** In this order; a light that nothing stands at has no scene. */
          lights: z.array(z.enum(lights)).min(1).readonly(),
          perScene: z.int().min(1).max(9),
        })
        .readonly(),
    ]),
    scene: briefingScene,
  })
  .readonly();
/** See {@link sceneSeries}. */
export type SceneSeries = z.infer<typeof sceneSeries>;

/** `geodata/briefings/<id>.json`, and what the editor saves. */
export const briefing = z
  .strictObject({
    version: z.literal(1),
    id: briefingId,
    name: z.string().min(1),
    nameEn: z.string().min(1),
    scenes: z
      .array(z.discriminatedUnion("kind", [briefingScene, sceneSeries]))
      .min(1)
      .max(100)
      .readonly(),
  })
  .readonly();
/** See {@link briefing}. */
export type Briefing = z.infer<typeof briefing>;
/** An entry of a briefing: a scene, or the series that scenes are made from. */
export type BriefingEntry = Briefing["scenes"][number];
