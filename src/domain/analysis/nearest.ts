import type { Geometry } from "geojson";
import { bboxOf, unionBbox } from "../geo/bbox.ts";
import { geodesicBetween } from "../geo/ellipsoid.ts";
import type { Position } from "../geo/position.ts";
import { localPlane } from "./local-plane.ts";
import { closestBetween, joined, planeShape } from "./plane-shape.ts";
import { eachTarget, type TargetGroup, type TargetRef, together, type Trust } from "./target.ts";

/** Something near: how far as it is drawn, metres on the ellipsoid of CGCS2000, from where to where, and how far that holds. */
export type Near = TargetRef & {
  readonly meters: number;
  readonly from: Position;
  readonly to: Position;
  readonly trust: Trust;
};

/** The nearest targets, the nearest first; how many there were to choose from; and those without geometry. */
export type NearestResult = {
  readonly nearest: readonly Near[];
  readonly asked: number;
  readonly leftOut: readonly TargetRef[];
};

/**
 * The `count` targets that come closest to any of the geometries. Which places are closest is found in the plane around them,
 * the distance between them is that on the ellipsoid. Empty where the geometries have no position.
 */
export function findNearest(
  from: readonly Geometry[],
  trust: Trust,
  groups: readonly TargetGroup[],
  count: number,
  onProgress: (share: number) => void = () => undefined,
): NearestResult {
  const box = unionBbox(from.map((geometry) => bboxOf(geometry)).filter((each) => each !== null));
  if (box === null) return { nearest: [], asked: 0, leftOut: [] };
  const plane = localPlane(box);
  const shape = joined(from.map((geometry) => planeShape(geometry, plane)));
  const found: Near[] = [];
  let asked = 0;
  const leftOut = eachTarget(groups, onProgress, (target, ref) => {
    const closest = closestBetween(shape, planeShape(target.geometry, plane));
    if (closest === null) return;
    asked += 1;
    const [start, end] = [plane.toPosition(closest.on[0]), plane.toPosition(closest.on[1])];
    const { meters } = closest.distance === 0 ? { meters: 0 } : geodesicBetween(start, end);
    found.push({ ...ref, meters, from: start, to: end, trust: together(trust, target) });
  });
  return { nearest: found.toSorted((a, b) => a.meters - b.meters).slice(0, count), asked, leftOut };
}

/**
 * A distance as it can be said: exact, give or take, between two bounds where the places are only schematic, or nothing where
 * nobody says how far those may be off. Metres.
 */
export type SaidDistance =
  | { readonly kind: "exact"; readonly meters: number }
  | { readonly kind: "about"; readonly meters: number; readonly uncertaintyMeters: number }
  | { readonly kind: "bounds"; readonly from: number; readonly to: number }
  | { readonly kind: "unknown" };

/** What can be said of a distance with that trust in its two ends. */
export function saidDistance({ meters, trust }: Pick<Near, "meters" | "trust">): SaidDistance {
  const { uncertaintyMeters, isSchematic } = trust;
  if (uncertaintyMeters === null) return isSchematic ? { kind: "unknown" } : { kind: "exact", meters };
  if (isSchematic)
    return { kind: "bounds", from: Math.max(0, meters - uncertaintyMeters), to: meters + uncertaintyMeters };
  return uncertaintyMeters === 0 ? { kind: "exact", meters } : { kind: "about", meters, uncertaintyMeters };
}
