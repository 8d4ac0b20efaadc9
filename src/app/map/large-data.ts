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

/** Whether each feature has an id that no other has, without which MapLibre cannot add to what a source holds. */
function canBeAdded({ features }: FeatureCollection): boolean {
  const ids = new Set(features.map(({ id }) => id));
  return ids.size === features.length && !ids.has(undefined);
}

/**
 * Adds features to an empty source slice by slice; its tiles are drawn once, with the last. Nothing comes back to the page from
 * the map's worker, as it would from a file that the worker reads.
 */
async function addInSlices(
  source: GeoJSONSource,
  { features }: FeatureCollection,
  isWanted: () => boolean,
): Promise<void> {
  let left = features.length;
  source.shouldReloadTile = () => left === 0;
  try {
    for (const slice of featureSlices(features)) {
      await breath();
      if (!isWanted()) break;
      left -= slice.length;
      await source.updateData({ add: [...slice] });
    }
  } finally {
    Reflect.deleteProperty(source, "shouldReloadTile");
  }
}

/** Replaces what a source holds by way of a file in memory, written slice by slice, which the map's worker reads itself. */
async function replaceByFile(
  source: GeoJSONSource,
  { features }: FeatureCollection,
  isWanted: () => boolean,
): Promise<void> {
  const parts: string[] = ['{"type":"FeatureCollection","features":['];
  for (const slice of featureSlices(features)) {
    const written = JSON.stringify(slice);
    parts.push(`${parts.length === 1 ? "" : ","}${written.slice(1, -1)}`);
    await breath();
    if (!isWanted()) return;
  }
  parts.push("]}");
  const address = URL.createObjectURL(new Blob(parts, { type: "application/geo+json" }));
  await source.setData(address);
  URL.revokeObjectURL(address);
}

/**
 * Gives a source of the map data of any size without holding up the page; `isNew` says that the source is empty so far. Ends
 * early once `isWanted` says no; never rejects.
 */
export async function setLargeData(
  source: GeoJSONSource,
  data: FeatureCollection,
  isNew: boolean,
  isWanted: () => boolean,
): Promise<void> {
  if (!isLarge(data)) {
    if (isWanted()) void source.setData(data);
    return;
  }
  const give = isNew && canBeAdded(data) ? addInSlices : replaceByFile;
  // What goes wrong the map tells itself, and a source that was taken away meanwhile needs no data.
  await give(source, data, isWanted).catch(() => undefined);
}
