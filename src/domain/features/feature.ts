import type { Geometry } from "geojson";
import { z } from "zod";
import { position } from "../geo/position.ts";
import { featureId, isoDate, taskId } from "../plan/ids.ts";
import { phase } from "../plan/phase.ts";

/** The sources, bottom to top; each is one file `geodata/sources/<id>.geojson`. */
export const sourceIds = ["context", "county", "townships", "axes", "corridors", "centres", "sites"] as const;
/** One of {@link sourceIds}. */
export type SourceId = (typeof sourceIds)[number];

/**
 * How a position was come by: `surveyed` 实测 · `authoritative` 权威成果 · `gazetteer` 地名点 · `digitised` 图上采集 ·
 * `schematic` 示意 (drawn so that nobody takes it for surveyed; its length and area are never read out).
 */
export const accuracy = z.enum(["surveyed", "authoritative", "gazetteer", "digitised", "schematic"]);
/** See {@link accuracy}. */
export type Accuracy = z.infer<typeof accuracy>;

/** How far a position can be trusted and where it comes from. */
export const positionQuality = z
  .strictObject({
    accuracy,
    /** Radius in metres within which the true place lies; `null` where it cannot be said, and for features without geometry. */
    uncertaintyMeters: z.number().positive().nullable(),
    /** Who says so, in a few words; for a feature without geometry, why it has none. */
    source: z.string().min(1),
    sourceEn: z.string().min(1),
    /** The day that the position is of; absent where nobody says. */
    measuredOn: isoDate.optional(),
    note: z.string().optional(),
    noteEn: z.string().optional(),
  })
  .readonly();
/** See {@link positionQuality}. */
export type PositionQuality = z.infer<typeof positionQuality>;

/** Trust in a public fact: `high` official site · `medium` press · `low` aggregator or derived. */
export const confidence = z.enum(["high", "medium", "low"]);
/** See {@link confidence}. */
export type Confidence = z.infer<typeof confidence>;

/** A public fact about a feature, as printed in the page that `reference` names (公开信息). Not the plan's words. */
export const fact = z
  .strictObject({
    label: z.string().min(1),
    labelEn: z.string().min(1),
    value: z.string().min(1),
    valueEn: z.string().min(1),
    /** The day the fact speaks of or was published; absent where the page gives none. */
    on: isoDate.optional(),
    /** Id in `references.json`. */
    reference: z.string().min(1),
    confidence,
  })
  .readonly();
/** See {@link fact}. */
export type Fact = z.infer<typeof fact>;

/** A page that facts are cited from; `geodata/sources/references.json` lists them. */
export const reference = z
  .strictObject({
    id: z.string().min(1),
    title: z.string().min(1),
    /** Publisher and date as far as known. */
    publisher: z.string(),
    /** Address without scheme, as read; empty where there is none. */
    address: z.string(),
    publishedOn: z.string(),
  })
  .readonly();
/** See {@link reference}. */
export type Reference = z.infer<typeof reference>;

/** `geodata/sources/references.json`. */
export const referenceList = z.array(reference).readonly();

/** What a site is, which is its symbol: see LOOK in the README. `service` is a public service or community measure. */
export const siteKinds = [
  "transport",
  "school",
  "health",
  "housing",
  "industry",
  "research",
  "energy",
  "town",
  "service",
] as const;
/** One of {@link siteKinds}. */
export type SiteKind = (typeof siteKinds)[number];

/** What a corridor is. An `interchange` is a point on an expressway. */
export const corridorKinds = ["expressway", "railway", "road", "city-road", "interchange"] as const;
/** One of {@link corridorKinds}. */
export type CorridorKind = (typeof corridorKinds)[number];

const common = {
  /** The feature's id once more, since map sources keep properties only. */
  id: featureId,
  name: z.string().min(1),
  nameEn: z.string().min(1),
  /** Every task the feature belongs to, ascending; empty only for context and township zones. */
  tasks: z.array(taskId).readonly(),
  /** Other names in use, in the document or in public. */
  aliases: z.array(z.string()).readonly().default([]),
  position: positionQuality,
  facts: z.array(fact).readonly().default([]),
};

/** Townships that the feature lies in or passes, as far as known; empty where unknown or county-wide. */
const inTownships = { townships: z.array(featureId).readonly().default([]) };

/** Whose data the map is drawn from, shown on it. */
export const credits = z.strictObject({ text: z.string().min(1), textEn: z.string().min(1) }).readonly();

/** The county polygon: carries the county-wide tasks. */
export const countyProperties = z
  .strictObject({ ...common, kind: z.literal("county"), code: z.string(), credits: credits.optional() })
  .readonly();

/** A township's seat (point): the township itself. `code` is the official 9-digit code; `rank` 镇 or 乡. */
export const townshipProperties = z
  .strictObject({
    ...common,
    kind: z.literal("township"),
    code: z.string().regex(/^[0-9]{9}$/),
    rank: z.enum(["town", "township"]),
  })
  .readonly();

/** A township's schematic zone (polygon); `township` is the feature it stands for. Never selected by itself. */
export const zoneProperties = z
  .strictObject({ ...common, kind: z.literal("township-zone"), township: featureId })
  .readonly();

/** 中心城区 and the sub-centres, points. */
export const centreProperties = z
  .strictObject({ ...common, ...inTownships, kind: z.enum(["centre", "sub-centre"]) })
  .readonly();

/** Development axes, centre lines from the centre outwards. */
export const axisProperties = z
  .strictObject({ ...common, ...inTownships, kind: z.enum(["main-axis", "tourism-axis"]) })
  .readonly();

/** Expressways, rail, roads, interchanges. */
export const corridorProperties = z
  .strictObject({
    ...common,
    ...inTownships,
    kind: z.enum(corridorKinds),
    /** Road number as signed, for example S21. */
    number: z.string().optional(),
    /** The phase before the plan begins, for what already exists. */
    baselinePhase: phase.optional(),
  })
  .readonly();

/** Project sites, points; without geometry where the place is not known to a township. */
export const siteProperties = z
  .strictObject({ ...common, ...inTownships, kind: z.enum(siteKinds), baselinePhase: phase.optional() })
  .readonly();

/** Kinds of context; `zone-edges`, `county-glaze` and `county-shadow` are drawn but are nothing in themselves. */
export const contextKinds = ["neighbour", "peak", "reservoir", "zone-edges", "county-glaze", "county-shadow"] as const;

/** Quiet context: neighbouring counties, mountains, the inner edges of the township zones (each once), the county's soft edges. */
export const contextProperties = z
  .strictObject({
    ...common,
    kind: z.enum(contextKinds),
    /** Where the name of a neighbour stands, near the county. */
    labelAt: position.optional(),
  })
  .readonly();

/** The properties of any feature, told apart by `kind`. */
export const featureProperties = z.discriminatedUnion("kind", [
  countyProperties,
  townshipProperties,
  zoneProperties,
  centreProperties,
  axisProperties,
  corridorProperties,
  siteProperties,
  contextProperties,
]);
/** See {@link featureProperties}. */
export type FeatureProperties = z.infer<typeof featureProperties>;

/** Every `kind` a feature can have. */
export type FeatureKind = FeatureProperties["kind"];

const geometry = z.custom<Geometry>(
  (value) =>
    typeof value === "object" && value !== null && "type" in value && ("coordinates" in value || "geometries" in value),
  "Expected a GeoJSON geometry or null",
);

/** A GeoJSON feature of the project. `geometry` is WGS 84, or `null` for a feature that nobody can place (未落图). */
export const planFeature = z
  .strictObject({
    type: z.literal("Feature"),
    id: featureId,
    geometry: geometry.nullable(),
    properties: featureProperties,
  })
  .readonly();
/** See {@link planFeature}. */
export type PlanFeature = z.infer<typeof planFeature>;

/** `geodata/sources/<id>.geojson`. */
export const featureCollection = z
  .strictObject({ type: z.literal("FeatureCollection"), features: z.array(planFeature).readonly() })
  .readonly();
/** See {@link featureCollection}. */
export type PlanFeatureCollection = z.infer<typeof featureCollection>;

/** Whether a feature can be selected and listed: all but context and township zones. */
export function isListed(feature: PlanFeature): boolean {
  const { kind } = feature.properties;
  return kind !== "township-zone" && !contextKinds.some((context) => context === kind);
}
