import type { Feature, Geometry, Position as Coordinates } from "geojson";

/** Vertices of schematic geometry, by their coordinates. */
export type SchematicVertices = ReadonlySet<string>;

/** Seven decimals are a centimetre: what snapping keeps. */
function keyOf([lng = 0, lat = 0]: Coordinates): string {
  return `${lng.toFixed(7)},${lat.toFixed(7)}`;
}

function verticesOf(geometry: Geometry | null): readonly Coordinates[] {
  if (geometry === null) return [];
  if (geometry.type === "GeometryCollection") return geometry.geometries.flatMap(verticesOf);
  const visit = (coordinates: readonly unknown[]): readonly Coordinates[] =>
    typeof coordinates[0] === "number"
      ? [coordinates as Coordinates]
      : coordinates.flatMap((inner) => visit(inner as readonly unknown[]));
  return visit(geometry.coordinates);
}

/** The vertices of the features whose place is schematic, as their property `accuracy` says. */
export function schematicVertices(features: readonly Feature[]): SchematicVertices {
  return new Set(
    features
      .filter(({ properties }) => properties?.["accuracy"] === "schematic")
      .flatMap(({ geometry }) => verticesOf(geometry))
      .map(keyOf),
  );
}

/** Whether a drawn geometry has a vertex of schematic geometry, and so is no better itself. */
export function touchesSchematic(geometry: Geometry, schematic: SchematicVertices): boolean {
  return verticesOf(geometry).some((position) => schematic.has(keyOf(position)));
}
