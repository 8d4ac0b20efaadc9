import * as fontkit from "@cantoo/fontkit";
import {
  concatTransformationMatrix,
  drawObject,
  LineCapStyle,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  PDFRawStream,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  type RGB,
} from "@cantoo/pdf-lib";
import type { LanguageCode } from "#app/language/language.ts";
import type { Color } from "#app/theme/tokens.ts";
import { GlyphShelf, type Weight } from "./document-font.ts";
import type { Box, Mark, PathMark, TextMark } from "./page-marks.ts";
import { baselineOf } from "./paint-canvas.ts";

/** A picture on a page: a PNG, or rows as {@link PngWriter} packs them, which go into the file as they are. */
export type PdfPicture = { readonly box: Box } & (
  | { readonly kind: "png"; readonly png: Uint8Array }
  | { readonly kind: "rows"; readonly packed: Uint8Array; readonly width: number; readonly height: number }
);

/** A page of the document: its ground, pictures on it, and marks over them, each from the bottom. */
export type PdfPage = {
  readonly size: { readonly width: number; readonly height: number };
  readonly ground: Color;
  readonly pictures: readonly PdfPicture[];
  readonly marks: readonly Mark[];
};

type PdfDocument = {
  readonly title: string;
  readonly language: LanguageCode;
  /** Points, of which an inch has 72, of a unit of the pages. */
  readonly pointsPerUnit: number;
  readonly pages: readonly PdfPage[];
};

type Fonts = ReadonlyMap<Weight, PDFFont>;

/** A page with how its units become points, counted from below. */
type Sheet = {
  readonly page: PDFPage;
  readonly point: number;
  readonly up: (y: number) => number;
};

function colorOf(color: string): RGB {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return rgb(red, green, blue);
}

function paintText(sheet: Sheet, fonts: Fonts, { box, lines, lineHeight, heights, align, isUpright }: TextMark): void {
  const { page, point, up } = sheet;
  if (isUpright === true) {
    // A quarter turn to the left about the middle of the box.
    const [x, y] = [(box.x + box.width / 2) * point, up(box.y + box.height / 2)];
    page.pushOperators(pushGraphicsState(), concatTransformationMatrix(0, 1, -1, 0, x + y, y - x));
  }
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
  if (isUpright === true) page.pushOperators(popGraphicsState());
}

function paintPath({ page, point, up }: Sheet, { path, at, scale, fill, stroke }: PathMark): void {
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

function paintMark(sheet: Sheet, fonts: Fonts, mark: Mark): void {
  switch (mark.kind) {
    case "text":
      paintText(sheet, fonts, mark);
      break;
    case "path":
      paintPath(sheet, mark);
      break;
    case "rule":
      sheet.page.drawLine({
        start: { x: mark.from[0] * sheet.point, y: sheet.up(mark.from[1]) },
        end: { x: mark.to[0] * sheet.point, y: sheet.up(mark.to[1]) },
        thickness: mark.width * sheet.point,
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

async function paintPicture(document: PDFDocument, { page, point, up }: Sheet, picture: PdfPicture): Promise<void> {
  const { box } = picture;
  const [x, y, width, height] = [box.x * point, up(box.y + box.height), box.width * point, box.height * point];
  if (picture.kind === "png") {
    page.drawImage(await document.embedPng(picture.png), { x, y, width, height });
    return;
  }
  const { context } = document;
  const rows = PDFRawStream.of(
    context.obj({
      Type: "XObject",
      Subtype: "Image",
      Width: picture.width,
      Height: picture.height,
      ColorSpace: "DeviceRGB",
      BitsPerComponent: 8,
      Filter: "FlateDecode",
      // Each row says by its first byte how it was told from its neighbours, as in a PNG.
      DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: picture.width },
    }),
    picture.packed,
  );
  const name = page.node.newXObject("Map", context.register(rows));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, x, y),
    drawObject(name),
    popGraphicsState(),
  );
}

/** The pages as a PDF whose text can be selected and searched, in fonts that it carries. */
export async function paintPdf(
  { title, language, pointsPerUnit: point, pages }: PdfDocument,
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
  for (const [at, { size, ground, pictures, marks }] of pages.entries()) {
    signal.throwIfAborted();
    const [width, height] = [size.width * point, size.height * point];
    const page = document.addPage([width, height]);
    const sheet: Sheet = { page, point, up: (y) => (size.height - y) * point };
    page.drawRectangle({ x: 0, y: 0, width, height, color: colorOf(ground) });
    for (const picture of pictures) await paintPicture(document, sheet, picture);
    for (const mark of marks) paintMark(sheet, fonts, mark);
    onPage(at + 1);
  }
  signal.throwIfAborted();
  const bytes = await document.save();
  return new Blob([Uint8Array.from(bytes)], { type: "application/pdf" });
}
