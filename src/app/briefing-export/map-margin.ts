import type { Slide } from "#app/briefing/slide.ts";
import type { LanguageCode } from "#app/language/language.ts";
import { nameIn } from "#app/language/language.ts";
import type { MapInsets } from "#app/map/map-camera.ts";
import { scaleLength } from "#app/map/scale-length.ts";
import type { CameraMove } from "#app/state/view.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import { exportWords } from "./export-words.ts";
import { legendOf } from "#app/paper/map-legend.ts";
import { approvalLine } from "#app/paper/approval.ts";
import { type Box, filled, type Mark, type PathMark, rectanglePath } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import type { Standing } from "#app/paper/still-map.ts";
import { legendBox, legendMarks } from "#app/paper/symbol-marks.ts";
import { breakLines, textWidth } from "#app/paper/text-lines.ts";

const edge = 20;
const padding = 14;
const panelWidth = { zh: 216, en: 250 } as const;
const rowHeight = 27;

/** Room that the legend takes of a map, so that the camera looks beside it. */
export function marginInsets(language: LanguageCode, { kind }: CameraMove): MapInsets {
  const legend = panelWidth[language] + edge;
  return kind === "county"
    ? { top: 10, right: legend - 6, bottom: 10, left: language === "zh" ? 50 : 20 }
    : { top: 10, right: legend, bottom: 10, left: 10 };
}

function scaleMarks(standing: Standing, map: Box, tokens: Tokens, language: LanguageCode): readonly Mark[] {
  const words = exportWords[language];
  const { meters, pixels } = scaleLength(standing.camera, 170);
  const said = meters >= 1000 ? words.kilometers(meters / 1000) : words.meters(meters);
  const [x, y] = [map.x + map.width - edge - Math.max(pixels, 90), map.y + 56];
  const bar: PathMark = {
    kind: "path",
    path: `M0 -7V0H${pixels}V-7`,
    at: [x, y],
    scale: 1,
    fill: null,
    stroke: { color: tokens.ink1, width: 2, dash: [], cap: "butt", opacity: 1 },
  };
  const style = { size: 16, weight: 500, color: tokens.ink1 } as const;
  const angle = (-standing.camera.bearing * Math.PI) / 180;
  // An arrow to the north about its middle, turned with the map.
  const turned = [
    [0, -14],
    [7, 10],
    [0, 5],
    [-7, 10],
  ].map(([right = 0, down = 0]) => [
    right * Math.cos(angle) - down * Math.sin(angle),
    right * Math.sin(angle) + down * Math.cos(angle),
  ]);
  const arrow = `M${turned.map(([right = 0, down = 0]) => `${right.toFixed(2)} ${down.toFixed(2)}`).join("L")}Z`;
  const panel = { x: x - 62, y: y - 40, width: Math.max(pixels, 90) + 62 + 14, height: 54 };
  return [
    filled(rectanglePath(panel, 8), tokens.surface, 0.82),
    { ...filled(arrow, tokens.ink1), at: [x - 36, y - 10] },
    setText({ x: x - 58, y: y - 38, width: 14 }, words.north, { ...style, size: 14 }, { lineHeight: 18 }),
    bar,
    setText({ x, y: y - 34, width: 170 }, said, style, { lineHeight: 22, mostLines: 1 }),
  ];
}

/**
 * What stands on a map so that it can be read and passed on alone: legend, scale bar and north, 示意 mark, day of the data,
 * 审图号. In units of the page.
 */
export function mapMargin(
  standing: Standing,
  map: Box,
  slide: Slide,
  tokens: Tokens,
  language: LanguageCode,
  basemap: Basemap | null,
): readonly Mark[] {
  const words = exportWords[language];
  const width = panelWidth[language];
  const inner = width - 2 * padding;
  const entries = legendOf(standing.features);
  const textAt = legendBox.width + 12;
  const small = 13.5;
  const notes = [words.schematic, words.asOf(slide.asOf), approvalLine(language, basemap)];
  const noteLines = notes.flatMap((note) => breakLines(note, small, inner));
  const height = padding * 2 + 26 + entries.length * rowHeight + 10 + noteLines.length * 19;
  const panel: Box = {
    x: map.x + map.width - edge - width,
    y: map.y + map.height - edge - height,
    width,
    height,
  };
  const [left, top] = [panel.x + padding, panel.y + padding];
  const first = top + 26;
  const under = first + entries.length * rowHeight + 10;
  return [
    ...scaleMarks(standing, map, tokens, language),
    filled(rectanglePath(panel, 10), tokens.surface, 0.88),
    setText(
      { x: left, y: top, width: inner },
      words.legend,
      { size: 15, weight: 700, color: tokens.ink1 },
      {
        lineHeight: 22,
      },
    ),
    ...entries.flatMap((entry, at): readonly Mark[] => {
      const y = first + at * rowHeight;
      const name = nameIn(language, { name: entry.title, nameEn: entry.titleEn });
      const size = Math.min(16, (inner - textAt) / Math.max(1, textWidth(name, 1)));
      return [
        ...legendMarks(entry.symbol, tokens, [left, y + (rowHeight - legendBox.height) / 2]),
        setText(
          { x: left + textAt, y: y + 2, width: inner - textAt + 2 },
          name,
          { size, weight: 400, color: tokens.ink1 },
          {
            lineHeight: rowHeight - 4,
            mostLines: 1,
          },
        ),
      ];
    }),
    setText(
      { x: left, y: under, width: inner },
      notes.join("\n"),
      { size: small, weight: 400, color: tokens.ink2 },
      {
        lineHeight: 19,
      },
    ),
  ];
}
