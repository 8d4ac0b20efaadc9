import type { Kysely } from "kysely";
import { type Photo, photo } from "#domain/progress/photo.ts";
import type { Tables } from "../database/tables.ts";

/** What is known of stored photos, by id; those that are not stored are absent. */
export async function readPhotos(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, Photo>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("photos")
    .select(["id", "width", "height", "taken_at", "lng", "lat", "position_from"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ id, width, height, taken_at, lng, lat, position_from }) => [
      id,
      photo.parse({
        id,
        width,
        height,
        takenAt: taken_at,
        position: lng === null || lat === null ? null : [lng, lat],
        positionFrom: position_from,
      }),
    ]),
  );
}
