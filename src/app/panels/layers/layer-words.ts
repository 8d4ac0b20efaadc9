import type { FeatureCollection, Geometry } from "geojson";

type GeometryWord = "point" | "line" | "area" | "mixed" | "none";

// A layer of a hundred thousand features is not looked through at every rendering of its row.
const known = new WeakMap<FeatureCollection, GeometryWord>();

/** What a layer's features are: all of one kind, of several, or without any geometry. */
export function geometryWord(collection: FeatureCollection): GeometryWord {
  const word = known.get(collection) ?? wordOf(collection);
  known.set(collection, word);
  return word;
}

function wordOf({ features }: FeatureCollection): GeometryWord {
  const types = new Set<string>();
  for (const { geometry } of features) types.add((geometry as Geometry | null)?.type ?? "");
  types.delete("");
  const words = new Set([...types].map(wordOfType));
  const [first] = words;
  return first === undefined ? "none" : words.size === 1 ? first : "mixed";
}

function wordOfType(type: string): GeometryWord {
  if (type.endsWith("Point")) return "point";
  if (type.endsWith("LineString")) return "line";
  return type.endsWith("Polygon") ? "area" : "mixed";
}

/** A value of an attribute as it is read; `null` where there is none. Numbers as they are, never rounded. */
export function valueText(value: unknown, words: { readonly yes: string; readonly no: string }): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return typeof value === "string" ? value : JSON.stringify(value);
}
