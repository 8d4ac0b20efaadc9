import type { Slide, SlideRow } from "#app/briefing/slide.ts";
import type { LanguageCode } from "#app/language/language.ts";
import { phaseName } from "#app/language/terms.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import { chartMarks } from "./chart-marks.ts";
import { exportWords } from "./export-words.ts";
import { figureBlocks } from "./figure-blocks.ts";
import { footBlocks, margin } from "./page-foot.ts";
import { type PageBlock, ruleBlock, textBlock } from "./page-block.ts";
import type { Box } from "#app/paper/page-marks.ts";
import { pageSize } from "./page-size.ts";
import { setRuns, setText } from "#app/paper/set-text.ts";
import { tableBlock } from "./table-block.ts";
import { yearStrip } from "./year-strip.ts";

/** What a page is laid out for. */
export type LayoutInput = {
  readonly slide: Slide;
  readonly language: LanguageCode;
  readonly tokens: Tokens;
  readonly basemap: Basemap | null;
  /** Whether what finds no room may go to further pages; a picture has but one. */
  readonly hasFurtherPages: boolean;
};

/** A page: where its map goes, `null` on a page that only continues another, and its other parts. */
export type PageLayout = { readonly map: Box | null; readonly blocks: readonly PageBlock[] };

const top = 44;
const stripHeight = 112;

/** Where a scene's map goes: at the page's right and upper edge, three fifths of the page or more. */
export function mapBoxOf(slide: Slide): Box {
  const [left, height] = slide.years === null ? [668, 996] : [520, 890];
  return { x: left, y: 0, width: pageSize.width - left, height };
}

type Column = { readonly blocks: readonly PageBlock[]; readonly leftOver: readonly SlideRow[] };

function plainRow(key: string, head: string, text: string): SlideRow {
  return { key, light: null, phase: null, head, text, commitment: null, lines: [] };
}

/** The words beside the map at a share of their full sizes; `null` where they are more than fits, unless `mayLeaveOver`. */
function layColumn(input: LayoutInput, box: Box, share: number, mayLeaveOver: boolean): Column | null {
  const { slide, tokens, language } = input;
  const words = exportWords[language];
  const blocks: PageBlock[] = [];
  const leftOver: SlideRow[] = [];
  const { x, width } = box;
  const bottom = box.y + box.height;
  let down = box.y;
  const put = (block: PageBlock, gap: number): void => {
    blocks.push(block);
    down += block.box.height + gap * share;
  };
  const place = (): { x: number; y: number; width: number } => ({ x, y: down, width });
  const most = mayLeaveOver ? { kicker: 2, title: 4, message: 6 } : { kicker: 2, title: 3, message: 9 };
  if (slide.kicker !== "")
    put(
      textBlock(
        "kicker",
        setText(
          place(),
          slide.kicker,
          { size: 24 * share, weight: 500, color: tokens.celadon },
          {
            lineHeight: 34 * share,
            mostLines: most.kicker,
          },
        ),
      ),
      8,
    );
  const titleSize = Math.max(56 * share, 36);
  const titleStyle = { size: titleSize, weight: 700, color: tokens.ink1 } as const;
  const whole = setText(place(), slide.title, titleStyle, { lineHeight: titleSize * 1.24 });
  const isTitleCut = whole.lines.length > most.title;
  if (isTitleCut && !mayLeaveOver) return null;
  put(
    textBlock(
      "title",
      isTitleCut
        ? setText(place(), slide.title, titleStyle, { lineHeight: titleSize * 1.24, mostLines: most.title })
        : whole,
    ),
    14,
  );
  if (isTitleCut) leftOver.push(plainRow("title", "", slide.title));
  const messageStyle = { size: 28 * share, weight: 400, color: tokens.ink2 } as const;
  const message = setText(place(), slide.message, messageStyle, { lineHeight: 42 * share });
  const isMessageCut = mayLeaveOver && message.lines.length > most.message;
  if (isMessageCut) leftOver.push(plainRow("message", "", slide.message));
  put(
    textBlock(
      "message",
      isMessageCut
        ? setText(place(), slide.message, messageStyle, { lineHeight: 42 * share, mostLines: most.message })
        : message,
    ),
    22,
  );

  // What stands last is measured first: the list takes what the rest leaves.
  const chartLeast = slide.chart === null ? 0 : 190 * share + 24 * share;
  let shown = slide.figures.length;
  let figures = figureBlocks(slide.figures, { x, y: 0, width }, { tokens, share });
  const room = (): number => bottom - down - chartLeast - (shown === 0 ? 0 : figures.height + 44 * share);
  const least = mayLeaveOver ? (slide.list === null ? 0 : 90 * share) : Number.NEGATIVE_INFINITY;
  while (shown > 0 && room() < least) {
    shown -= 1;
    figures = figureBlocks(slide.figures.slice(0, shown), { x, y: 0, width }, { tokens, share });
  }
  const hidden = slide.figures.slice(shown);
  leftOver.push(
    ...hidden.map(({ before, value, after, label, note }, at) =>
      plainRow(`figure ${at}`, label, `${before}${value}${after}${note === "" ? "" : ` · ${note}`}`),
    ),
  );
  if (room() < 0) return null;

  if (slide.list !== null) {
    const { rows, empty } = slide.list;
    const size = 24 * share;
    const shownRows = rows.length === 0 && empty !== "" ? [plainRow("empty", "", empty)] : rows;
    const look = { size, tokens, language };
    const all = tableBlock(shownRows, place(), room(), look);
    const isWhole = (all?.count ?? 0) === shownRows.length;
    if (!isWhole && !mayLeaveOver) return null;
    const some = isWhole ? all : tableBlock(shownRows, place(), room() - size * 2, look);
    if (some !== null) put(some.block, 12);
    const missing = shownRows.slice(some?.count ?? 0);
    leftOver.push(...missing);
  }
  if (leftOver.length > 0) {
    const said = input.hasFurtherPages ? words.more(leftOver.length) : words.moreOnOnePage(leftOver.length);
    const more = setText(
      place(),
      said,
      { size: 20 * share, weight: 500, color: tokens.ink3 },
      { lineHeight: 26 * share },
    );
    if (down + more.box.height <= bottom - chartLeast - (shown === 0 ? 0 : figures.height + 44 * share))
      put(textBlock("more", more), 10);
  }
  if (shown > 0) {
    // A list ends in a line already.
    if (slide.list === null) put(ruleBlock(x, down + 8 * share, width, tokens.line), 26);
    else down += 12 * share;
    const at = down;
    for (const block of figureBlocks(slide.figures.slice(0, shown), place(), { tokens, share }).blocks)
      blocks.push(block);
    down = at + figures.height + 18 * share;
  }
  if (slide.chart !== null) {
    const height = Math.min(bottom - down, 330 * Math.max(share, 0.8));
    const chart = { x, y: down + 8 * share, width, height: height - 8 * share };
    const marks = chartMarks(slide.chart, chart, tokens, 22 * share);
    blocks.push({ kind: "chart", box: chart, chart: slide.chart, marks });
  }
  return { blocks, leftOver };
}

/** Of the full sizes. Body text at the last is 8½ points on a printed page: what is more goes to further pages. */
const shares = [1, 0.93, 0.86, 0.8, 0.75] as const;
const smallest = 0.72;

/** The words beside the map, as large as they fit; what fits at no size is left over. */
function bestColumn(input: LayoutInput, box: Box): Column {
  for (const share of shares) {
    const column = layColumn(input, box, share, false);
    if (column !== null && column.blocks.every((block) => block.box.y + block.box.height <= box.y + box.height + 0.5))
      return column;
  }
  return layColumn(input, box, smallest, true) ?? { blocks: [], leftOver: input.slide.list?.rows ?? [] };
}

/** Pages of nothing but rows, for what found no room beside the map. */
function furtherPages(input: LayoutInput, rows: readonly SlideRow[]): readonly PageLayout[] {
  const { slide, tokens, language } = input;
  const pages: PageLayout[] = [];
  let left = rows;
  while (left.length > 0) {
    const place = { x: margin, y: top, width: pageSize.width - 2 * margin };
    const title = setRuns(
      place,
      [[{ text: exportWords[language].continued(slide.title), size: 40, weight: 700, color: tokens.ink1 }]],
      { lineHeight: 52, mostLines: 2 },
    );
    const under = { ...place, y: top + title.box.height + 20 };
    const height = 990 - under.y;
    const table =
      tableBlock(left, under, height, { size: 22, tokens, language }) ??
      tableBlock(left, under, Number.POSITIVE_INFINITY, { size: 14, tokens, language });
    if (table === null) break;
    pages.push({ map: null, blocks: [textBlock("title", title), table.block] });
    left = left.slice(table.count);
  }
  return pages;
}

/**
 * A scene on pages of 1920 × 1080 units, without their numbers: the first with the map, then those that continue it, where
 * these may be. Everything keeps clear of everything else.
 */
export function layoutSlide(input: LayoutInput): readonly PageLayout[] {
  const { slide, tokens, language, basemap } = input;
  const map = mapBoxOf(slide);
  const column = { x: margin, y: top, width: map.x - margin - 28, height: map.height - top - 12 };
  const { blocks, leftOver } = bestColumn(input, column);
  const strip =
    slide.years === null
      ? null
      : yearStrip(
          slide.years,
          { x: margin, y: map.height + 12, width: pageSize.width - 2 * margin },
          stripHeight,
          tokens,
          language,
        );
  const untold =
    (strip?.isWhole ?? true)
      ? []
      : (slide.years ?? []).map(({ year, phase, lines }): SlideRow => ({
          ...plainRow(`year ${year}`, phase === null ? String(year) : `${year} · ${phaseName(language, phase)}`, ""),
          lines: lines.map(({ text }) => ({ label: String(year), text })),
        }));
  const foot = footBlocks(slide, tokens, language, basemap);
  const first: PageLayout = { map, blocks: [...blocks, ...(strip?.blocks ?? []), ...foot] };
  if (!input.hasFurtherPages) return [first];
  const further = furtherPages(input, [...leftOver, ...untold]);
  return [first, ...further.map((page) => ({ ...page, blocks: [...page.blocks, ...foot] }))];
}
