import type { Feature, FeatureCollection, Geometry } from "geojson";
import { countPositions } from "./feature-slices.ts";

/** A part of a feature that can be edited by itself: a point, a line or a polygon. Degrees, `[lng, lat]`. */
export type Shape = { readonly id: string; readonly geometry: Geometry };

function partsOf(geometry: Geometry): readonly Geometry[] {
  switch (geometry.type) {
    case "MultiPoint":
      return geometry.coordinates.map((coordinates) => ({ type: "Point", coordinates }));
    case "MultiLineString":
      return geometry.coordinates.map((coordinates) => ({ type: "LineString", coordinates }));
    case "MultiPolygon":
      return geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
    case "GeometryCollection":
      return geometry.geometries.flatMap(partsOf);
    case "Point":
    case "LineString":
    case "Polygon":
      return [geometry];
  }
}

/** The parts of features, each with an id that tells where it belongs: `<index of the feature>.<index of the part>`. */
export function shapesOf(features: readonly Feature[]): readonly Shape[] {
  return features.flatMap((feature, at) =>
    // A null geometry is legal in GeoJSON and has no part; the types leave it out.
    ((feature.geometry as Geometry | null) === null ? [] : partsOf(feature.geometry)).map((geometry, part) => ({
      id: `${at}.${part}`,
      geometry,
    })),
  );
}

function joined(parts: readonly Geometry[]): Geometry | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  const type = first.type;
  if (parts.every((part) => part.type === type)) {
    if (type === "Point")
      return {
        type: "MultiPoint",
        coordinates: parts.map((part) => ("coordinates" in part ? part.coordinates : []) as number[]),
      };
    if (type === "LineString")
      return {
        type: "MultiLineString",
        coordinates: parts.map((part) => ("coordinates" in part ? part.coordinates : []) as number[][]),
      };
    if (type === "Polygon")
      return {
        type: "MultiPolygon",
        coordinates: parts.map((part) => ("coordinates" in part ? part.coordinates : []) as number[][][]),
      };
  }
  return { type: "GeometryCollection", geometries: [...parts] };
}

/** Whether a shape has as many different positions as its kind needs: one, two for a line, three for a polygon. */
function isWhole({ geometry }: Shape): boolean {
  if (geometry.type !== "LineString" && geometry.type !== "Polygon") return true;
  const positions = geometry.type === "LineString" ? geometry.coordinates : (geometry.coordinates[0] ?? []);
  return new Set(positions.map(([lng, lat]) => `${lng},${lat}`)).size >= (geometry.type === "LineString" ? 2 : 3);
}

/**
 * Features from edited shapes: parts go back to the feature that they came from, whose attributes stay; a shape with an id of
 * another form is a new feature without attributes; a feature that lost all its parts is gone, and so is a shape that was left unfinished. Ids are 0, 1, 2, … again.
 */
export function featuresFrom(shapes: readonly Shape[], before: readonly Feature[]): FeatureCollection {
  const parts = new Map<number, { readonly part: number; readonly geometry: Geometry }[]>();
  const added: Geometry[] = [];
  for (const { id, geometry } of shapes.filter(isWhole)) {
    const [, index = "", part = ""] = /^(\d+)\.(\d+)$/.exec(id) ?? [];
    const at = Number(index);
    if (index === "" || before[at] === undefined) added.push(geometry);
    else parts.set(at, [...(parts.get(at) ?? []), { part: Number(part), geometry }]);
  }
  const kept = before.flatMap((feature, at): Feature[] => {
    const own = (parts.get(at) ?? []).toSorted((a, b) => a.part - b.part).map(({ geometry }) => geometry);
    const geometry = joined(own);
    return geometry === null ? [] : [{ ...feature, geometry }];
  });
  const all = [...kept, ...added.map((geometry): Feature => ({ type: "Feature", geometry, properties: {} }))];
  return { type: "FeatureCollection", features: all.map((feature, id) => ({ ...feature, id })) };
}

/** How many vertices features have. */
export function vertexCount(features: readonly Feature[]): number {
  let sum = 0;
  for (const { geometry } of features) sum += countPositions(geometry);
  return sum;
}
