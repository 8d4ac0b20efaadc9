import type { ExportLayer } from "#domain/data-export/export-layer.ts";
import type { ExportCrs } from "#domain/data-export/export-crs.ts";
import type { CoordinateStyle, ExportFormat } from "#domain/data-export/export-format.ts";
import type { LanguageCode } from "#app/language/language.ts";

/** What is told about the data, in the reader's words. */
export type AboutExport = {
  readonly title: string;
  /** That schematic geometry is none that was surveyed. */
  readonly notice: string;
  /** Source, day, system and the like, a line each. */
  readonly lines: readonly string[];
};

/** What is asked for. Formats of one system have `crs` at WGS 84. */
export type ExportRequest = {
  readonly format: ExportFormat;
  readonly crs: ExportCrs;
  readonly coordinates: CoordinateStyle;
  readonly about: AboutExport;
  readonly language: LanguageCode;
  /** The file's name without its ending. */
  readonly fileName: string;
  /** The day and the instant of the export: `YYYY-MM-DD`, and ISO 8601 in UTC. */
  readonly madeOn: string;
  readonly madeAt: string;
};

/** What a writer is given beside the layers; `step` is called after every feature. */
export type WriteContext = ExportRequest & { readonly step: () => void };

/** Files of a format for some layers; several files are put into one zip. Paths are names without folders. */
export type WrittenFiles = Readonly<Record<string, Uint8Array>>;

/** Writes layers in a format. */
export type Writer = (layers: readonly ExportLayer[], context: WriteContext) => WrittenFiles | Promise<WrittenFiles>;

/** A finished file. */
export type ExportedFile = { readonly name: string; readonly bytes: Uint8Array; readonly type: string };
