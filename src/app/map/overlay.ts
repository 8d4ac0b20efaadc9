import type { FeatureCollection } from "geojson";
import type { LayerSpecification } from "maplibre-gl";

/** Something temporary over the plan: a layer that a person brought in, a result, a sketch. It is no part of the scene. */
export type Overlay = {
  /** Unique among all overlays; its source is {@link overlaySource}. */
  readonly id: string;
  /** WGS 84 / CGCS2000 degrees, `[lng, lat]`; compared by identity. */
  readonly data: FeatureCollection;
  /** Bottom to top, each with the source {@link overlaySource} and an id of its own that begins with it; compared by identity. */
  readonly layers: readonly LayerSpecification[];
};

/** Id of the map's source of an overlay. */
export function overlaySource(id: string): string {
  return `overlay:${id}`;
}

/** A feature of an overlay that somebody points at; `feature` is its GeoJSON id. */
export type OverlayHit = { readonly overlay: string; readonly feature: string | number };
