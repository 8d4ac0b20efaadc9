import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { Basemap } from "#domain/config/app-config.ts";

/** What a basemap adds to the style, under everything else. Ids begin with `basemap`. */
export type BasemapStyle = {
  readonly id: string;
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: readonly LayerSpecification[];
};

const annotations = { vec: "cva", img: "cia", ter: "cta" } as const;

function raster(basemap: Basemap, name: string, tiles: readonly string[], tileSize: number): BasemapStyle["sources"] {
  return {
    [name]: { type: "raster", tiles: [...tiles], tileSize, minzoom: basemap.minZoom, maxzoom: basemap.maxZoom },
  };
}

function rasterLayer(source: string): LayerSpecification {
  return { id: source, type: "raster", source };
}

/** Key-value GetTile requests of a WMTS whose matrices are numbered by zoom. */
function wmtsTemplate(url: string, layer: string, style: string, matrixSet: string, format: string): string {
  const parameters = `SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=${style}&TILEMATRIXSET=${matrixSet}&FORMAT=${format}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`;
  return `${url}${url.includes("?") ? "&" : "?"}${parameters}`;
}

/** 天地图 in its Web Mercator matrix (`w`), whose tiles fit MapLibre without a shift. */
function tiandituTiles(layer: string, key: string): readonly string[] {
  return [0, 1, 2, 3].map(
    (host) =>
      `${wmtsTemplate(`https://t${host}.tianditu.gov.cn/${layer}_w/wmts`, layer, "default", "w", "tiles")}&tk=${encodeURIComponent(key)}`,
  );
}

/** The sources and layers of an installer's basemap. */
export function basemapStyle(basemap: Basemap): BasemapStyle {
  const { id } = basemap;
  switch (basemap.kind) {
    case "xyz":
      return {
        id,
        sources: raster(basemap, "basemap", basemap.tiles, basemap.tileSize),
        layers: [rasterLayer("basemap")],
      };
    case "wmts": {
      const template = wmtsTemplate(basemap.url, basemap.layer, basemap.style, basemap.matrixSet, basemap.format);
      return { id, sources: raster(basemap, "basemap", [template], 256), layers: [rasterLayer("basemap")] };
    }
    case "tianditu":
      return {
        id,
        sources: {
          ...raster(basemap, "basemap", tiandituTiles(basemap.layer, basemap.key), 256),
          ...raster(basemap, "basemap-names", tiandituTiles(annotations[basemap.layer], basemap.key), 256),
        },
        layers: [rasterLayer("basemap"), rasterLayer("basemap-names")],
      };
    case "mvt":
      return {
        id,
        sources: {
          basemap: { type: "vector", tiles: [...basemap.tiles], minzoom: basemap.minZoom, maxzoom: basemap.maxZoom },
        },
        // The installer's layers are checked by MapLibre when they are added; what is wrong with one is reported there.
        layers: basemap.layers.map(
          (layer) => ({ ...layer, id: `basemap-${layer.id}`, source: "basemap" }) as LayerSpecification,
        ),
      };
  }
}
