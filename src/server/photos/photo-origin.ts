import { z } from "zod";
import { type Position, position } from "#domain/geo/position.ts";

// Its types promise named exports, which Node does not see.
const { default: exifr } = await import("exifr");

/** What a camera wrote about a photo; `null` where it wrote nothing that can be read. */
export type PhotoOrigin = {
  /** Local time without zone. */
  readonly takenAt: string | null;
  readonly position: Position | null;
};

const localTime = z
  .string()
  .regex(/^\d{4}:\d{2}:\d{2} \d{2}:\d{2}:\d{2}/)
  .transform((text) => `${text.slice(0, 10).replaceAll(":", "-")}T${text.slice(11, 19)}`)
  .pipe(z.iso.datetime({ local: true }));

// Cameras without reception write 0, 0.
const place = position.refine(([lng, lat]) => lng !== 0 || lat !== 0);

const tags = z.looseObject({
  DateTimeOriginal: z.unknown().optional(),
  CreateDate: z.unknown().optional(),
  latitude: z.unknown().optional(),
  longitude: z.unknown().optional(),
});

/** Reads time and place out of EXIF as it stands in a file of any kind, with or without its `Exif` heading. */
export async function readOrigin(exif: Buffer | undefined): Promise<PhotoOrigin> {
  const nothing: PhotoOrigin = { takenAt: null, position: null };
  if (exif === undefined) return nothing;
  const isHeaded = exif.subarray(0, 6).toString("latin1") === "Exif\0\0";
  // What a camera wrote wrongly makes a photo without time and place, not one that is refused.
  const read: unknown = await exifr
    .parse(isHeaded ? exif.subarray(6) : exif, {
      tiff: true,
      exif: true,
      gps: true,
      reviveValues: false,
    })
    .catch(() => null);
  const known = tags.safeParse(read);
  if (!known.success) return nothing;
  const { DateTimeOriginal, CreateDate, latitude, longitude } = known.data;
  return {
    takenAt: localTime.safeParse(DateTimeOriginal ?? CreateDate).data ?? null,
    position: place.safeParse([longitude, latitude]).data ?? null,
  };
}
