import type { GeoJSONSource, Map as LiveMap } from "maplibre-gl";
import { type Overlay, type OverlayHit, overlaySource } from "./overlay.ts";

/** The overlays on the live map: above what the plan draws, below its labels. */
export class OverlayLayers {
  readonly #map: LiveMap;
  #shown: readonly Overlay[] = [];

  constructor(map: LiveMap) {
    this.#map = map;
  }

  /** Shows these overlays, the first at the bottom, instead of those shown before; what did not change is not touched. */
  show(overlays: readonly Overlay[]): void {
    const before = this.#shown;
    this.#shown = overlays;
    const isSameOrder = before.length === overlays.length && before.every(({ id }, at) => overlays[at]?.id === id);
    for (const overlay of before)
      if (!isSameOrder || overlays.every(({ id }) => id !== overlay.id)) this.#remove(overlay, overlays);
    for (const overlay of overlays) {
      const known = before.find(({ id }) => id === overlay.id);
      this.#put(overlay, isSameOrder ? known : undefined, known);
    }
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

  #put(overlay: Overlay, inPlace: Overlay | undefined, known: Overlay | undefined): void {
    const source = overlaySource(overlay.id);
    const live = this.#map.getSource<GeoJSONSource>(source);
    if (live === undefined) this.#map.addSource(source, { type: "geojson", data: overlay.data });
    else if (known?.data !== overlay.data) void live.setData(overlay.data);
    if (inPlace?.layers === overlay.layers) return;
    for (const { id } of inPlace?.layers ?? []) if (this.#map.getLayer(id) !== undefined) this.#map.removeLayer(id);
    const above = this.#firstLabel();
    for (const layer of overlay.layers) this.#map.addLayer(layer, layer.type === "symbol" ? undefined : above);
  }

  #remove(overlay: Overlay, next: readonly Overlay[]): void {
    for (const { id } of overlay.layers) if (this.#map.getLayer(id) !== undefined) this.#map.removeLayer(id);
    // A source that only moves in the order keeps its data.
    if (next.every(({ id }) => id !== overlay.id)) this.#map.removeSource(overlaySource(overlay.id));
  }
}
