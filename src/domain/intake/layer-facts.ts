import type { Geometry } from "geojson";
import type { Steps } from "./in-steps.ts";
import type { RawFeature } from "./raw-layer.ts";
import type { LayerField } from "./user-layer.ts";

/** A column with what a few of its values look like, as they are in the file. */
export type SampledField = LayerField & { readonly samples: readonly unknown[] };

/** What a layer holds, to be looked at before it is taken. */
export type LayerFacts = {
  readonly features: number;
  readonly vertices: number;
  /** Features by what they are; `none`: without a geometry. */
  readonly kinds: Readonly<Record<GeometryWord, number>>;
  readonly fields: readonly SampledField[];
};

/** What a feature is, in one word. */
export type GeometryWord = "point" | "line" | "area" | "mixed" | "none";

const sampleCount = 3;

function wordOf(geometry: Geometry | null): GeometryWord {
  switch (geometry?.type) {
    case "Point":
    case "MultiPoint":
      return "point";
    case "LineString":
    case "MultiLineString":
      return "line";
    case "Polygon":
    case "MultiPolygon":
      return "area";
    case "GeometryCollection":
      return "mixed";
    case undefined:
      return "none";
  }
}

function countIn(coordinates: readonly unknown[]): number {
  const [first] = coordinates;
  if (!Array.isArray(first)) return 0;
  if (!Array.isArray(first[0])) return coordinates.length;
  return coordinates.reduce<number>((sum, inner) => sum + (Array.isArray(inner) ? countIn(inner) : 0), 0);
}

function verticesOf(geometry: Geometry | null): number {
  if (geometry === null) return 0;
  if (geometry.type === "GeometryCollection")
    return geometry.geometries.reduce((sum, part) => sum + verticesOf(part), 0);
  return geometry.type === "Point" ? 1 : countIn(geometry.coordinates);
}

const featuresAtOnce = 5000;

/** The facts of a layer, in steps; samples are the first different values of each column among the first few thousand features. */
export function* factsInSteps(features: readonly RawFeature[], fields: readonly LayerField[]): Steps<LayerFacts> {
  const kinds = { point: 0, line: 0, area: 0, mixed: 0, none: 0 };
  let vertices = 0;
  for (const [at, { geometry }] of features.entries()) {
    if (at % featuresAtOnce === featuresAtOnce - 1) yield;
    kinds[wordOf(geometry)] += 1;
    vertices += verticesOf(geometry);
  }
  const first = features.slice(0, featuresAtOnce);
  const sampled = fields.map((field): SampledField => {
    const samples: unknown[] = [];
    for (const { properties } of first) {
      const value = properties?.[field.name];
      if (value === null || value === undefined || value === "" || samples.includes(value)) continue;
      samples.push(value);
      if (samples.length === sampleCount) break;
    }
    return { ...field, samples };
  });
  return { features: features.length, vertices, kinds, fields: sampled };
}
