import { z } from "zod";

/** The most positions that one geometry may have; more is a survey's raw points, to be simplified before. */
export const mostPositions = 50_000;

// Mutable tuples, as GeoJSON's own types want them.
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const line = z.array(position).min(2);
const ring = z.array(position).min(4);
const rings = z.array(ring).min(1);

function countPositions(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0;
  if (typeof coordinates[0] === "number") return 1;
  return coordinates.reduce((sum: number, part) => sum + countPositions(part), 0);
}

/** How many positions a geometry has. */
export function positionCount({ coordinates }: { readonly coordinates: unknown }): number {
  return countPositions(coordinates);
}

/**
 * The geometry of a feature of the plan as it is taken in: a point, one or more lines, one or more areas. Degrees, WGS 84
 * (equal to CGCS2000 at map accuracy), `[lng, lat]`, without heights.
 */
export const placedGeometry = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("Point"), coordinates: position }),
    z.strictObject({ type: z.literal("LineString"), coordinates: line }),
    z.strictObject({ type: z.literal("MultiLineString"), coordinates: z.array(line).min(1) }),
    z.strictObject({ type: z.literal("Polygon"), coordinates: rings }),
    z.strictObject({ type: z.literal("MultiPolygon"), coordinates: z.array(rings).min(1) }),
  ])
  .refine((geometry) => positionCount(geometry) <= mostPositions, {
    path: ["coordinates"],
    message: `Expected at most ${mostPositions} positions`,
  });
/** See {@link placedGeometry}. */
export type PlacedGeometry = z.infer<typeof placedGeometry>;
