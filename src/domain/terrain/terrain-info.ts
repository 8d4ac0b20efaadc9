import type { Bbox } from "../geo/bbox.ts";
import type { TerrainMetadata } from "./terrain-metadata.ts";

/** What an archive of elevation tiles offers. */
export type TerrainInfo = {
  readonly bbox: Bbox;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly metadata: TerrainMetadata;
};
