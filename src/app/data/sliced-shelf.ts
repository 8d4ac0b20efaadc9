import type { FeatureCollection } from "geojson";
import { z } from "zod";
import { featureSlices } from "#domain/intake/feature-slices.ts";
import type { Shelf } from "./shelf.ts";

/** What is kept of a collection under its own key: its first slice, and where the others are. */
type Head = FeatureCollection & { readonly others?: { readonly writing: number; readonly count: number } };

/** A collection of features as the browser keeps it, whole or a slice of one; its features were checked when they came in. */
export const keptFeatures: z.ZodType<Head> = z.custom<Head>(
  (value) => typeof value === "object" && value !== null && "features" in value && Array.isArray(value.features),
);

/** What a store of large collections needs of a shelf. */
export type FeatureShelf = Pick<Shelf<FeatureCollection>, "read" | "write" | "remove">;

function sliceKey(key: string, writing: number, at: number): string {
  return `${key}/${writing}/${at}`;
}

/**
 * Keeps collections on `shelf` in slices, so that the page is never held up long by one that is copied. The slices of a new
 * writing are all there before its head says so; what an older version has kept in one piece is read too.
 */
export function slicedShelf(shelf: Shelf<Head>): FeatureShelf {
  async function forget(key: string, head: Head | null): Promise<void> {
    const { writing, count } = head?.others ?? { writing: 0, count: 0 };
    for (let at = 0; at < count; at += 1) await shelf.remove(sliceKey(key, writing, at));
  }
  return {
    read: async (key) => {
      const head = await shelf.read(key);
      if (head === null || head.others === undefined) return head;
      const { writing, count } = head.others;
      const features = [...head.features];
      for (let at = 0; at < count; at += 1) {
        const slice = await shelf.read(sliceKey(key, writing, at));
        if (slice === null) return null;
        for (const feature of slice.features) features.push(feature);
      }
      return { type: "FeatureCollection", features };
    },
    write: async (key, { features }) => {
      const before = await shelf.read(key);
      const writing = (before?.others?.writing ?? 0) + 1;
      let [first, count] = [null as FeatureCollection["features"] | null, 0];
      for (const slice of featureSlices(features)) {
        if (first === null) {
          first = [...slice];
          continue;
        }
        await shelf.write(sliceKey(key, writing, count), { type: "FeatureCollection", features: [...slice] });
        count += 1;
      }
      await shelf.write(key, { type: "FeatureCollection", features: first ?? [], others: { writing, count } });
      await forget(key, before);
    },
    remove: async (key) => {
      const head = await shelf.read(key);
      await shelf.remove(key);
      await forget(key, head);
    },
  };
}
