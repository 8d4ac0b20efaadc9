import { z } from "zod";

/**
 * A position as `[longitude, latitude]` in degrees, WGS 84 (equal to CGCS2000 / EPSG:4490 at map accuracy):
 * the order and the CRS of RFC 7946. Longitude is in [-180, 180], latitude in [-90, 90]. No height.
 */
export const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly();

/** See {@link position}. */
export type Position = z.infer<typeof position>;
