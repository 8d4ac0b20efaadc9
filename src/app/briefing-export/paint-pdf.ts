import * as fontkit from "@cantoo/fontkit";
import { LineCapStyle, PDFDocument, type PDFFont, type PDFPage, rgb, type RGB } from "@cantoo/pdf-lib";
import type { LanguageCode } from "#app/language/language.ts";
import type { Tokens } from "#app/theme/tokens.ts";
import { GlyphShelf, type Weight } from "./document-font.ts";
import { type Box, type Mark, pageSize, type PathMark, type TextMark } from "./page-marks.ts";
import { baselineOf } from "./paint-canvas.ts";

/** A page of the document: its marks from the bottom, and a picture under them. */
export type PdfPage = {
  readonly picture: { readonly png: Uint8Array; readonly box: Box } | null;
  readonly marks: readonly Mark[];
};

type PdfDocument = {
  readonly title: string;
  readonly language: LanguageCode;
  readonly tokens: Tokens;
  readonly pages: readonly PdfPage[];
};

type Fonts = ReadonlyMap<Weight, PDFFont>;

/** Points of a unit: a page is 13⅓ × 7½ inches, like a wide slide. */
const point = 0.5;

function colorOf(color: string): RGB {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return rgb(red, green, blue);
}

function up(y: number): number {
  return (pageSize.height - y) * point;
}

function paintText(page: PDFPage, fonts: Fonts, { box, lines, lineHeight, heights, align }: TextMark): void {
  let down = box.y;
  for (const [at, runs] of lines.entries()) {
    const height = heights?.lines[at] ?? lineHeight;
    const size = Math.max(...runs.map((run) => run.size));
    const measured = runs.map((run) => fonts.get(run.weight)?.widthOfTextAtSize(run.text, run.size) ?? 0);
    const free = box.width - measured.reduce((sum, each) => sum + each, 0);
    let x = box.x + (align === "right" ? free : align === "center" ? free / 2 : 0);
    for (const [index, run] of runs.entries()) {
      const font = fonts.get(run.weight);
      if (font !== undefined)
        page.drawText(run.text, {
          font,
          size: run.size * point,
          x: x * point,
          y: up(down + baselineOf(height, size)),
          color: colorOf(run.color),
        });
      x += measured[index] ?? 0;
    }
    down += height;
  }
}

function paintPath(page: PDFPage, { path, at, scale, fill, stroke }: PathMark): void {
  page.drawSvgPath(path, {
    x: at[0] * point,
    y: up(at[1]),
    scale: scale * point,
    ...(fill === null ? {} : { color: colorOf(fill.color), opacity: fill.opacity }),
    ...(stroke === null
      ? {}
      : {
          borderColor: colorOf(stroke.color),
          borderWidth: stroke.width,
          borderOpacity: stroke.opacity,
          borderDashArray: [...stroke.dash],
          borderLineCap: stroke.cap === "round" ? LineCapStyle.Round : LineCapStyle.Butt,
        }),
  });
}

function paintMark(page: PDFPage, fonts: Fonts, mark: Mark): void {
  switch (mark.kind) {
    case "text":
      paintText(page, fonts, mark);
      break;
    case "path":
      paintPath(page, mark);
      break;
    case "rule":
      page.drawLine({
        start: { x: mark.from[0] * point, y: up(mark.from[1]) },
        end: { x: mark.to[0] * point, y: up(mark.to[1]) },
        thickness: mark.width * point,
        color: colorOf(mark.color),
      });
      break;
  }
}

async function embedFonts(document: PDFDocument, marks: readonly Mark[], shelf: GlyphShelf): Promise<Fonts> {
  const texts = new Map<Weight, string>();
  for (const mark of marks)
    if (mark.kind === "text")
      for (const { text, weight } of mark.lines.flat()) texts.set(weight, (texts.get(weight) ?? "") + text);
  document.registerFontkit(fontkit);
  const fonts = new Map<Weight, PDFFont>();
  for (const [weight, text] of texts)
    // The font holds nothing but what is written with it already.
    fonts.set(weight, await document.embedFont(await shelf.fontFor(text, weight), { subset: false }));
  return fonts;
}

/** The pages as a PDF whose text can be selected and searched, in fonts that it carries. */
export async function paintPdf(
  { title, language, tokens, pages }: PdfDocument,
  signal: AbortSignal,
  onPage: (done: number) => void,
): Promise<Blob> {
  const document = await PDFDocument.create();
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage(language === "zh" ? "zh-CN" : "en");
  const fonts = await embedFonts(
    document,
    pages.flatMap(({ marks }) => marks),
    new GlyphShelf(signal),
  );
  for (const [at, { picture, marks }] of pages.entries()) {
    signal.throwIfAborted();
    const page = document.addPage([pageSize.width * point, pageSize.height * point]);
    const { width, height } = pageSize;
    page.drawRectangle({ x: 0, y: 0, width: width * point, height: height * point, color: colorOf(tokens.ground) });
    if (picture !== null) {
      const { box } = picture;
      page.drawImage(await document.embedPng(picture.png), {
        x: box.x * point,
        y: up(box.y + box.height),
        width: box.width * point,
        height: box.height * point,
      });
    }
    for (const mark of marks) paintMark(page, fonts, mark);
    onPage(at + 1);
  }
  signal.throwIfAborted();
  const bytes = await document.save();
  return new Blob([Uint8Array.from(bytes)], { type: "application/pdf" });
}
