import proj4 from "proj4";
import { systems } from "../geo/crs.ts";
import type { Position } from "../geo/position.ts";
import { frameBbox, type MapFrame, type PaperPoint, toPaper } from "./map-frame.ts";

/** Which coordinates the grid of a sheet has: degrees of EPSG:4490, kilometres of EPSG:4548, or none. */
export type GridKind = "degrees" | "kilometers" | "none";

/**
 * A line of the grid: `east` runs northward at one easting or longitude, `north` runs eastward at one northing or latitude;
 * `value` in degrees or metres; `points` on the map's paper, none outside it.
 */
export type GridLine = {
  readonly runs: "east" | "north";
  readonly value: number;
  readonly points: readonly PaperPoint[];
};

/** A grid: its lines and how far they lie apart, in seconds of arc or metres. */
export type Grid = { readonly lines: readonly GridLine[]; readonly step: number };

/** Seconds of arc between lines. */
const secondSteps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000];
const meterSteps = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000];

const metric = systems.find(({ uri }) => uri.endsWith("/4548"))?.definition ?? "";

/** A position in EPSG:4548, easting before northing, metres. */
function toMetric([lng, lat]: Position): readonly [number, number] {
  const [east = 0, north = 0] = proj4(metric, [lng, lat]);
  return [east, north];
}

function fromMetric(east: number, north: number): Position {
  const [lng = 0, lat = 0] = proj4(metric).inverse([east, north]);
  return [lng, lat];
}

/** The part of a segment within the map; `null` where there is none (Liang and Barsky). */
function clipped(
  [x0, y0]: PaperPoint,
  [x1, y1]: PaperPoint,
  { width, height }: MapFrame,
): readonly [PaperPoint, PaperPoint] | null {
  const [dx, dy] = [x1 - x0, y1 - y0];
  let [from, to] = [0, 1];
  for (const [slope, room] of [
    [-dx, x0],
    [dx, width - x0],
    [-dy, y0],
    [dy, height - y0],
  ] as const) {
    if (slope === 0) {
      if (room < 0) return null;
    } else if (slope < 0) from = Math.max(from, room / slope);
    else to = Math.min(to, room / slope);
  }
  if (from >= to) return null;
  return [
    [x0 + dx * from, y0 + dy * from],
    [x0 + dx * to, y0 + dy * to],
  ];
}

function clippedLine(points: readonly PaperPoint[], frame: MapFrame): readonly PaperPoint[] {
  const kept: PaperPoint[] = [];
  for (const [at, point] of points.entries()) {
    const next = points[at + 1];
    const piece = next === undefined ? null : clipped(point, next, frame);
    if (piece === null) continue;
    if (kept.length === 0) kept.push(piece[0]);
    kept.push(piece[1]);
  }
  return kept;
}

function multiples(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, at) => (first + at) * step);
}

// A line of the projection is bent by less than a hundredth of a millimetre between two of its points.
const pieces = 32;

function line(
  runs: GridLine["runs"],
  value: number,
  from: number,
  to: number,
  frame: MapFrame,
  place: (along: number) => Position,
): readonly GridLine[] {
  const points = Array.from({ length: pieces + 1 }, (_, at) =>
    toPaper(frame, place(from + ((to - from) * at) / pieces)),
  );
  const kept = clippedLine(points, frame);
  return kept.length < 2 ? [] : [{ runs, value, points: kept }];
}

/**
 * The grid of a map, its lines at least `apart` millimetres from each other. Lines of EPSG:4548 are projected, so that they lie
 * turned and bent as they are.
 */
export function gridOf(frame: MapFrame, kind: GridKind, apart: number): Grid {
  const [west, south, east, north] = frameBbox(frame);
  if (kind === "none") return { lines: [], step: 0 };
  if (kind === "degrees") {
    // Meridians lie closer together than parallels.
    const perSecond = frame.width / ((east - west) * 3600);
    const step = secondSteps.find((seconds) => seconds * perSecond >= apart) ?? 36_000;
    return {
      step,
      lines: [
        ...multiples(west * 3600, east * 3600, step).flatMap((seconds) =>
          line("east", seconds / 3600, south, north, frame, (lat) => [seconds / 3600, lat]),
        ),
        ...multiples(south * 3600, north * 3600, step).flatMap((seconds) =>
          line("north", seconds / 3600, west, east, frame, (lng) => [lng, seconds / 3600]),
        ),
      ],
    };
  }
  const step = meterSteps.find((meters) => (meters / frame.scale) * 1000 >= apart) ?? 200_000;
  const corners = [toMetric([west, south]), toMetric([west, north]), toMetric([east, south]), toMetric([east, north])];
  const [eastings, northings] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  // The frame's edges bulge by less than a step.
  const [left, right] = [Math.min(...eastings) - step, Math.max(...eastings) + step];
  const [low, high] = [Math.min(...northings) - step, Math.max(...northings) + step];
  return {
    step,
    lines: [
      ...multiples(left, right, step).flatMap((x) => line("east", x, low, high, frame, (y) => fromMetric(x, y))),
      ...multiples(low, high, step).flatMap((y) => line("north", y, left, right, frame, (x) => fromMetric(x, y))),
    ],
  };
}
