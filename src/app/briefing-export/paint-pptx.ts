import PptxGenJS from "pptxgenjs";
import type { SlideChart } from "#app/briefing/slide.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { Color, Tokens } from "#app/theme/tokens.ts";
import { exportWords } from "./export-words.ts";
import type { PageBlock } from "./page-block.ts";
import type { Box, Run, TextMark } from "#app/paper/page-marks.ts";
import { pageSize } from "./page-size.ts";
import { finishPptx, fontOf } from "./finish-pptx.ts";
import { chartData, chartLook } from "./pptx-chart.ts";

/** A page of the presentation: its parts, the map as a picture, what the speaker says. */
export type PptxPage = {
  readonly title: string;
  readonly picture: { readonly png: string; readonly box: Box } | null;
  readonly blocks: readonly PageBlock[];
  readonly notes: string;
};

type Presentation = {
  readonly title: string;
  readonly language: LanguageCode;
  readonly tokens: Tokens;
  readonly pages: readonly PptxPage[];
};

/** Units of an inch: a page is 13⅓ × 7½ inches. */
const inch = 144;
const point = 0.5;

type Place = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

function placeOf({ x, y, width, height }: Box): Place {
  return { x: x / inch, y: y / inch, w: width / inch, h: height / inch };
}

function hex(color: Color): string {
  return color.slice(1);
}

/** Weights as PowerPoint knows them: no more than two. */
function runProps({ text, size, weight, color }: Run, language: LanguageCode): PptxGenJS.TextProps {
  return {
    text,
    options: {
      fontSize: Math.round(size * point * 10) / 10,
      bold: weight === 700,
      color: hex(color),
      fontFace: fontOf(language),
      lang: language === "zh" ? "zh-CN" : "en-US",
    },
  };
}

/** Paragraphs as one text: PowerPoint breaks their lines by itself. */
function textProps({ paragraphs, lineHeight, heights }: TextMark, language: LanguageCode): PptxGenJS.TextProps[] {
  return paragraphs.flatMap((runs, paragraph) =>
    runs.map((run, at): PptxGenJS.TextProps => {
      const { text = "", options } = runProps(run, language);
      const height = heights?.paragraphs[paragraph] ?? lineHeight;
      return {
        text,
        options: {
          ...options,
          lineSpacing: Math.round(height * point * 10) / 10,
          ...(at === runs.length - 1 ? { breakLine: true } : {}),
        },
      };
    }),
  );
}

function addTable(slide: PptxGenJS.Slide, block: Extract<PageBlock, { kind: "table" }>, look: Presentation): void {
  const { language, tokens } = look;
  const bottom = { type: "solid", pt: 0.75, color: hex(tokens.line) } as const;
  const none = { type: "none" } as const;
  const rows = block.rows.map(({ cells, light }): PptxGenJS.TableRow =>
    cells.map((cell, column) => {
      const mark: PptxGenJS.TextProps[] =
        light === null || column > 0
          ? []
          : [
              {
                text: `${lightSigns[light]} `,
                options: { color: hex(tokens.lights[light]), fontFace: fontOf(language), fontSize: 10 },
              },
            ];
      const texts = textProps(cell, language);
      return {
        text: [...mark, ...texts],
        options: {
          border: [none, none, bottom, none],
          margin: [cell.box.y * point, 6, cell.box.y * point, 0],
          valign: "top",
        },
      };
    }),
  );
  slide.addTable(rows, {
    ...placeOf(block.box),
    colW: block.columns.map((width) => width / inch),
    rowH: block.rows.map(({ height }) => height / inch),
    autoPage: false,
  });
}

/** Signs of the lights in the fonts of every office: the shapes of the map as near as characters come. */
const lightSigns = {
  done: "■",
  onTime: "●",
  warning: "▲",
  late: "◆",
  unreported: "○",
  notDue: "—",
  onHold: "‖",
} as const;

function addChart(slide: PptxGenJS.Slide, chart: SlideChart, box: Box, look: Presentation, pptx: PptxGenJS): void {
  const { kind, data } = chartData(chart, exportWords[look.language]);
  if (data.length === 0) return;
  slide.addChart(pptx.ChartType[kind], [...data], { ...placeOf(box), ...chartLook(chart, look.tokens, look.language) });
}

function addBlock(slide: PptxGenJS.Slide, block: PageBlock, look: Presentation, pptx: PptxGenJS): void {
  switch (block.kind) {
    case "text": {
      const { text, role } = block;
      slide.addText(textProps(text, look.language), {
        // A figure may reach into the gap beside it: other machines' digits are wider.
        ...placeOf(role === "figure" ? { ...text.box, width: text.box.width + 20 } : text.box),
        margin: 0,
        valign: "top",
        align: text.align,
        wrap: true,
        fit: "none",
        objectName: role,
        ...(role === "title" ? { placeholder: "title" } : {}),
      });
      break;
    }
    case "rule": {
      const { from, to, color, width } = block.rule;
      slide.addShape(pptx.ShapeType.line, {
        ...placeOf({ x: from[0], y: from[1], width: to[0] - from[0], height: 0 }),
        line: { color: hex(color), width: width * point },
      });
      break;
    }
    case "table":
      addTable(slide, block, look);
      break;
    case "chart":
      addChart(slide, block.chart, block.box, look, pptx);
      break;
  }
}

/** The pages as a presentation of native texts, tables and charts, the maps as pictures, for PowerPoint and WPS. */
export async function paintPptx(
  presentation: Presentation,
  signal: AbortSignal,
  onPage: (done: number) => void,
): Promise<Blob> {
  const { title, language, tokens, pages } = presentation;
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: "WIDE", width: pageSize.width / inch, height: pageSize.height / inch });
  pptx.layout = "WIDE";
  pptx.title = title;
  pptx.theme = { headFontFace: fontOf(language), bodyFontFace: fontOf(language) };
  pptx.defineSlideMaster({
    title: "PAGE",
    background: { color: hex(tokens.ground) },
    objects: [
      {
        placeholder: {
          options: {
            name: "title",
            type: "title",
            x: 0.33,
            y: 0.5,
            w: 3.2,
            h: 1,
            margin: 0,
            align: "left",
            valign: "top",
          },
          text: "",
        },
      },
    ],
  });
  for (const [at, page] of pages.entries()) {
    signal.throwIfAborted();
    const slide = pptx.addSlide({ masterName: "PAGE" });
    if (page.picture !== null)
      slide.addImage({
        data: page.picture.png,
        ...placeOf(page.picture.box),
        altText: exportWords[language].map(page.title),
      });
    for (const block of page.blocks) addBlock(slide, block, presentation, pptx);
    if (page.notes !== "") slide.addNotes(page.notes);
    onPage(at + 1);
  }
  const written = await pptx.write({ outputType: "arraybuffer", compression: true });
  signal.throwIfAborted();
  if (!(written instanceof ArrayBuffer)) throw new Error("The presentation came in no form that is known");
  const titles = pages.map(
    ({ blocks }) => blocks.find((block) => block.kind === "text" && block.role === "title")?.box,
  );
  return finishPptx(written, language, titles);
}
