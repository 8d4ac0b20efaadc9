import { z } from "zod";

/** What an archive of elevation tiles says about itself, beside the header that every PMTiles archive has. */
export const terrainMetadata = z.looseObject({
  name: z.string(),
  /** How heights are coded in the pixels, as MapLibre calls it; see `elevation-code.ts`. */
  encoding: z.literal("mapbox"),
  tileSize: z.literal(512),
  /** The elevation model that it was made from, in words. */
  source: z.string().min(1),
  /** Who has to be named on the map. */
  attribution: z.string().min(1),
  /** Lowest and highest height, metres. */
  lowest: z.number(),
  highest: z.number(),
  /** Mean height, metres. */
  mean: z.number(),
  /** Size of the model's cells, metres. */
  cellMeters: z.number().positive(),
});

/** What an archive of elevation tiles says about itself. */
export type TerrainMetadata = z.output<typeof terrainMetadata>;
