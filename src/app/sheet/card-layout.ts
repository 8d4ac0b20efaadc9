import { approvalLine } from "#app/paper/approval.ts";
import type { Box, Mark } from "#app/paper/page-marks.ts";
import { setText } from "#app/paper/set-text.ts";
import { themes } from "#app/theme/tokens.ts";
import { blockAt, type CardBlock, factBlocks, openingBlocks, taskTable } from "./card-blocks.ts";
import { type CardContent, cardMap } from "./card-content.ts";
import { cardWords } from "./card-words.ts";
import { legendPart } from "./legend-part.ts";
import { scaleHeight, scalePart } from "./scale-part.ts";
import { type SheetLegend, type SheetPage, type SheetPart, unitsPerMillimeter } from "./sheet-content.ts";
import { outline } from "./sheet-layout.ts";
import { sheetTheme } from "./sheet-legend.ts";
import { sheetWords } from "./sheet-words.ts";

const tokens = themes[sheetTheme];
const size = { width: 2100, height: 2970 } as const;
const edge = 150;
const width = size.width - 2 * edge;
const top = 120;
/** Where a page's foot begins. */
const footTop = size.height - 200;

function foot(content: CardContent, isSchematic: boolean, at: number, of: number): SheetPart {
  const words = sheetWords[content.language];
  const stop = content.language === "zh" ? "　" : " · ";
  const lines = [
    isSchematic ? words.schematicLong : "",
    [words.asOf(content.asOf), words.sources(content.sources)].join(stop),
    [approvalLine(content.language, content.basemap), words.madeOn(content.madeOn)].join(stop),
  ].filter((line) => line !== "");
  const box: Box = { x: edge, y: footTop, width, height: size.height - footTop - 40 };
  const style = { size: 22, weight: 400, color: tokens.ink3 } as const;
  const marks: readonly Mark[] = [
    { kind: "rule", from: [edge, footTop], to: [edge + width, footTop], color: tokens.lineStrong, width: 2 },
    setText({ x: edge, y: footTop + 10, width: width - 200 }, lines.join("\n"), style, { lineHeight: 33 }),
    setText({ x: edge + width - 180, y: footTop + 10, width: 180 }, cardWords[content.language].page(at, of), style, {
      lineHeight: 33,
      align: "right",
    }),
  ];
  return { name: "notes", box, marks };
}

/** The map's box with scale and legend below it, from a height on; how high all of it is. */
function mapParts(
  content: CardContent,
  legend: SheetLegend,
  y: number,
): { readonly map: Box; readonly parts: readonly SheetPart[]; readonly height: number } | null {
  if (content.place === null) return null;
  const map: Box = { x: edge, y, width, height: cardMap.height * unitsPerMillimeter };
  const factor = 0.8;
  const under = map.y + map.height + 20;
  const high = 310;
  const scale: Box = { x: edge, y: under, width: 600, height: scaleHeight * factor };
  const key: Box = { x: edge + 680, y: under, width: width - 680, height: high };
  return {
    map,
    parts: [
      { name: "map", box: map, marks: [outline(map, 3)] },
      scalePart(content.place.scale, scale, factor, content.language),
      legendPart(legend, key, 1, content.language),
    ],
    height: map.height + 20 + high,
  };
}

/** Blocks one below the other on as many pages as they take; the first begins at `from`, the others at the top. */
function flow(blocks: readonly CardBlock[], from: number, next: number): readonly (readonly Mark[])[] {
  const pages: Mark[][] = [[]];
  let y = from;
  for (const [at, block] of blocks.entries()) {
    let wanted = block.height;
    for (let other = at; blocks[other]?.staysWithNext === true; other += 1) wanted += blocks[other + 1]?.height ?? 0;
    const isFresh = y === (pages.length === 1 ? from : next);
    if (y + wanted > footTop - 20 && !isFresh) {
      pages.push([]);
      y = next;
    }
    pages.at(-1)?.push(...blockAt(block, edge, y));
    y += block.height;
  }
  return pages;
}

/** A card on A4: what it is, its map, facts with their sources, its tasks year by year; on as many pages as that takes. */
export function layoutCard(content: CardContent, legend: SheetLegend): readonly SheetPage[] {
  const words = cardWords[content.language];
  let y = top;
  const opening = openingBlocks(content, width).flatMap((block) => {
    const marks = blockAt(block, edge, y);
    y += block.height;
    return marks;
  });
  const map = mapParts(content, legend, y);
  const from = y + (map?.height ?? 0);
  const blocks = [...factBlocks(content, width), ...taskTable(content, width)];
  const pages = flow(blocks, from, top + 70);
  return pages.map((marks, at): SheetPage => {
    const head: readonly Mark[] =
      at === 0
        ? opening
        : [
            setText(
              { x: edge, y: top, width },
              words.continued(content.name),
              { size: 30, weight: 500, color: tokens.ink2 },
              { lineHeight: 44, mostLines: 1 },
            ),
          ];
    return {
      size,
      map: at === 0 ? (map?.map ?? null) : null,
      parts: [
        { name: "title", box: { x: edge, y: top, width, height: (at === 0 ? y : top + 60) - top }, marks: head },
        ...(at === 0 ? (map?.parts ?? []) : []),
        {
          name: "table",
          box: { x: edge, y: at === 0 ? from : top + 70, width, height: footTop - (at === 0 ? from : top + 70) },
          marks,
        },
        foot(content, legend.isSchematic && map !== null, at + 1, pages.length),
      ],
    };
  });
}
