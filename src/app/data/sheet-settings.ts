import { z } from "zod";
import { paperNames, resolutions } from "#domain/sheet/paper.ts";

const key = "county-plan-map-sheet";

/** What is remembered of a sheet from one time to the next. */
export const sheetSettings = z.object({
  paper: z.enum(paperNames),
  orientation: z.enum(["portrait", "landscape"]),
  resolution: z.literal(resolutions),
  grid: z.enum(["degrees", "kilometers", "none"]),
  /** Who makes the sheets; empty until somebody has said. */
  issuer: z.string().max(60),
});

/** What is remembered of a sheet. */
export type SheetSettings = z.output<typeof sheetSettings>;

/** A sheet as it is before anybody chose. */
export const usualSheet: SheetSettings = {
  paper: "A3",
  orientation: "landscape",
  resolution: 200,
  grid: "degrees",
  issuer: "",
};

/** The settings of the last sheet in this browser, or the usual ones. */
export function rememberedSheet(): SheetSettings {
  try {
    const kept = sheetSettings.safeParse(JSON.parse(window.localStorage.getItem(key) ?? "null"));
    return kept.success ? kept.data : usualSheet;
  } catch {
    return usualSheet;
  }
}

/** Remembers the settings; a browser that keeps nothing begins anew next time. */
export function rememberSheet(settings: SheetSettings): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // Nothing is lost but a few choices.
  }
}
