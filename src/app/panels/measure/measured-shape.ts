import type { Geometry } from "geojson";
import { type AreaMeasure, type LineMeasure, measureArea, measureLine, positionsOf } from "#domain/analysis/measure.ts";
import { type SchematicVertices, touchesSchematic } from "#domain/analysis/schematic-touch.ts";

/** A drawn shape with its measures. */
export type MeasuredShape = {
  readonly id: string;
  readonly geometry: Geometry;
  readonly measure: LineMeasure | AreaMeasure;
  /** Whether one of its vertices is that of a schematic feature. */
  readonly isSchematic: boolean;
};

/** The measures of a geometry; `null` for anything but a line and a polygon of one part. */
export function measureOf(geometry: Geometry): LineMeasure | AreaMeasure | null {
  if (geometry.type === "LineString") return measureLine(positionsOf(geometry.coordinates));
  return geometry.type === "Polygon" ? measureArea(geometry.coordinates.map(positionsOf)) : null;
}

/** Measures drawn shapes; those that have no length or area are left out. */
export function measuredShapes(
  shapes: readonly { readonly id: string; readonly geometry: Geometry }[],
  schematic: SchematicVertices,
): readonly MeasuredShape[] {
  return shapes.flatMap(({ id, geometry }) => {
    const measure = measureOf(geometry);
    return measure === null ? [] : [{ id, geometry, measure, isSchematic: touchesSchematic(geometry, schematic) }];
  });
}
