import type { Tokens } from "#app/theme/tokens.ts";
import { themes } from "#app/theme/tokens.ts";
import {
  type ExportedFile,
  type ExportHooks,
  type ExportRequest,
  type ExportSlide,
  largestPicture,
} from "./export-request.ts";
import { ExportError } from "#app/paper/export-error.ts";
import { exportWords } from "./export-words.ts";
import { mapMargin, marginInsets } from "./map-margin.ts";
import { whyNoExport } from "#app/paper/approval.ts";
import { marksOf } from "./page-block.ts";
import { pageNumberBlock } from "./page-foot.ts";
import type { Mark } from "#app/paper/page-marks.ts";
import { canvasOf, loadPageFonts, paintMarks } from "#app/paper/paint-canvas.ts";
import { pageSize, pointsPerUnit } from "./page-size.ts";
import { layoutSlide, mapBoxOf, type PageLayout } from "./slide-layout.ts";
import { type MapView, StillMap } from "#app/paper/still-map.ts";

type DocumentRequest = Extract<ExportRequest, { readonly format: "pptx" | "pdf" }>;
type PictureRequest = Extract<ExportRequest, { readonly format: "png" }>;

/** Pixels of a map's picture for each unit of the page, in presentations and PDFs. */
const documentRatio = 2;

function fileName(title: string, ending: string): string {
  // What Windows does not take in a name, and control characters.
  const plain = title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
  return `${plain === "" ? "briefing" : plain}.${ending}`;
}

function viewOf({ map, move, county, slide }: ExportSlide, request: ExportRequest, pixelRatio: number): MapView {
  const { width, height } = mapBoxOf(slide);
  return { scene: map, move, county, width, height, pixelRatio, insets: marginInsets(request.language, move) };
}

/** The whole picture of the map that is shown, with `margin` on it. */
async function mapPicture(map: StillMap, page: PageLayout, margin: readonly Mark[]): Promise<Blob> {
  const { width, height } = map.size;
  const { canvas, context } = canvasOf(width, height);
  try {
    map.draw(context, { left: 0, top: 0, width, height }, 0, 0);
    if (page.map !== null) {
      await loadPageFonts(margin);
      context.setTransform(
        documentRatio,
        0,
        0,
        documentRatio,
        -page.map.x * documentRatio,
        -page.map.y * documentRatio,
      );
      paintMarks(context, margin);
    }
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error("The browser made no picture")) : resolve(blob)),
        "image/png",
      ),
    );
  } finally {
    // Some browsers keep a canvas's pixels until the next collection.
    canvas.width = 0;
  }
}

async function dataUrl(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve, reject) => {
    reader.addEventListener("load", () =>
      typeof reader.result === "string" ? resolve(reader.result) : reject(new Error("The picture cannot be read")),
    );
    reader.addEventListener("error", () => reject(reader.error ?? new Error("The picture cannot be read")));
    reader.readAsDataURL(blob);
  });
}

type LaidSlide = {
  readonly source: ExportSlide;
  readonly pages: readonly PageLayout[];
};

function numbered(laid: readonly LaidSlide[], tokens: Tokens, request: ExportRequest): readonly LaidSlide[] {
  const total = laid.reduce((sum, { pages }) => sum + pages.length, 0);
  let at = 0;
  return laid.map(({ source, pages }) => ({
    source,
    pages: pages.map((page) => {
      at += 1;
      return { ...page, blocks: [...page.blocks, pageNumberBlock(at, total, tokens, request.language)] };
    }),
  }));
}

async function exportDocument(
  request: DocumentRequest,
  map: StillMap,
  { onProgress, signal }: ExportHooks,
): Promise<Blob> {
  const { title, language, theme, basemap, slides, format } = request;
  const tokens = themes[theme];
  const laid = numbered(
    slides.map((source) => ({
      source,
      pages: layoutSlide({ slide: source.slide, language, tokens, basemap, hasFurtherPages: true }),
    })),
    tokens,
    request,
  );
  const pageCount = laid.reduce((sum, { pages }) => sum + pages.length, 0);
  const total = slides.length + pageCount + 1;
  let done = 0;
  const pictures: { readonly blob: Blob; readonly margin: readonly Mark[] }[] = [];
  for (const { source, pages } of laid) {
    onProgress(done, total, "map");
    const standing = await map.show(viewOf(source, request, documentRatio), signal);
    const box = mapBoxOf(source.slide);
    const margin = mapMargin(standing, box, source.slide, tokens, language, basemap);
    const [first] = pages;
    if (first === undefined) continue;
    // In a presentation the map is passed on as a picture, so its legend is part of it; a PDF has it as text.
    pictures.push({ blob: await mapPicture(map, first, format === "pptx" ? margin : []), margin });
    done += 1;
  }
  const onPage = (count: number): void => onProgress(done + count, total, count === pageCount ? "file" : "page");
  onProgress(done, total, "fonts");
  if (format === "pptx") {
    const { paintPptx } = await import("./paint-pptx.ts");
    const pngs = await Promise.all(pictures.map(({ blob }) => dataUrl(blob)));
    const pages = laid.flatMap(({ source, pages: own }, at) =>
      own.map(({ blocks, map: box }) => ({
        title: source.slide.title,
        blocks,
        notes: box === null ? "" : source.slide.notes,
        picture: box === null ? null : { png: pngs[at] ?? "", box },
      })),
    );
    return paintPptx({ title, language, tokens, pages }, signal, onPage);
  }
  const { paintPdf } = await import("#app/paper/paint-pdf.ts");
  const pngs = await Promise.all(pictures.map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer())));
  const pages = laid.flatMap(({ pages: own }, at) =>
    own.map(({ blocks, map: box }) => ({
      size: pageSize,
      ground: tokens.ground,
      pictures: box === null ? [] : [{ kind: "png" as const, png: pngs[at] ?? new Uint8Array(), box }],
      marks: [...(box === null ? [] : (pictures[at]?.margin ?? [])), ...blocks.flatMap(marksOf)],
    })),
  );
  return paintPdf({ title, language, pointsPerUnit, pages }, signal, onPage);
}

async function exportPicture(
  request: PictureRequest,
  map: StillMap,
  { onProgress, signal }: ExportHooks,
): Promise<Blob> {
  const { language, theme, basemap, slide: source, width, height } = request;
  const tokens = themes[theme];
  const { paintPng, pngScale } = await import("./paint-png.ts");
  const [layout] = layoutSlide({ slide: source.slide, language, tokens, basemap, hasFurtherPages: false });
  if (layout === undefined) throw new Error("The scene has no page");
  onProgress(0, 1, "map");
  const standing = await map.show(viewOf(source, request, pngScale(width, height)), signal);
  const margin = mapMargin(standing, mapBoxOf(source.slide), source.slide, tokens, language, basemap);
  return paintPng({ layout, margin, map, tokens, width, height }, signal, (done, total) =>
    onProgress(done, total, done === total ? "file" : "page"),
  );
}

function refuse(request: ExportRequest): void {
  const { basemap, language } = request;
  const why = whyNoExport(basemap, language);
  if (why !== null) throw new ExportError("approval", why);
  if (request.format !== "png") return;
  const { width, height } = request;
  const isSize =
    Number.isInteger(width) &&
    Number.isInteger(height) &&
    width >= 320 &&
    height >= 180 &&
    width <= largestPicture.width &&
    height <= largestPicture.height;
  if (!isSize) throw new ExportError("size", exportWords[language].fault.size);
}

/**
 * Makes a presentation, a PDF or a picture. Rejects with an {@link ExportError} where that cannot be, and with the signal's
 * reason once that is aborted; either way nothing is left behind.
 */
export async function exportBriefing(request: ExportRequest, hooks: ExportHooks): Promise<ExportedFile> {
  refuse(request);
  hooks.signal.throwIfAborted();
  hooks.onProgress(0, 1, "start");
  const [first] = request.format === "png" ? [request.slide] : request.slides;
  if (first === undefined) throw new Error("There is no scene to export");
  const { paintRatio } =
    request.format === "png"
      ? { paintRatio: Math.min(request.width / 1920, request.height / 1080) }
      : { paintRatio: documentRatio };
  const map = new StillMap(viewOf(first, request, paintRatio), exportWords[request.language].fault);
  try {
    const blob =
      request.format === "png" ? await exportPicture(request, map, hooks) : await exportDocument(request, map, hooks);
    hooks.signal.throwIfAborted();
    const name = request.format === "png" ? `${request.title} ${request.slide.slide.title}` : request.title;
    return { name: fileName(name, request.format), blob };
  } finally {
    map.destroy();
  }
}
