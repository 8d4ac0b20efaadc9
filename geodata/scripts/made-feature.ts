import type { Feature, Geometry } from "geojson";
import type { PositionQuality } from "../../src/domain/features/feature.ts";

/** A feature on its way into a source file; the validator reads it back with its schema. */
export type MadeFeature = Feature<Geometry | null>;

/** A feature with its id in both places and nothing said of tasks, other names and facts but what `properties` say. */
export function madeFeature(
  id: string,
  geometry: Geometry | null,
  properties: Readonly<Record<string, unknown>>,
): MadeFeature {
  return { type: "Feature", id, geometry, properties: { id, tasks: [], aliases: [], facts: [], ...properties } };
}

/** Position of something that is derived from other features and stands nowhere in the world. */
export function derivedPosition(source: string, sourceEn: string, note?: string, noteEn?: string): PositionQuality {
  return {
    accuracy: "schematic",
    uncertaintyMeters: null,
    source,
    sourceEn,
    ...(note === undefined ? {} : { note }),
    ...(noteEn === undefined ? {} : { noteEn }),
  };
}
