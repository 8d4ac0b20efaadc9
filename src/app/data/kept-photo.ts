import { z } from "zod";
import type { Problem } from "#domain/api/problem.ts";
import { position } from "#domain/geo/position.ts";
import { type Photo, photo } from "#domain/progress/photo.ts";
import { sendPhoto } from "./progress-api.ts";

/** A photo of a report that is being written: a file on this machine, or one that the server has. `id` is its own here. */
export const keptPhoto = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("file"),
    id: z.string(),
    file: z.instanceof(Blob),
    /** The phone's own position, for a file that has none; `null`: not asked for. */
    position: position.nullable(),
  }),
  z.strictObject({ kind: z.literal("stored"), id: z.string(), photo }),
]);
/** See {@link keptPhoto}. */
export type KeptPhoto = z.infer<typeof keptPhoto>;

/** What came of sending photos: those that the server has now are `stored`; a stop says at which it stopped and why. */
export type PhotosSent = {
  readonly photos: readonly KeptPhoto[];
  readonly stop: "offline" | { readonly at: number; readonly problem: Problem } | null;
};

/** Sends the photos that the server has not; `onStored` hears of each. Stops at the first that does not go through. */
export async function sendPhotos(
  photos: readonly KeptPhoto[],
  onStored: (photos: readonly KeptPhoto[]) => Promise<void> | void,
): Promise<PhotosSent> {
  let all = photos;
  for (const [at, each] of photos.entries()) {
    if (each.kind === "stored") continue;
    const answer = await sendPhoto(each.file, each.position);
    if (answer.kind === "offline") return { photos: all, stop: "offline" };
    if (answer.kind === "problem") return { photos: all, stop: { at, problem: answer.problem } };
    all = all.with(at, { kind: "stored", id: each.id, photo: answer.value });
    await onStored(all);
  }
  return { photos: all, stop: null };
}

/** What the server knows of the photos that it has, in their order. */
export function storedPhotos(photos: readonly KeptPhoto[]): readonly Photo[] {
  return photos.flatMap((each) => (each.kind === "stored" ? each.photo : []));
}
