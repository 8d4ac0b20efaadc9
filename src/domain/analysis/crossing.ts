import type { Geometry } from "geojson";
import { geodesicLength } from "../geo/ellipsoid.ts";
import type { Position } from "../geo/position.ts";
import { indexArea } from "./area-index.ts";
import type { Area } from "./buffer.ts";
import { positionsOf } from "./measure.ts";
import { splitLine } from "./split-line.ts";

/** An area with a name, for example a township's zone. */
export type Zone = { readonly id: string; readonly area: Area };

/** A stretch of a line in one zone; `zone` is `null` outside all of them. Metres on the ellipsoid of CGCS2000 from the line's start. */
export type Passage = {
  readonly zone: string | null;
  readonly fromMeters: number;
  readonly toMeters: number;
  /** Its share of the whole line, in [0, 1]. */
  readonly share: number;
  readonly line: readonly Position[];
};

/** The passages of a line in its order, and its whole length in metres. */
export type CrossingResult = { readonly meters: number; readonly passages: readonly Passage[] };

/** Zones are drawn to a centimetre: a gap between two of them that is shorter than this is no place of its own. */
const gapMeters = 1;

/** The parts of a geometry that have a length but no area. */
export function linesOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "LineString":
      return [positionsOf(geometry.coordinates)];
    case "MultiLineString":
      return geometry.coordinates.map(positionsOf);
    case "GeometryCollection":
      return geometry.geometries.flatMap(linesOf);
    case "Point":
    case "MultiPoint":
    case "Polygon":
    case "MultiPolygon":
      return [];
  }
}

/** Through which zones the lines go, one line after the other as if they were one, and how long in each. */
export function crossZones(
  lines: readonly (readonly Position[])[],
  zones: readonly Zone[],
  onProgress: (share: number) => void = () => undefined,
): CrossingResult {
  const areas = zones.map(({ area }) => indexArea(area));
  const passages: Omit<Passage, "share">[] = [];
  let passed = 0;
  lines.forEach((line, at) => {
    let isFirst = true;
    for (const stretch of splitLine(line, areas)) {
      const zone = stretch.area === null ? null : (zones[stretch.area]?.id ?? null);
      const meters = geodesicLength(stretch.line);
      const last = isFirst ? undefined : passages.at(-1);
      const toMeters = passed + meters;
      if (last !== undefined && (last.zone === zone || (zone === null && meters < gapMeters)))
        passages[passages.length - 1] = { ...last, toMeters, line: [...last.line, ...stretch.line.slice(1)] };
      else passages.push({ zone, fromMeters: passed, toMeters, line: stretch.line });
      passed = toMeters;
      isFirst = false;
    }
    onProgress((at + 1) / lines.length);
  });
  return {
    meters: passed,
    passages: passages.map((passage) => ({
      ...passage,
      share: passed === 0 ? 0 : (passage.toMeters - passage.fromMeters) / passed,
    })),
  };
}
