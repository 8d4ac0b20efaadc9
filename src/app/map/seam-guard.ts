import type { GeoJSONSource, Map as LiveMap } from "maplibre-gl";

/** Where the screens of a wall meet, in CSS pixels of the map, and how far words keep from there on each side. */
export type Seams = { readonly xs: readonly number[]; readonly ys: readonly number[]; readonly clear: number };

const id = "seam-guard";

/** Keeps labels off the seams of a wall: what is invisible there takes their room before they are placed. */
export class SeamGuard {
  readonly #map: LiveMap;
  #seams: Seams = { xs: [], ys: [], clear: 0 };

  /** `map` need not be loaded yet. */
  constructor(map: LiveMap) {
    this.#map = map;
    map.on("moveend", () => this.#place());
    map.on("styledata", () => this.#top());
  }

  /** Tells where the seams are; none by default. */
  show(seams: Seams): void {
    this.#seams = seams;
    this.#place();
  }

  #spots(): readonly [number, number][] {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
    const { xs, ys, clear } = this.#seams;
    const step = Math.max(8, clear);
    const along = (length: number): readonly number[] =>
      Array.from({ length: Math.ceil(length / step) + 1 }, (_, at) => at * step);
    return [
      ...xs.flatMap((x) => along(height).map((y): [number, number] => [x, y])),
      ...ys.flatMap((y) => along(width).map((x): [number, number] => [x, y])),
    ];
  }

  #place(): void {
    const map = this.#map;
    const spots = this.#spots();
    if (!map.isStyleLoaded() || (spots.length === 0 && map.getSource(id) === undefined)) return;
    const data: GeoJSON.FeatureCollection = {
      type: "FeatureCollection",
      features: spots.map((spot) => ({
        type: "Feature",
        geometry: { type: "Point", coordinates: map.unproject(spot).toArray() },
        properties: {},
      })),
    };
    const source = map.getSource<GeoJSONSource>(id);
    if (source === undefined) {
      const { clear } = this.#seams;
      if (!map.hasImage(id)) map.addImage(id, { width: 2, height: 2, data: new Uint8Array(16) });
      map.addSource(id, { type: "geojson", data });
      map.addLayer({
        id,
        type: "symbol",
        source: id,
        layout: { "icon-image": id, "icon-size": 1, "icon-padding": clear, "icon-overlap": "always" },
        paint: { "icon-opacity": 0 },
      });
    } else void source.setData(data);
    this.#top();
  }

  /** Labels of the topmost layer are placed first. */
  #top(): void {
    const map = this.#map;
    if (map.getLayer(id) === undefined || map.getLayersOrder().at(-1) === id) return;
    map.moveLayer(id);
  }
}
