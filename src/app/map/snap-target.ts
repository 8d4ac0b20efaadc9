import { coordEach } from "@turf/turf";
import type { FeatureCollection, Position } from "geojson";

/** Every position that a new vertex may snap to, degrees `[lng, lat]`. */
export type SnapTargets = readonly Position[];

type ScreenPoint = { readonly x: number; readonly y: number };

/** The vertices of a collection. */
export function snapTargets(collection: FeatureCollection): SnapTargets {
  const targets: Position[] = [];
  coordEach(collection, (position) => targets.push(position));
  return targets;
}

/** The target that lies nearest to the pointer on the screen, within `pixels`; `undefined` where there is none. */
export function snapPosition(
  targets: SnapTargets,
  pointer: { readonly containerX: number; readonly containerY: number },
  project: (position: Position) => ScreenPoint,
  pixels: number,
): Position | undefined {
  let nearest: Position | undefined;
  let least = pixels;
  for (const target of targets) {
    const { x, y } = project(target);
    const distance = Math.hypot(x - pointer.containerX, y - pointer.containerY);
    if (distance > least) continue;
    least = distance;
    nearest = target;
  }
  return nearest === undefined ? undefined : [nearest[0] ?? 0, nearest[1] ?? 0];
}
