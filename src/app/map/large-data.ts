import type { FeatureCollection } from "geojson";
import type { GeoJSONSource } from "maplibre-gl";
import { featureSlices } from "#domain/intake/feature-slices.ts";

/** Lets the page draw and answer before the next slice. */
function breath(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve));
}

/** Whether data are more than the page can hand to the map's worker within a frame or two. */
function isLarge({ features }: FeatureCollection): boolean {
  const slices = featureSlices(features);
  slices.next();
  return slices.next().done !== true;
}

/**
 * Gives a source of the map data of any size without holding up the page: much of it is written slice by slice into a file in
 * memory, which the map's worker reads itself. Ends early once `isWanted` says no; never rejects.
 */
export async function setLargeData(
  source: GeoJSONSource,
  data: FeatureCollection,
  isWanted: () => boolean,
): Promise<void> {
  if (!isLarge(data)) {
    if (isWanted()) void source.setData(data);
    return;
  }
  const parts: string[] = ['{"type":"FeatureCollection","features":['];
  for (const slice of featureSlices(data.features)) {
    const written = JSON.stringify(slice);
    parts.push(`${parts.length === 1 ? "" : ","}${written.slice(1, -1)}`);
    await breath();
    if (!isWanted()) return;
  }
  parts.push("]}");
  const address = URL.createObjectURL(new Blob(parts, { type: "application/geo+json" }));
  // What goes wrong the map tells itself, and a source that was taken away meanwhile needs no data.
  await source.setData(address).catch(() => undefined);
  URL.revokeObjectURL(address);
}
