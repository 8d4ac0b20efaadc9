import type { GeoJSONSource, LayerSpecification, Map as LiveMap } from "maplibre-gl";
import { type MapSourceId, mapSourceIds } from "./map-data.ts";
import { type Scene, sourceSpecification } from "./scene.ts";
import type { SymbolImage } from "./symbol-images.ts";
import { applyTerrainSources } from "./terrain-sources.ts";

type Properties = Readonly<Record<string, unknown>>;

// Twice the symbol's own size on screen, and twice again for dense screens and walls.
const pixelRatio = 2;

function addImage(map: LiveMap, { id, size, paint }: SymbolImage): void {
  const canvas = document.createElement("canvas");
  canvas.width = size * pixelRatio;
  canvas.height = size * pixelRatio;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return;
  context.scale(pixelRatio, pixelRatio);
  paint(context);
  map.addImage(id, context.getImageData(0, 0, canvas.width, canvas.height), { pixelRatio });
}

/** Puts the scene's symbols on the map; those that are there already stay. */
export function applyImages(map: LiveMap, images: readonly SymbolImage[]): void {
  for (const image of images) if (!map.hasImage(image.id)) addImage(map, image);
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function changedKeys(before: Properties = {}, after: Properties = {}): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !isEqual(before[key], after[key]),
  );
}

/** Changes a layer of the map from one specification to another of the same id, type and source. */
export function applyLayerChanges(map: LiveMap, before: LayerSpecification, after: LayerSpecification): void {
  const [paintBefore, paintAfter] = [before.paint as Properties | undefined, after.paint as Properties | undefined];
  for (const key of changedKeys(paintBefore, paintAfter))
    map.setPaintProperty(after.id, key as never, paintAfter?.[key] as never);
  const [layoutBefore, layoutAfter] = [before.layout as Properties | undefined, after.layout as Properties | undefined];
  for (const key of changedKeys(layoutBefore, layoutAfter))
    map.setLayoutProperty(after.id, key as never, layoutAfter?.[key] as never);
  if ("filter" in after && !isEqual("filter" in before ? before.filter : undefined, after.filter))
    map.setFilter(after.id, after.filter ?? null);
  if (before.minzoom !== after.minzoom || before.maxzoom !== after.maxzoom)
    map.setLayerZoomRange(after.id, after.minzoom ?? 0, after.maxzoom ?? 24);
}

function replaceSource(map: LiveMap, id: MapSourceId, scene: Scene): void {
  for (const layer of map.getStyle().layers) if ("source" in layer && layer.source === id) map.removeLayer(layer.id);
  map.removeSource(id);
  map.addSource(id, sourceSpecification(id, scene.data[id]));
}

function applyData(map: LiveMap, before: Scene, after: Scene): void {
  for (const id of mapSourceIds) {
    if (before.data[id] === after.data[id]) continue;
    const [was, is] = [sourceSpecification(id, before.data[id]), sourceSpecification(id, after.data[id])];
    const isSameKind = "cluster" in was === "cluster" in is;
    if (isSameKind) void map.getSource<GeoJSONSource>(id)?.setData(after.data[id]);
    else replaceSource(map, id, after);
  }
}

function applyBasemap(map: LiveMap, before: Scene, after: Scene): void {
  if (before.basemap?.id === after.basemap?.id) return;
  for (const { id } of before.basemap?.layers ?? []) if (map.getLayer(id) !== undefined) map.removeLayer(id);
  for (const id of Object.keys(before.basemap?.sources ?? {})) map.removeSource(id);
  for (const [id, source] of Object.entries(after.basemap?.sources ?? {})) map.addSource(id, source);
}

/**
 * Changes the map from one scene to the next: only what differs, and a source's data only when they are another value.
 * The order of layers common to both must be the same, which the catalog sees to.
 */
export function applyScene(map: LiveMap, before: Scene, after: Scene): void {
  if (before.theme !== after.theme) applyImages(map, after.images);
  if (before.fontFaces !== after.fontFaces) map.setFontFaces(after.fontFaces);
  applyBasemap(map, before, after);
  applyTerrainSources(map, after.terrain);
  applyData(map, before, after);
  const wanted = new Set(after.layers.map(({ id }) => id));
  for (const { id } of before.layers) if (!wanted.has(id) && map.getLayer(id) !== undefined) map.removeLayer(id);
  const previous = new Map(before.layers.map((layer) => [layer.id, layer]));
  let above: string | undefined;
  for (const layer of after.layers.toReversed()) {
    const known = map.getLayer(layer.id) === undefined ? undefined : previous.get(layer.id);
    if (known === undefined) map.addLayer(layer, above);
    else if (known !== layer) applyLayerChanges(map, known, layer);
    above = layer.id;
  }
}
