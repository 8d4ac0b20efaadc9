import { type LanguageCode, nameIn } from "#app/language/language.ts";
import { colorClasses, overlayColors } from "#app/map/legend-overlay.ts";
import { overlaySource } from "#app/map/overlay.ts";
import { legendsOf, type ShownFeature } from "#app/paper/map-legend.ts";
import { circlePath, type PathMark, rectanglePath } from "#app/paper/page-marks.ts";
import { legendMarks } from "#app/paper/symbol-marks.ts";
import { type Color, themes, type ThemeName } from "#app/theme/tokens.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { SheetLegend, SheetLegendEntry, SheetLegendGroup } from "./sheet-content.ts";
import { sheetWords } from "./sheet-words.ts";

/** What paper is printed in, whatever the screen shows. */
export const sheetTheme: ThemeName = "porcelain";

const tokens = themes[sheetTheme];

type Swatch = "point" | "line" | "area";

function swatchesOf({ features }: UserLayer): readonly Swatch[] {
  const types = features.features.map(({ geometry }) => (geometry as typeof geometry | null)?.type ?? "");
  const found: Swatch[] = [];
  if (types.some((type) => type.endsWith("Polygon"))) found.push("area");
  if (types.some((type) => type.endsWith("LineString"))) found.push("line");
  if (types.some((type) => type.endsWith("Point"))) found.push("point");
  return found;
}

function swatchMarks(swatch: Swatch, color: Color, opacity: number): readonly PathMark[] {
  const base = { kind: "path", at: [0, 0], scale: 1 } as const;
  const stroke = { color, width: 2.4, dash: [], cap: "round", opacity } as const;
  switch (swatch) {
    case "area":
      return [
        {
          ...base,
          path: rectanglePath({ x: 2, y: 3, width: 36, height: 14 }, 2),
          fill: { color, opacity: 0.28 * opacity },
          stroke: null,
        },
        { ...base, path: rectanglePath({ x: 2, y: 3, width: 36, height: 14 }, 2), fill: null, stroke },
      ];
    case "line":
      return [{ ...base, path: "M3 10H37", fill: null, stroke: { ...stroke, width: 3 } }];
    case "point":
      return [{ ...base, path: circlePath(20, 10, 5), fill: { color, opacity }, stroke: null }];
  }
}

function classTitle(value: readonly [number, number] | string): string {
  return typeof value === "string" ? value : `${value[0]}–${value[1]}`;
}

function layerEntries(layer: UserLayer, language: LanguageCode): readonly SheetLegendEntry[] {
  const { style, name } = layer;
  const palette = overlayColors[sheetTheme];
  const plain = (palette[style.color] ?? palette[0]) as Color;
  const [swatch = "area", ...others] = swatchesOf(layer);
  const drawn = (color: Color): readonly PathMark[] => swatchMarks(swatch, color, style.opacity);
  const classes = colorClasses(layer, sheetTheme);
  if (classes.length === 0) {
    const marks = [swatch, ...others].flatMap((each) => swatchMarks(each, plain, style.opacity));
    return [{ title: name, symbol: marks }];
  }
  const all = classes.map(({ color, value }) => ({
    title: `${name} · ${style.colorBy ?? ""} ${classTitle(value)}`,
    symbol: drawn(color as Color),
  }));
  const known = new Set(classes.map(({ value }) => classTitle(value)));
  const hasOthers = layer.features.features.some(({ properties }) => {
    const value: unknown = properties?.[style.colorBy ?? ""];
    return typeof classes[0]?.value === "string" ? !known.has(String(value)) : typeof value !== "number";
  });
  if (!hasOthers) return all;
  return [...all, { title: `${name} · ${sheetWords[language].otherValues}`, symbol: drawn(tokens.ink3) }];
}

/**
 * The legend of what really stands on a map: the plan's layers by the definitions of the layer list, then the temporary layers,
 * the topmost first.
 */
export function sheetLegend(
  shown: readonly ShownFeature[],
  layers: readonly UserLayer[],
  year: Year,
  language: LanguageCode,
): SheetLegend {
  const words = sheetWords[language];
  const plan = legendsOf(shown);
  const groups = plan.map(({ legend, entries }): SheetLegendGroup => {
    const title = nameIn(language, { name: legend.title, nameEn: legend.titleEn });
    const isList = legend.entries.length > 2;
    return {
      heading: !isList ? null : legend.layer === "corridors" ? words.corridors(title, year) : title,
      entries: entries.map((entry) => ({
        title: nameIn(language, { name: entry.title, nameEn: entry.titleEn }),
        symbol: legendMarks(entry.symbol, tokens, [0, 0]),
      })),
    };
  });
  const stands = layers.filter(({ id }) => shown.some(({ layer }) => layer.startsWith(`${overlaySource(id)}-`)));
  const temporary = stands.toReversed().flatMap((layer) => layerEntries(layer, language));
  return {
    groups: temporary.length === 0 ? groups : [...groups, { heading: words.temporary, entries: temporary }],
    isSchematic: plan.some(({ legend }) => legend.schematic),
  };
}
