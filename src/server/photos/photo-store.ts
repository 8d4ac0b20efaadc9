import type { Kysely } from "kysely";
import type { Author } from "#domain/progress/report.ts";
import type { Photo, PhotoId } from "#domain/progress/photo.ts";
import type { Position } from "#domain/geo/position.ts";
import { recordAudit } from "../audit/audit-log.ts";
import type { Tables } from "../database/tables.ts";
import { readPhotos } from "../reports/report-photos.ts";
import type { EncodedPhoto } from "./re-encode.ts";

/** Somebody's upload. */
export type Upload = {
  readonly photo: EncodedPhoto;
  /** Where the phone was; counts where the file itself does not say. */
  readonly phonePosition: Position | null;
  readonly who: Author;
  readonly at: Date;
  /** Network address that it came from. */
  readonly address: string;
};

/** Stores a photo, once: the same photo again gives what is stored, and `isNew` is false. */
export async function storePhoto(
  db: Kysely<Tables>,
  { photo, phonePosition, who, at, address }: Upload,
): Promise<{ readonly photo: Photo; readonly isNew: boolean }> {
  const position = photo.origin.position ?? phonePosition;
  const ownSource = photo.origin.position === null ? "phone" : "exif";
  return db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("photos")
      .values({
        id: photo.id,
        media_type: photo.mediaType,
        bytes: photo.bytes,
        thumbnail: photo.thumbnail,
        width: photo.width,
        height: photo.height,
        taken_at: photo.origin.takenAt,
        lng: position?.[0] ?? null,
        lat: position?.[1] ?? null,
        position_from: position === null ? null : ownSource,
        uploaded_by: who.id,
        created_at: at.toISOString(),
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirstOrThrow();
    const isNew = numInsertedOrUpdatedRows === 1n;
    const detail = { width: photo.width, height: photo.height, bytes: photo.bytes.length };
    if (isNew) await recordAudit(transaction, { at, who, action: "photo.create", subject: photo.id, detail, address });
    const stored = (await readPhotos(transaction, [photo.id])).get(photo.id);
    if (stored === undefined) throw new Error("A photo was stored and is not there");
    return { photo: stored, isNew };
  });
}

/** The bytes of a photo or of its thumbnail; `null` where there is none of that id. */
export async function readPhotoBytes(
  db: Kysely<Tables>,
  id: PhotoId,
  which: "bytes" | "thumbnail",
): Promise<Buffer | null> {
  const row = await db.selectFrom("photos").select(which).where("id", "=", id).executeTakeFirst();
  const bytes = row?.[which];
  return bytes === undefined ? null : Buffer.from(bytes);
}
