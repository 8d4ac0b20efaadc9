import { along, length, lineSliceAlong } from "@turf/turf";
import type { Feature, LineString, Point, Position } from "geojson";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import type { Light } from "#domain/progress/light.ts";
import type { Report } from "#domain/progress/report.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import type { MapData, ProgressMapData } from "./map-data.ts";
import type { Stretch } from "./stretch-line.ts";

/** What is drawn first where symbols would cover each other: roads and rail, and of each what calls for action. */
const byUrgency: readonly Light[] = ["late", "warning", "onHold", "unreported", "onTime", "done", "notDue"];

/** From the middle of a site's symbol to its light, aside from its name and up, in the pixels of the image (twice the screen's). */
const badgeOffset = { aside: 22, up: 22 } as const;
const wordPixels = 12;
/** From the middle of a light to its word, screen pixels. */
const wordGap = 14;

type Spot = {
  readonly at: Position;
  readonly iconOffset: readonly [number, number];
  /** Whether the word stands left of the light. */
  readonly isLeft: boolean;
};

/** The line of a corridor, or its parts in their order where it is surveyed in several; empty where nobody can place it. */
function linesOf(data: MapData, id: string): readonly Feature<LineString>[] {
  const found = data.corridors.features.find(({ properties }) => properties?.["id"] === id);
  if (found === undefined) return [];
  const { geometry } = found;
  if (geometry.type === "LineString") return [{ ...found, geometry }];
  if (geometry.type !== "MultiLineString") return [];
  return geometry.coordinates.map((coordinates) => ({ ...found, geometry: { type: "LineString", coordinates } }));
}

/** Where a feature's light stands: at the corner of its symbol, or on the middle of its line, the longest part; `null` where nobody can place it. */
function spotOf(data: MapData, id: string): Spot | null {
  const site = data.sites.features.find(
    (each): each is Feature<Point> => each.geometry.type === "Point" && each.properties?.["id"] === id,
  );
  if (site !== undefined) {
    const [right = 0, down = 0] = (site.properties?.["iconOffset"] ?? []) as readonly number[];
    // The name stands right of most symbols; the light and its word keep to the other side.
    const [nameAside = 0] = (site.properties?.["textOffset"] ?? []) as readonly number[];
    const isLeft = nameAside >= 0;
    const aside = isLeft ? -badgeOffset.aside : badgeOffset.aside;
    return { at: site.geometry.coordinates, iconOffset: [right + aside, down - badgeOffset.up], isLeft };
  }
  const [line] = linesOf(data, id).toSorted((a, b) => length(b) - length(a));
  if (line === undefined) return null;
  return { at: along(line, length(line) / 2).geometry.coordinates, iconOffset: [0, 0], isLeft: false };
}

function lightFeature(data: MapData, { feature, light }: FeatureStatus): Feature[] {
  const spot = spotOf(data, feature.id);
  if (spot === null) return [];
  const [right, down] = spot.iconOffset;
  const rank = byUrgency.indexOf(light) + (feature.id.startsWith("corridors/") ? 0 : byUrgency.length);
  return [
    {
      type: "Feature",
      geometry: { type: "Point", coordinates: spot.at },
      properties: {
        id: feature.id,
        light,
        rank,
        word: lightTerm("zh", light),
        wordEn: lightTerm("en", light),
        iconOffset: spot.iconOffset,
        isLeft: spot.isLeft,
        textOffset: [(right / 2 + (spot.isLeft ? -wordGap : wordGap)) / wordPixels, down / 2 / wordPixels],
      },
    },
  ];
}

const lengthLabel = "Published length";

/** A corridor's published length in metres, from its public facts; `null` where none is known. */
export function publishedLengthMeters(feature: PlanFeature): number | null {
  const fact = feature.properties.facts.find(({ labelEn }) => labelEn === lengthLabel);
  const kilometers = /^([0-9.]+) km/.exec(fact?.value ?? "")?.[1];
  return kilometers === undefined ? null : Number(kilometers) * 1000;
}

function stretch(line: Feature<LineString>, id: string, kind: Stretch, from: number, to: number): Feature<LineString> {
  const whole = length(line);
  const piece = lineSliceAlong(line, from * whole, to * whole);
  return { type: "Feature", geometry: piece.geometry, properties: { id, stretch: kind } };
}

/** A stretch from one share of all lines together to another, on each line that it lies on. */
function stretches(
  lines: readonly Feature<LineString>[],
  id: string,
  kind: Stretch,
  from: number,
  to: number,
): readonly Feature<LineString>[] {
  const lengths = lines.map((line) => length(line));
  const total = lengths.reduce((sum, each) => sum + each, 0);
  return lines.flatMap((line, at) => {
    const own = (lengths[at] ?? 0) / total;
    const before = lengths.slice(0, at).reduce((sum, each) => sum + each, 0) / total;
    const [begin, end] = [Math.max(0, (from - before) / own), Math.min(1, (to - before) / own)];
    return begin < end ? [stretch(line, id, kind, begin, end)] : [];
  });
}

/**
 * How far a corridor is, along its line: by chainage where the report tells it — scaled, so that the reported or published
 * length is the whole of the schematic line — else the reported share from the start of the line.
 */
function stretchesOf(data: MapData, { feature }: FeatureStatus, report: Report | null): Feature[] {
  const lines = linesOf(data, feature.id);
  if (lines.length === 0 || report === null) return [];
  if (report.sections.length > 0) {
    const last = Math.max(...report.sections.map(({ toMeters }) => toMeters));
    const total = Math.max(last, publishedLengthMeters(feature) ?? 0);
    return report.sections.flatMap(({ fromMeters, toMeters, state }) =>
      stretches(lines, feature.id, state, fromMeters / total, toMeters / total),
    );
  }
  const { percent } = report;
  if (percent === null || percent === 0) return [];
  const words = { word: `完成 ${percent}%（占比）`, wordEn: `${percent}% done (share)` };
  return stretches(lines, feature.id, "share", 0, percent / 100).map((share) => ({
    ...share,
    properties: { ...share.properties, ...words },
  }));
}

/** What the map draws of the progress: a light for each built thing that has a place, and how far each corridor is. */
export function buildProgressMap(data: MapData, statuses: readonly FeatureStatus[]): ProgressMapData {
  return {
    lights: { type: "FeatureCollection", features: statuses.flatMap((status) => lightFeature(data, status)) },
    "light-stretches": {
      type: "FeatureCollection",
      features: statuses.flatMap((status) => stretchesOf(data, status, status.reason.report)),
    },
  };
}
