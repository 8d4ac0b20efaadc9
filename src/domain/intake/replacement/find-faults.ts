import type { Geometry, Position } from "geojson";
import type { PlanFeature } from "../../features/feature.ts";
import { geometryIssues } from "../../geo/geometry-issues.ts";
import type { PlacedPosition } from "../../geo/outside.ts";
import type { Issue } from "../../result.ts";
import { type GeometryRole, isReplaceable, isSingle, roleOf, wantedRole } from "./geometry-role.ts";

/** Why a geometry cannot stand for a feature. */
export type Fault =
  /** The feature is part of the context, which is derived. */
  | { readonly kind: "context" }
  /** A corridor is a line, a site a point and so on; `found` is `null` for a mixture. */
  | { readonly kind: "role"; readonly wanted: GeometryRole; readonly found: GeometryRole | null }
  /** It must be in one piece and has this many. */
  | { readonly kind: "parts"; readonly count: number }
  /** It leaves the county, first here, and nobody says why. */
  | { readonly kind: "outside"; readonly at: Position; readonly path: Issue["path"] }
  /** It is broken in itself. */
  | { readonly kind: "geometry"; readonly issue: Issue };

/** How to see where a geometry leaves the county; `null` where the county's own edge is not known. */
export type OutsideCheck = ((geometry: Geometry) => PlacedPosition | null) | null;

function partCount(geometry: Geometry): number {
  return geometry.type.startsWith("Multi") && "coordinates" in geometry ? geometry.coordinates.length : 1;
}

/** Everything that speaks against a geometry for a feature. `note` is what is said of it; with one it may leave the county. */
export function findFaults(
  feature: PlanFeature,
  geometry: Geometry,
  note: string | undefined,
  firstOutside: OutsideCheck,
): readonly Fault[] {
  if (!isReplaceable(feature)) return [{ kind: "context" }];
  const { kind } = feature.properties;
  const [wanted, found] = [wantedRole(kind), roleOf(geometry)];
  if (found !== wanted) return [{ kind: "role", wanted, found }];
  const count = partCount(geometry);
  const faults: Fault[] = isSingle(kind) && count > 1 ? [{ kind: "parts", count }] : [];
  faults.push(...geometryIssues(geometry, []).map((issue): Fault => ({ kind: "geometry", issue })));
  // The county is what the others lie in.
  if (faults.length > 0 || note !== undefined || firstOutside === null || kind === "county") return faults;
  const outside = firstOutside(geometry);
  return outside === null ? faults : [{ kind: "outside", at: outside.position, path: outside.path }];
}

const roleWords: Readonly<Record<GeometryRole, string>> = { point: "a point", line: "a line", area: "an area" };

/** A fault as an issue of the input, its path that of the geometry. */
export function issueOf(fault: Fault, { id, properties }: PlanFeature): Issue {
  switch (fault.kind) {
    case "context":
      return { path: [], message: `Expected a feature of the plan, found ${id}, which is derived` };
    case "role": {
      const found = fault.found === null ? "a mixture or nothing" : roleWords[fault.found];
      return { path: [], message: `Expected ${roleWords[fault.wanted]} for ${properties.kind} ${id}, found ${found}` };
    }
    case "parts":
      return { path: [], message: `Expected ${id} in one piece, found ${fault.count}` };
    case "outside":
      return {
        path: fault.path,
        message: `Expected ${id} to lie inside the county, or a note that says why not; found ${fault.at.join(", ")}`,
      };
    case "geometry":
      return fault.issue;
  }
}
