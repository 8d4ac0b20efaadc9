import type { Feature } from "geojson";
import { type ThemeName, themes } from "#app/theme/tokens.ts";
import type { LayerField, UserLayer } from "#domain/intake/user-layer.ts";

/** The colours of temporary layers by theme: eight that keep apart from each other and from the plan's own, ≥ 3:1 on the land. */
export const overlayColors: Readonly<Record<ThemeName, readonly [string, ...string[]]>> = {
  porcelain: ["#8A2BB5", "#0E7C86", "#B3261E", "#5B6B00", "#1565C0", "#AD1457", "#6D4C41", "#37474F"],
  kiln: ["#D49BFF", "#5FD3DC", "#FF9A8F", "#C8D96F", "#86BDFF", "#FF8FBF", "#D7B49E", "#B8C7D0"],
};

/** Classes of a numeric field: how many colours it is divided into. */
const classCount = 5;

/** One line of a layer's legend: what the colour stands for; the values are `[from, to]` of a class or one value. */
export type ColorClass = { readonly color: string; readonly value: readonly [number, number] | string };

function valuesOf(features: readonly Feature[], field: string): readonly unknown[] {
  return features
    .map(({ properties }) => properties?.[field] as unknown)
    .filter((value) => value !== null && value !== undefined && value !== "");
}

function ramp(color: string, land: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(land, at) + (channel(color, at) - channel(land, at)) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** A value as the map's own `to-string` writes it. */
function wordOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What the colours of a layer stand for: quantiles of a numeric field, else its eight most frequent values; empty without one. */
export function colorClasses(
  layer: Pick<UserLayer, "features" | "fields" | "style">,
  theme: ThemeName,
): readonly ColorClass[] {
  const { colorBy, color } = layer.style;
  const field: LayerField | undefined = layer.fields.find(({ name }) => name === colorBy);
  if (field === undefined) return [];
  const values = valuesOf(layer.features.features, field.name);
  const palette = overlayColors[theme];
  if (field.type === "number") {
    const sorted = values.filter((value) => typeof value === "number").toSorted((a, b) => a - b);
    if (sorted.length === 0) return [];
    const bounds = Array.from(
      { length: classCount + 1 },
      (_, at) => sorted[Math.round(((sorted.length - 1) * at) / classCount)] ?? 0,
    );
    return bounds.slice(1).flatMap((to, at): ColorClass[] => {
      const from = bounds[at] ?? to;
      // The map puts a value at a border into the upper class; a class of one value alone only where there is no other.
      if (from === to && (at > 0 || sorted[0] !== sorted.at(-1))) return [];
      const share = 0.35 + (0.65 * at) / (classCount - 1);
      return [{ color: ramp(palette[color] ?? palette[0], themes[theme].land, share), value: [from, to] }];
    });
  }
  const counts = new Map<string, number>();
  for (const value of values) counts.set(wordOf(value), (counts.get(wordOf(value)) ?? 0) + 1);
  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, palette.length)
    .map(([value], at) => ({ color: palette[at] ?? palette[0], value }));
}
