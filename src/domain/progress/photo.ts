import { z } from "zod";
import { position } from "../geo/position.ts";

/** Id of a stored photo: the SHA-256 of its re-encoded bytes in hexadecimal, so that the same photo is kept once. */
export const photoId = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "Expected the id of an uploaded photo")
  .brand<"PhotoId">();
/** See {@link photoId}. */
export type PhotoId = z.infer<typeof photoId>;

/** A photo of a report. The file itself is re-encoded and carries none of its metadata; what is kept of them is here. */
export const photo = z
  .strictObject({
    id: photoId,
    /** Pixels. */
    width: z.int().positive(),
    height: z.int().positive(),
    /** When it was taken, as the camera said, local time without zone; `null` where the file did not say. */
    takenAt: z.iso.datetime({ local: true, offset: true }).nullable(),
    /** Where it was taken, WGS 84, from the file or the phone; `null` where neither said. */
    position: position.nullable(),
    positionFrom: z.enum(["exif", "phone"]).nullable(),
  })
  .readonly();
/** See {@link photo}. */
export type Photo = z.infer<typeof photo>;
