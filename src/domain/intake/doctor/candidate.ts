import gcoord from "gcoord";
import proj4 from "proj4";
import type { Position } from "../../geo/position.ts";
import { beijing54Operations, gaussKruger, type ReferenceSystem, systemsAround } from "./reference-systems.ts";

/** A way to read the coordinates of a file: the system, and whether the two numbers change places first. */
export type Candidate = {
  /** `EPSG:4548`, or `EPSG:4548 (y, x)` where they change places. */
  readonly key: string;
  readonly system: ReferenceSystem;
  readonly isSwapped: boolean;
  /** The position in degrees of WGS 84 / CGCS2000; `null` where the numbers are none in this system. Never throws. */
  readonly toStored: (x: number, y: number) => Position | null;
};

type Inverse = (x: number, y: number) => readonly number[];

function inverseOf({ family, definition }: ReferenceSystem): Inverse {
  if (family === "gcj02") return (x, y) => gcoord.transform([x, y], gcoord.GCJ02, gcoord.WGS84);
  if (family === "bd09") return (x, y) => gcoord.transform([x, y], gcoord.BD09, gcoord.WGS84);
  if (definition === null) return (x, y) => [x, y];
  const converter = proj4(definition);
  return (x, y) => converter.inverse([x, y]);
}

const isDegrees = (x: number, y: number): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90;

/** A candidate of a system. Throws where PROJ's definition cannot be read, which holds for none of `systemsAround`. */
export function candidateOf(system: ReferenceSystem, isSwapped: boolean): Candidate {
  const inverse = inverseOf(system);
  const wantsDegrees = ["geographic", "gcj02", "bd09"].includes(system.family);
  return {
    key: isSwapped ? `${system.id} (y, x)` : system.id,
    system,
    isSwapped,
    toStored: (x, y) => {
      const [east, north] = isSwapped ? [y, x] : [x, y];
      if (wantsDegrees && !isDegrees(east, north)) return null;
      // Degrees read as metres lie a few steps from a zone's origin, off Africa; no survey does.
      if (!wantsDegrees && system.family !== "declared" && isDegrees(east, north)) return null;
      try {
        const [lng = Number.NaN, lat = Number.NaN] = inverse(east, north);
        return Number.isFinite(lng) && Number.isFinite(lat) && isDegrees(lng, lat) ? [lng, lat] : null;
      } catch {
        // Some projections throw for numbers far outside their own ground.
        return null;
      }
    },
  };
}

/** Every way to read coordinates of data near a place, each system with its axes as they are and changed. */
export function candidatesAround(centre: Position): readonly Candidate[] {
  return systemsAround(centre).flatMap((system) => [candidateOf(system, false), candidateOf(system, true)]);
}

/**
 * How far a position read as Beijing 54 may be off: the largest distance in metres between the result and those of EPSG's other
 * operations, at this place. None of them is made for it, so the truth may lie outside; `null` for systems without such a doubt,
 * and for Xi'an 80, of which nothing is published.
 */
export function doubtMeters(system: ReferenceSystem, at: Position): number | null {
  if (system.datum !== "beijing54") return null;
  const plane = (towgs84: string): readonly number[] => {
    const stored = proj4(`+proj=longlat +ellps=krass +towgs84=${towgs84} +no_defs`).inverse([at[0], at[1]]);
    return proj4(gaussKruger(Math.round(at[0] / 3) * 3, 500_000, "+ellps=GRS80")).forward(stored);
  };
  const [own = [], ...others] = beijing54Operations.map(({ towgs84 }) => plane(towgs84));
  return Math.max(
    ...others.map((other) => Math.hypot((other[0] ?? 0) - (own[0] ?? 0), (other[1] ?? 0) - (own[1] ?? 0))),
  );
}

/** Metres between two positions that lie a few kilometres apart at most; good to a hundredth. */
export function metersBetween(left: Position, right: Position): number {
  const squeeze = Math.cos((left[1] * Math.PI) / 180);
  return Math.hypot((left[0] - right[0]) * squeeze, left[1] - right[1]) * 111_195;
}
