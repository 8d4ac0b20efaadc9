import type { Geometry, Position as GeoPosition } from "geojson";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { Position } from "#domain/geo/position.ts";

/** How far a photo was taken from where its feature is drawn. */
export type PhotoDistance = {
  /** To the nearest point of the feature; 0 inside an area. */
  readonly meters: number;
  /** Whether it lies outside of what the feature's own uncertainty and a phone's can explain. */
  readonly isFar: boolean;
};

// Where the photographer may stand, and the shift of phones that give the Chinese datum (GCJ-02) for WGS 84.
const toleranceMeters = 700;
const metersPerDegree = 111_195;

type Plane = readonly [x: number, y: number];

function toSegment([ax, ay]: Plane, [bx, by]: Plane): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / square));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

function toLine(line: readonly Plane[]): number {
  return Math.min(...line.map((point, at) => toSegment(line[at - 1] ?? point, point)));
}

function isInside(rings: readonly (readonly Plane[])[]): boolean {
  const crossings = rings.flatMap((ring) =>
    ring.filter(([bx, by], at) => {
      const [ax, ay] = ring[at - 1] ?? [bx, by];
      return ay > 0 !== by > 0 && ax - (ay * (bx - ax)) / (by - ay) > 0;
    }),
  );
  return crossings.length % 2 === 1;
}

function toGeometry(geometry: Geometry, flat: (place: GeoPosition) => Plane): number {
  switch (geometry.type) {
    case "Point":
      return Math.hypot(...flat(geometry.coordinates));
    case "MultiPoint":
      return Math.min(...geometry.coordinates.map((place) => Math.hypot(...flat(place))));
    case "LineString":
      return toLine(geometry.coordinates.map(flat));
    case "MultiLineString":
      return Math.min(...geometry.coordinates.map((line) => toLine(line.map(flat))));
    case "Polygon": {
      const rings = geometry.coordinates.map((ring) => ring.map(flat));
      return isInside(rings) ? 0 : Math.min(...rings.map(toLine));
    }
    case "MultiPolygon":
      return Math.min(...geometry.coordinates.map((coordinates) => toGeometry({ type: "Polygon", coordinates }, flat)));
    case "GeometryCollection":
      return Math.min(...geometry.geometries.map((each) => toGeometry(each, flat)));
  }
}

/** See {@link PhotoDistance}; `null` where nobody can place the feature, or say how well it is placed. */
export function photoDistance(feature: PlanFeature, [lng, lat]: Position): PhotoDistance | null {
  const { uncertaintyMeters } = feature.properties.position;
  if (feature.geometry === null || uncertaintyMeters === null) return null;
  // Flat around the photo: at the size of a county that is right to a few metres.
  const shrink = Math.cos((lat * Math.PI) / 180);
  const flat = ([x = 0, y = 0]: GeoPosition): Plane => [
    (x - lng) * metersPerDegree * shrink,
    (y - lat) * metersPerDegree,
  ];
  const meters = toGeometry(feature.geometry, flat);
  return { meters, isFar: meters > uncertaintyMeters + toleranceMeters };
}
