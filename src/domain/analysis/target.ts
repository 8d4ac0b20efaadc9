import type { Geometry } from "geojson";

/** How far a place can be trusted: within so many metres (`null`: nobody says), or only drawn (示意). */
export type Trust = { readonly uncertaintyMeters: number | null; readonly isSchematic: boolean };

/** A place that is known exactly, as far as this project is concerned: what a person drew or brought in. */
export const exact: Trust = { uncertaintyMeters: 0, isSchematic: false };

/** Something that may lie in an area or near a place. Degrees; `null`: it has no geometry, and is told apart in every result. */
export type Target = Trust & { readonly geometry: Geometry | null };

/** Targets that belong together: a source of the plan, a temporary layer. */
export type TargetGroup = { readonly id: string; readonly targets: readonly Target[] };

/** A target by its group and its index there. */
export type TargetRef = { readonly group: string; readonly at: number };

/** The trust in what two places have to do with each other: uncertainties add up, and what is schematic stays so. */
export function together(a: Trust, b: Trust): Trust {
  return {
    uncertaintyMeters:
      a.uncertaintyMeters === null || b.uncertaintyMeters === null ? null : a.uncertaintyMeters + b.uncertaintyMeters,
    isSchematic: a.isSchematic || b.isSchematic,
  };
}

/** Calls `visit` for every target that has a geometry; gives those that have none. `onProgress` hears shares in [0, 1]. */
export function eachTarget(
  groups: readonly TargetGroup[],
  onProgress: (share: number) => void,
  visit: (target: Target & { readonly geometry: Geometry }, ref: TargetRef) => void,
): readonly TargetRef[] {
  const total = groups.reduce((sum, { targets }) => sum + targets.length, 0);
  const leftOut: TargetRef[] = [];
  let done = 0;
  for (const { id, targets } of groups)
    targets.forEach((target, at) => {
      const { geometry } = target;
      if (geometry === null) leftOut.push({ group: id, at });
      else visit({ ...target, geometry }, { group: id, at });
      done += 1;
      if (done % 250 === 0 || done === total) onProgress(done / total);
    });
  return leftOut;
}
