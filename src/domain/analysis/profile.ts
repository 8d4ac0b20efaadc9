import { geodesicBetween, geodesicLength, positionAlong } from "../geo/ellipsoid.ts";
import type { Position } from "../geo/position.ts";

/** A place along a line: how far from its start, metres on the ellipsoid, and where. */
export type Station = { readonly meters: number; readonly position: Position };

/** A station with its height in metres; `null` where there is no terrain. */
export type Sample = Station & { readonly height: number | null };

/** A height profile. Figures are metres; `null` where no station has a height. */
export type Profile = {
  readonly samples: readonly Sample[];
  readonly length: number;
  /** Metres between stations. */
  readonly spacing: number;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Sums of all rises and all falls from station to station, in the direction of the line. */
  readonly ascent: number;
  readonly descent: number;
  /** Stations without a height. */
  readonly missing: number;
};

const mostStations = 600;

/**
 * Stations at even distances along a line, its start and its end among them: as close as `cellMeters`, the size of the terrain's
 * cells, gives anything new, and at most 600. Empty for a line without length.
 */
export function stationsAlong(line: readonly Position[], cellMeters: number): readonly Station[] {
  const length = geodesicLength(line);
  const [first] = line;
  if (first === undefined || length === 0) return [];
  const steps = Math.min(mostStations - 1, Math.max(1, Math.ceil(length / cellMeters)));
  const stations: Station[] = [{ meters: 0, position: first }];
  let passed = 0;
  line.forEach((to, at) => {
    const from = line[at - 1];
    if (from === undefined) return;
    const { meters } = geodesicBetween(from, to);
    while (stations.length < steps) {
      const next = (length * stations.length) / steps;
      if (next > passed + meters) break;
      stations.push({ meters: next, position: positionAlong(from, to, next - passed) });
    }
    passed += meters;
  });
  return [...stations, { meters: length, position: line.at(-1) ?? first }];
}

/** The profile of stations whose heights are known, in their order; `NaN` where there is none. */
export function profileOf(stations: readonly Station[], heights: readonly number[]): Profile {
  const samples = stations.map((station, at): Sample => {
    const height = heights[at] ?? Number.NaN;
    return { ...station, height: Number.isNaN(height) ? null : height };
  });
  const known = samples.flatMap(({ height }) => height ?? []);
  let ascent = 0;
  let descent = 0;
  samples.forEach(({ height }, at) => {
    const before = samples[at - 1]?.height ?? null;
    if (height === null || before === null) return;
    if (height > before) ascent += height - before;
    else descent += before - height;
  });
  return {
    samples,
    length: stations.at(-1)?.meters ?? 0,
    spacing: stations[1]?.meters ?? 0,
    lowest: known.length === 0 ? null : Math.min(...known),
    highest: known.length === 0 ? null : Math.max(...known),
    ascent,
    descent,
    missing: samples.length - known.length,
  };
}
