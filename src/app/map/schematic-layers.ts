import type { FeatureCollection } from "geojson";
import type { LayerId } from "#app/state/layer-id.ts";
import type { MapData } from "./map-data.ts";

function hasSchematic({ features }: FeatureCollection): boolean {
  return features.some(({ properties }) => properties?.["accuracy"] === "schematic");
}

/** The layers of areas and lines that are 示意 in whole or in part: what the mark at the map's edge is about. */
export function schematicLayers({ zones, axes, corridors }: MapData): readonly LayerId[] {
  const layers = [
    ["townships", zones],
    ["axes", axes],
    ["corridors", corridors],
  ] as const;
  return layers.flatMap(([layer, data]) => (hasSchematic(data) ? [layer] : []));
}
