import { circle } from "@turf/turf";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { PlanFeature, PlanFeatureCollection, SourceId } from "#domain/features/feature.ts";
import type { FeatureId, Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { yearState } from "#domain/plan/year-state.ts";
import { fanOut, onItsPlace } from "./fan-out.ts";
import { ribbonRing } from "./ribbon.ts";
import { siteKindOf } from "./site-shape.ts";

/** The sources of the map that the plan fills. */
const planSourceIds = [
  "neighbours",
  "county",
  "soft-edges",
  "zones",
  "zone-edges",
  "axes",
  "corridors",
  "uncertainty",
  "seats",
  "centres",
  "sites",
] as const;

/** The sources of the map that the progress fills: a point for each light, stretches of corridors by how far they are. */
const progressSourceIds = ["lights", "light-stretches"] as const;

/** The sources of the map, each drawn by one or more layers. */
export const mapSourceIds = [...planSourceIds, ...progressSourceIds] as const;
/** One of {@link mapSourceIds}. */
export type MapSourceId = (typeof mapSourceIds)[number];

/** What the map draws of the plan. Depends on neither year nor theme nor selection, so none of these re-parses a source. */
export type MapData = Readonly<Record<(typeof planSourceIds)[number], FeatureCollection>>;

/** What the map draws of the progress, apart because it changes by itself; see `progress-map.ts`. */
export type ProgressMapData = Readonly<Record<(typeof progressSourceIds)[number], FeatureCollection>>;

/** No progress: until it is loaded, and where there is none. */
export const noProgress: ProgressMapData = {
  lights: { type: "FeatureCollection", features: [] },
  "light-stretches": { type: "FeatureCollection", features: [] },
};

/** What is loaded of each source; `null` while it is not. */
export type LoadedSources = Readonly<Record<SourceId, PlanFeatureCollection | null>>;

/** Width of the development axes on the ground at their head; about 34 px when the county fills a 1080p screen. */
const axisWidthMeters = 2400;

/** The stretch of an axis that its name stands beside, as shares of its positions: clear of the road and the centres. */
const nameStretch = { main: [0, 0.62], tourism: [0.05, 0.7] } as const;

/** The property that holds a feature's state in a year: a phase, `service` (a measure without construction), or empty for nothing yet. */
export function yearProperty(year: Year): string {
  return `state${year}`;
}

function statesByYear(index: PlanIndex, feature: PlanFeature): Record<string, string> {
  return Object.fromEntries(
    index.plan.years.map((year) => [yearProperty(year), yearState(index, feature, year) ?? ""]),
  );
}

function drawn(
  feature: PlanFeature,
  extra: Record<string, unknown> = {},
  geometry: Geometry | null = feature.geometry,
): Feature[] {
  const { name, nameEn, kind, position } = feature.properties;
  if (geometry === null) return [];
  return [
    {
      type: "Feature",
      geometry,
      properties: { id: feature.id, name, nameEn, kind, accuracy: position.accuracy, ...extra },
    },
  ];
}

function collection(features: readonly Feature[]): FeatureCollection {
  return { type: "FeatureCollection", features: [...features] };
}

function featuresOf(source: PlanFeatureCollection | null): readonly PlanFeature[] {
  return source?.features ?? [];
}

function placeKey({ geometry }: PlanFeature): string {
  return geometry?.type === "Point" ? geometry.coordinates.join(",") : "";
}

function axisFeatures(feature: PlanFeature): Feature[] {
  if (feature.geometry?.type !== "LineString") return [];
  const line = feature.geometry.coordinates as [number, number][];
  const ring = ribbonRing(line, axisWidthMeters);
  const ribbon: Geometry | null =
    ring === null ? null : { type: "Polygon", coordinates: [ring.map(([lng, lat]) => [lng, lat])] };
  const [from, to] = nameStretch[feature.properties.kind === "main-axis" ? "main" : "tourism"];
  const stretch = line.slice(Math.floor(line.length * from), Math.ceil(line.length * to));
  const [first, last] = [stretch[0], stretch.at(-1)];
  const middle = stretch[Math.floor(stretch.length / 2)];
  const name: Geometry | null = middle === undefined ? null : { type: "Point", coordinates: middle };
  const rotate = first === undefined || last === undefined ? 0 : readingAngle(first, last);
  return [...drawn(feature, {}, ribbon), ...drawn(feature), ...drawn(feature, { rotate }, name)];
}

/** The angle of text along a line in degrees clockwise, turned so that it is read from the left. */
function readingAngle([fromLng, fromLat]: [number, number], [toLng, toLat]: [number, number]): number {
  const narrowing = Math.cos((fromLat * Math.PI) / 180);
  const angle = (Math.atan2(-(toLat - fromLat), (toLng - fromLng) * narrowing) * 180) / Math.PI;
  return angle < -90 ? angle + 180 : angle > 90 ? angle - 180 : angle;
}

/** True-scale circles around places that are not known exactly; several of one size at one place become one. */
function uncertaintyRings(features: readonly PlanFeature[]): Feature[] {
  const rings = new Map<string, { readonly ids: FeatureId[]; readonly feature: Feature }>();
  for (const feature of features) {
    const { geometry, properties } = feature;
    const radius = properties.position.uncertaintyMeters;
    if (geometry?.type !== "Point" || radius === null) continue;
    const key = `${geometry.coordinates.join(",")}:${radius}`;
    const known = rings.get(key);
    if (known !== undefined) {
      known.ids.push(feature.id);
      continue;
    }
    const ids = [feature.id];
    const isVast = properties.position.accuracy === "schematic" || properties.kind === "township";
    const ring = circle(geometry.coordinates as [number, number], radius, { steps: 72, units: "meters" });
    rings.set(key, { ids, feature: { ...ring, properties: { id: feature.id, ids, isVast } } });
  }
  return [...rings.values()].map(({ feature }) => feature);
}

function neighbourName(feature: PlanFeature): Feature[] {
  const labelAt = "labelAt" in feature.properties ? feature.properties.labelAt : undefined;
  return labelAt === undefined ? [] : drawn(feature, {}, { type: "Point", coordinates: [...labelAt] });
}

// The axis that ends at a sub-centre gives it its colour.
function toneOf(centre: PlanFeature, axes: readonly PlanFeature[]): "main" | "tourism" {
  if (centre.geometry?.type !== "Point") return "main";
  const [lng = 0, lat = 0] = centre.geometry.coordinates;
  const distanceToEnd = (axis: PlanFeature): number => {
    const end = axis.geometry?.type === "LineString" ? axis.geometry.coordinates.at(-1) : undefined;
    return end === undefined ? Infinity : Math.hypot((end[0] ?? 0) - lng, (end[1] ?? 0) - lat);
  };
  const nearest = axes.toSorted((a, b) => distanceToEnd(a) - distanceToEnd(b))[0];
  return centre.properties.kind === "sub-centre" && nearest?.properties.kind === "tourism-axis" ? "tourism" : "main";
}

// 县域副中心 stands on a second line of its own; the first needs only the township's name.
function centreName(centre: PlanFeature, seats: readonly PlanFeature[]): Record<string, string> {
  const { properties } = centre;
  const home =
    "townships" in properties ? seats.find(({ id }) => id === properties.townships[0])?.properties : undefined;
  const { name, nameEn } = properties.kind === "sub-centre" ? (home ?? properties) : properties;
  return { label: name.replace(/(?:镇|乡|街道)$/, ""), labelEn: nameEn };
}

/** Joins the loaded sources with the plan into what the map draws. `index` is `null` until the plan is there: states are empty then. */
export function buildMapData(sources: LoadedSources, index: PlanIndex | null): MapData {
  const states = (feature: PlanFeature): Record<string, string> => (index === null ? {} : statesByYear(index, feature));
  const townships = featuresOf(sources.townships);
  const seats = townships.filter(({ properties }) => properties.kind === "township");
  const zones = townships.filter(({ properties }) => properties.kind === "township-zone");
  const corridors = featuresOf(sources.corridors);
  const lines = corridors.filter(({ geometry }) => geometry !== null && geometry.type !== "Point");
  const points = [...corridors.filter(({ geometry }) => geometry?.type === "Point"), ...featuresOf(sources.sites)];
  const offsets = fanOut(points);
  const occupied = new Set(points.filter(({ id }) => offsets.has(id)).map(placeKey));
  const axes = featuresOf(sources.axes);
  const context = featuresOf(sources.context);
  const centreSeats = new Set(
    featuresOf(sources.centres).flatMap(({ properties }) => ("townships" in properties ? properties.townships : [])),
  );
  return {
    neighbours: collection(
      context
        .filter(({ properties }) => ["neighbour", "peak", "reservoir"].includes(properties.kind))
        .flatMap((feature) => [...drawn(feature), ...neighbourName(feature)]),
    ),
    "soft-edges": collection(
      context
        .filter(({ properties }) => ["county-glaze", "county-shadow"].includes(properties.kind))
        .flatMap((feature) => drawn(feature)),
    ),
    county: collection(featuresOf(sources.county).flatMap((feature) => drawn(feature))),
    zones: collection(
      zones.flatMap((feature, at) =>
        feature.properties.kind === "township-zone"
          ? drawn(feature, { id: feature.properties.township, parity: at % 2 })
          : [],
      ),
    ),
    "zone-edges": collection(
      context.filter(({ properties }) => properties.kind === "zone-edges").flatMap((feature) => drawn(feature)),
    ),
    axes: collection(axes.flatMap(axisFeatures)),
    corridors: collection(
      lines.flatMap((feature) => {
        const number = "number" in feature.properties ? feature.properties.number : undefined;
        return drawn(feature, { number: number ?? "", ...states(feature) });
      }),
    ),
    uncertainty: collection(uncertaintyRings([...points, ...seats])),
    seats: collection(
      seats.flatMap((feature) =>
        feature.properties.kind === "township"
          ? drawn(feature, {
              rank: feature.properties.rank,
              isVague: (feature.properties.position.uncertaintyMeters ?? 0) > 1000,
              isCentre: centreSeats.has(feature.id),
              hasSites: occupied.has(placeKey(feature)),
            })
          : [],
      ),
    ),
    centres: collection(
      featuresOf(sources.centres).flatMap((feature) =>
        drawn(feature, { tone: toneOf(feature, axes), ...centreName(feature, seats) }),
      ),
    ),
    sites: collection(
      points.flatMap((feature) => {
        const { kind } = feature.properties;
        const site = siteKindOf(kind as Parameters<typeof siteKindOf>[0]);
        return site === null
          ? []
          : drawn(feature, { site, ...states(feature), ...(offsets.get(feature.id) ?? onItsPlace) });
      }),
    ),
  };
}
