import type { Slide } from "#app/briefing/slide.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { Scene } from "#app/map/scene.ts";
import type { CameraMove } from "#app/state/view.ts";
import type { ThemeName } from "#app/theme/tokens.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import type { Bbox } from "#domain/geo/bbox.ts";

/** A scene to export: its words, what its map shows, where that looks. */
export type ExportSlide = {
  readonly slide: Slide;
  /** Built for a page 1920 units wide, that is with a scale of 1 or a little more. */
  readonly map: Scene;
  readonly move: CameraMove;
  /** Box around the county, degrees: what "the whole county" is. */
  readonly county: Bbox;
};

type ExportCommon = {
  /** Names the file and the document. */
  readonly title: string;
  readonly language: LanguageCode;
  readonly theme: ThemeName;
  /** What lies under the maps; `null` for none. */
  readonly basemap: Basemap | null;
};

/** What to export: all of some scenes as a document, or one of them as a picture of exactly `width` × `height` pixels. */
export type ExportRequest =
  | (ExportCommon & { readonly format: "pptx" | "pdf"; readonly slides: readonly ExportSlide[] })
  | (ExportCommon & {
      readonly format: "png";
      readonly slide: ExportSlide;
      readonly width: number;
      readonly height: number;
    });

/** What is being done. */
export type ExportStep = "start" | "map" | "page" | "fonts" | "file";

/** How an export is followed and stopped. */
export type ExportHooks = {
  readonly onProgress: (done: number, total: number, step: ExportStep) => void;
  /** Once aborted, the export ends with the signal's reason at its next step, and everything it held is freed. */
  readonly signal: AbortSignal;
};

/** A finished export. */
export type ExportedFile = { readonly name: string; readonly blob: Blob };

/** The largest picture, pixels. */
export const largestPicture = { width: 7680, height: 4320 } as const;
