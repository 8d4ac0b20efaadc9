import type { Geometry } from "geojson";
import { contextKinds, type FeatureKind, type PlanFeature } from "../../features/feature.ts";

/** What a geometry is on the map. */
export type GeometryRole = "point" | "line" | "area";

const roles: Readonly<Partial<Record<FeatureKind, GeometryRole>>> = {
  county: "area",
  "township-zone": "area",
  "main-axis": "line",
  "tourism-axis": "line",
  expressway: "line",
  railway: "line",
  road: "line",
  "city-road": "line",
};

/** What the geometry of a feature of this kind has to be. */
export function wantedRole(kind: FeatureKind): GeometryRole {
  return roles[kind] ?? "point";
}

/** Whether features of this kind are one line or point, not several parts: an axis is drawn as one arrow. */
export function isSingle(kind: FeatureKind): boolean {
  return wantedRole(kind) === "point" || kind === "main-axis" || kind === "tourism-axis";
}

/** What a geometry is; `null` for a mixed collection and for no geometry at all. */
export function roleOf(geometry: Geometry | null): GeometryRole | null {
  if (geometry === null) return null;
  switch (geometry.type) {
    case "Point":
    case "MultiPoint":
      return "point";
    case "LineString":
    case "MultiLineString":
      return "line";
    case "Polygon":
    case "MultiPolygon":
      return "area";
    case "GeometryCollection": {
      const inner = new Set(geometry.geometries.map(roleOf));
      const [only = null] = inner;
      return inner.size === 1 ? only : null;
    }
  }
}

/** Whether a feature's geometry can be replaced: all of the plan's own, and the zones; not the context around it. */
export function isReplaceable({ properties: { kind } }: PlanFeature): boolean {
  return !contextKinds.some((context) => context === kind);
}
