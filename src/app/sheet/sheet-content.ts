import type { LanguageCode } from "#app/language/language.ts";
import type { Mark, PathMark } from "#app/paper/page-marks.ts";
import type { Box } from "#app/paper/page-marks.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import type { Position } from "#domain/geo/position.ts";
import type { GridKind } from "#domain/sheet/grid.ts";
import type { SheetPlace } from "#domain/sheet/map-frame.ts";
import type { Paper } from "#domain/sheet/paper.ts";

/** What a sheet says and where its map looks; all but the map itself and its legend. */
export type SheetContent = {
  readonly paper: Paper;
  readonly place: SheetPlace;
  readonly grid: GridKind;
  readonly title: string;
  /** Who made the sheet (制图单位); empty where nobody says. */
  readonly issuer: string;
  readonly language: LanguageCode;
  /** The day of the data, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The day the sheet is made, `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** Whose data the map is drawn from. */
  readonly sources: string;
  readonly basemap: Basemap | null;
  /** The rings of the county, degrees, for the small map that shows where the sheet lies; empty where there is none. */
  readonly countyRings: readonly (readonly Position[])[];
  /** The number of the page in an atlas, in words; `null` for a sheet alone. */
  readonly pageNumber: string | null;
};

/** A line of a sheet's legend: its symbol, drawn in a box of 40 × 20 from the corner 0, 0. */
export type SheetLegendEntry = { readonly title: string; readonly symbol: readonly PathMark[] };

/** Lines of a sheet's legend that belong together; without a heading where they need none. */
export type SheetLegendGroup = { readonly heading: string | null; readonly entries: readonly SheetLegendEntry[] };

/** What stands on a drawn map, as its sheet tells it. */
export type SheetLegend = { readonly groups: readonly SheetLegendGroup[]; readonly isSchematic: boolean };

/** A part of a sheet in its box; nothing of it is painted outside that. */
export type SheetPart = {
  readonly name: "title" | "map" | "inset" | "legend" | "scale" | "notes" | "frame" | "table";
  readonly box: Box;
  readonly marks: readonly Mark[];
};

/** A page of paper: its size in tenths of a millimetre, the box of its map, and everything else that is painted on it. */
export type SheetPage = {
  readonly size: { readonly width: number; readonly height: number };
  /** `null` on a page without a map. */
  readonly map: Box | null;
  readonly parts: readonly SheetPart[];
};

/** Points, of which an inch has 72, of a unit of a sheet's page. */
export const sheetPoints = 7.2 / 25.4;

/** Units of a sheet's page in a millimetre. */
export const unitsPerMillimeter = 10;
