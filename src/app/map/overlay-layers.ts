import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, Map as LiveMap } from "maplibre-gl";
import { applyLayerChanges } from "./apply-scene.ts";
import { type Overlay, type OverlayHit, overlaySource } from "./overlay.ts";

/** More features may be more than can be handed to the map's worker at once; see `large-data.ts`. */
const mostAtOnce = 50;
const noData: FeatureCollection = { type: "FeatureCollection", features: [] };

/** The overlays on the live map: above what the plan draws, below its labels. */
export class OverlayLayers {
  readonly #map: LiveMap;
  #shown: readonly Overlay[] = [];

  constructor(map: LiveMap) {
    this.#map = map;
  }

  /**
   * Shows these overlays, the first at the bottom, instead of those shown before. What did not change is not touched, and what
   * stays is changed in its place: MapLibre cannot place the labels of a layer that goes and comes again before its first frame.
   */
  show(overlays: readonly Overlay[]): void {
    const before = this.#shown;
    this.#shown = overlays;
    for (const overlay of before) if (overlays.every(({ id }) => id !== overlay.id)) this.#remove(overlay);
    for (const overlay of overlays)
      this.#put(
        overlay,
        before.find(({ id }) => id === overlay.id),
      );
    const stayed = before.filter(({ id }) => overlays.some((overlay) => overlay.id === id));
    if (!stayed.every(({ id }, at) => overlays[at]?.id === id)) this.#order();
  }

  /** What of the overlays lies at a point of the screen, the topmost first; `null` where there is nothing. */
  hitAt(point: { readonly x: number; readonly y: number }, tolerance: number): OverlayHit | null {
    const layers = this.#shown.flatMap((overlay) => overlay.layers.map(({ id }) => id));
    if (layers.length === 0) return null;
    const [hit] = this.#map.queryRenderedFeatures(
      [
        [point.x - tolerance, point.y - tolerance],
        [point.x + tolerance, point.y + tolerance],
      ],
      { layers },
    );
    if (hit?.id === undefined) return null;
    return { overlay: hit.source.slice(overlaySource("").length), feature: hit.id };
  }

  #firstLabel(): string | undefined {
    return this.#map
      .getStyle()
      .layers.find((layer) => layer.type === "symbol" && !layer.source.startsWith(overlaySource("")))?.id;
  }

  #put(overlay: Overlay, known: Overlay | undefined): void {
    const source = overlaySource(overlay.id);
    const live = this.#map.getSource<GeoJSONSource>(source);
    if (live === undefined || known?.data !== overlay.data) this.#putData(source, overlay.data);
    const isThere = overlay.layers.every(({ id }) => this.#map.getLayer(id) !== undefined);
    if (isThere && known?.layers === overlay.layers) return;
    const kept = known !== undefined && isThere && hasSameLayers(known, overlay) ? known.layers : null;
    if (kept !== null) {
      for (const [at, layer] of overlay.layers.entries()) applyLayerChanges(this.#map, kept[at] ?? layer, layer);
      return;
    }
    for (const { id } of known?.layers ?? []) if (this.#map.getLayer(id) !== undefined) this.#map.removeLayer(id);
    const above = this.#firstLabel();
    for (const layer of overlay.layers) this.#map.addLayer(layer, layer.type === "symbol" ? undefined : above);
  }

  #putData(source: string, data: FeatureCollection): void {
    const isSmall = data.features.length <= mostAtOnce;
    const known = this.#map.getSource<GeoJSONSource>(source);
    if (known === undefined) this.#map.addSource(source, { type: "geojson", data: isSmall ? data : noData });
    else if (isSmall) void known.setData(data);
    const live = this.#map.getSource<GeoJSONSource>(source);
    if (isSmall || live === undefined) return;
    // What is shown later, or is gone by then, ends this.
    const isWanted = (): boolean =>
      this.#shown.some((overlay) => overlaySource(overlay.id) === source && overlay.data === data) &&
      this.#map.getSource(source) === live;
    void import("./large-data.ts").then(({ setLargeData }) => setLargeData(live, data, known === undefined, isWanted));
  }

  #order(): void {
    const above = this.#firstLabel();
    for (const layer of this.#shown.flatMap(({ layers }) => layers))
      this.#map.moveLayer(layer.id, layer.type === "symbol" ? undefined : above);
  }

  #remove({ id: overlay, layers }: Overlay): void {
    for (const { id } of layers) if (this.#map.getLayer(id) !== undefined) this.#map.removeLayer(id);
    if (this.#map.getSource(overlaySource(overlay)) !== undefined) this.#map.removeSource(overlaySource(overlay));
  }
}

function hasSameLayers(one: Overlay, other: Overlay): boolean {
  const key = ({ layers }: Overlay): string => layers.map(({ id, type }) => `${type} ${id}`).join("\n");
  return key(one) === key(other);
}
