import type { FeatureCollection } from "geojson";
import { z } from "zod";

/** What a column of attributes holds; `mixed` where its values are of several types. */
export const fieldTypes = ["text", "number", "boolean", "date", "mixed"] as const;

/** A column of attributes. */
export const layerField = z.object({
  name: z.string(),
  type: z.enum(fieldTypes),
  /** Features that have a value in it. */
  filled: z.int().nonnegative(),
});

/** A column of attributes. */
export type LayerField = z.output<typeof layerField>;

/** How a temporary layer is drawn. Colours are by role of the theme, so that both themes keep their contrasts. */
export const layerStyle = z.object({
  /** One of the eight colours of `map/legend-overlay.ts`. */
  color: z.int().min(0).max(7),
  /** In [0, 1]. */
  opacity: z.number().min(0).max(1),
  /** Width of lines and radius of points, pixels at 1920. */
  size: z.number().min(0.5).max(20),
  /** The field whose values the colours stand for; `null`: one colour. Numbers fall into five classes, the rest by value. */
  colorBy: z.string().nullable(),
  /** The field that is written beside a feature; `null`: none. */
  labelBy: z.string().nullable(),
});

/** How a temporary layer is drawn. */
export type LayerStyle = z.output<typeof layerStyle>;

/** Where a temporary layer comes from, as far as a person and the file say. */
export const layerProvenance = z.object({
  fileName: z.string(),
  /** Name of the format, for example `shapefile`. */
  format: z.string(),
  /** What the coordinates were read as, for example `EPSG:4548` or `gcj02`. */
  crs: z.string(),
  /** Encoding of the attributes; `null` where the format knows only one. */
  encoding: z.string().nullable(),
  /** What was repaired or left out, in the words that were shown. */
  notes: z.array(z.string()),
});

/** Where a temporary layer comes from. */
export type LayerProvenance = z.output<typeof layerProvenance>;

/**
 * A layer beside the plan that lives in this browser only: brought in, drawn, or the result of an analysis. Its features are in
 * WGS 84 / CGCS2000 degrees, `[lng, lat]`, with the ids 0, 1, 2, … in their order.
 */
export type UserLayer = {
  readonly id: string;
  readonly name: string;
  readonly origin: "imported" | "drawn" | "result";
  readonly features: FeatureCollection;
  readonly fields: readonly LayerField[];
  /** `null` for what was drawn or computed here. */
  readonly provenance: LayerProvenance | null;
  readonly style: LayerStyle;
  readonly isVisible: boolean;
  /** When it was made, ISO 8601 in UTC. */
  readonly madeAt: string;
};

/** What of a temporary layer is small and changes often: everything but its features. */
export type LayerSettings = Omit<UserLayer, "features">;

/** A temporary layer as the browser keeps it, without its features. */
export const layerSettings: z.ZodType<LayerSettings> = z.object({
  id: z.string(),
  name: z.string(),
  origin: z.enum(["imported", "drawn", "result"]),
  fields: z.array(layerField),
  provenance: layerProvenance.nullable(),
  style: layerStyle,
  isVisible: z.boolean(),
  madeAt: z.iso.datetime(),
});

/** A style for the next layer: the first colour that `others` do not use, else the one after the last. */
export function nextStyle(others: readonly UserLayer[]): LayerStyle {
  const used = new Set(others.map(({ style }) => style.color));
  const free = [0, 1, 2, 3, 4, 5, 6, 7].find((color) => !used.has(color)) ?? others.length % 8;
  return { color: free, opacity: 1, size: 3, colorBy: null, labelBy: null };
}

/** The columns of some features: names in the order they are met, types by their values, empty text and null as no value. */
export function fieldsOf(features: FeatureCollection["features"]): readonly LayerField[] {
  const fields = new Map<string, { type: LayerField["type"] | null; filled: number }>();
  for (const { properties } of features)
    for (const [name, value] of Object.entries(properties ?? {})) {
      const known = fields.get(name) ?? { type: null, filled: 0 };
      fields.set(name, known);
      const type = typeOf(value);
      if (type === null) continue;
      known.filled += 1;
      known.type = known.type === null || known.type === type ? type : "mixed";
    }
  return [...fields].map(([name, { type, filled }]) => ({ name, type: type ?? "text", filled }));
}

function typeOf(value: unknown): LayerField["type"] | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value) ? "date" : "text";
}
