import type { Geometry } from "geojson";
import type { PlanFeature } from "../../features/feature.ts";
import { type GeometrySize, sizeOf } from "./geometry-size.ts";
import { type Move, movedBy } from "./moved-by.ts";

/** What the geometry of a feature is before or after: its size, and whether that says anything about the world. */
export type MeasuredGeometry = GeometrySize & {
  /** False for schematic geometry, whose length and area are never read out as facts. */
  readonly isFact: boolean;
};

/** What changes where a feature's geometry is replaced. */
export type Difference = {
  /** `null` where it had no place before. */
  readonly moved: Move | null;
  /** `null` where it had no place before. */
  readonly before: MeasuredGeometry | null;
  readonly after: MeasuredGeometry;
};

/** The difference between a feature as it stands and with another geometry, which is no schematic one. */
export function differenceOf({ geometry: before, properties }: PlanFeature, after: Geometry): Difference {
  const isFact = properties.position.accuracy !== "schematic";
  return {
    moved: before === null ? null : movedBy(before, after),
    before: before === null ? null : { ...sizeOf(before), isFact },
    after: { ...sizeOf(after), isFact: true },
  };
}
