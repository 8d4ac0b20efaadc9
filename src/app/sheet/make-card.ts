import { whyNoExport } from "#app/paper/approval.ts";
import { ExportError } from "#app/paper/export-error.ts";
import { paintPdf, type PdfPicture } from "#app/paper/paint-pdf.ts";
import { StillMap } from "#app/paper/still-map.ts";
import { type CardContent, cardMap } from "./card-content.ts";
import { layoutCard } from "./card-layout.ts";
import { fileName } from "./file-name.ts";
import { mapPictures } from "./map-rows.ts";
import { type SheetLegend, sheetPoints } from "./sheet-content.ts";
import { type SheetJob, viewOf } from "./sheet-job.ts";
import { sheetLegend } from "./sheet-legend.ts";
import type { MadeFile } from "./sheet-request.ts";
import { sheetWords } from "./sheet-words.ts";

/** What a card's map shows. */
export type CardGround = Omit<SheetJob, "content">;

const dotsPerInch = 200;
const noLegend: SheetLegend = { groups: [], isSchematic: false };

async function drawnMap(
  content: CardContent,
  ground: CardGround,
  signal: AbortSignal,
): Promise<{ readonly legend: SheetLegend; readonly pictures: readonly PdfPicture[] }> {
  if (content.place === null) return { legend: noLegend, pictures: [] };
  const view = viewOf({ ...content.place, ...cardMap }, ground, dotsPerInch);
  const map = new StillMap(view, sheetWords[content.language].fault);
  try {
    const { features } = await map.show(view, signal);
    const legend = sheetLegend(features, ground.layers, ground.year, content.language);
    const box = layoutCard(content, legend)[0]?.map;
    const pictures = box == null ? [] : await mapPictures(map, box, dotsPerInch, signal, () => undefined);
    return { legend, pictures };
  } finally {
    map.destroy();
  }
}

/**
 * Makes the card of a feature as a PDF on A4. Rejects with an {@link ExportError} where that cannot be, and with the signal's
 * reason once that is aborted.
 */
export async function makeCard(content: CardContent, ground: CardGround, signal: AbortSignal): Promise<MadeFile> {
  const why = whyNoExport(content.basemap, content.language);
  if (why !== null) throw new ExportError("approval", why);
  const { legend, pictures } = await drawnMap(content, ground, signal);
  const pages = layoutCard(content, legend).map(({ size, parts }, at) => ({
    size,
    ground: "#FFFFFF" as const,
    pictures: at === 0 ? pictures : [],
    marks: parts.flatMap(({ marks }) => marks),
  }));
  const { name: title, language } = content;
  const blob = await paintPdf({ title, language, pointsPerUnit: sheetPoints, pages }, signal, () => undefined);
  return { name: fileName(title, "pdf"), blob };
}
