import { z } from "zod";
import { featureId } from "../plan/ids.ts";

/** A village or community: official name and code; no public source gives its coordinates. */
export const village = z
  .strictObject({
    /** 12-digit statistical code. */
    code: z.string().regex(/^[0-9]{12}$/, "Expected a 12-digit code"),
    name: z.string().min(1),
    /** The township it belongs to. */
    township: featureId,
  })
  .readonly();
/** See {@link village}. */
export type Village = z.infer<typeof village>;

/** `geodata/sources/villages.json`. */
export const villageList = z.array(village).readonly();
