import { z } from "zod";
import { embedOrigin } from "../embed/embed-origin.ts";

const named = {
  /** Stable id, part of links. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "Expected a kebab-case id"),
  name: z.string().min(1),
  nameEn: z.string().min(1),
  /** Who made the map, shown on it. */
  attribution: z.string().min(1),
  attributionEn: z.string().min(1),
  /** 审图号 as the publisher prints it; empty where there is none, which the map then says. */
  approvalNumber: z.string().default(""),
  minZoom: z.number().min(0).max(24).default(0),
  maxZoom: z.number().min(0).max(24).default(18),
};

const address = z.string().regex(/^(https?:\/\/|\/)/, "Expected an address that begins with http://, https:// or /");

/** A map that lies under the plan, named by the installer. Web Mercator tiles, 256 px unless said otherwise. */
export const basemap = z.discriminatedUnion("kind", [
  z
    .strictObject({
      ...named,
      kind: z.literal("xyz"),
      /** Addresses with `{z}`, `{x}`, `{y}`. */
      tiles: z.array(address).min(1).readonly(),
      tileSize: z.union([z.literal(256), z.literal(512)]).default(256),
    })
    .readonly(),
  z
    .strictObject({
      ...named,
      kind: z.literal("wmts"),
      /** Address of the service for key-value requests, without parameters other than a key. */
      url: address,
      layer: z.string().min(1),
      style: z.string().default("default"),
      /** A matrix set in Web Mercator whose matrices are numbered by zoom, for example `w` or `GoogleMapsCompatible`. */
      matrixSet: z.string().min(1),
      format: z.string().default("image/png"),
    })
    .readonly(),
  z
    .strictObject({
      ...named,
      kind: z.literal("tianditu"),
      /** `vec` streets, `img` imagery, `ter` terrain; each with its Chinese annotation. */
      layer: z.enum(["vec", "img", "ter"]),
      /** The key that 天地图 gives the installer. */
      key: z.string().min(1),
    })
    .readonly(),
  z
    .strictObject({
      ...named,
      kind: z.literal("mvt"),
      /** Addresses of vector tiles with `{z}`, `{x}`, `{y}`. */
      tiles: z.array(address).min(1).readonly(),
      /** How its layers are drawn: MapLibre style layers without `source`. */
      layers: z
        .array(z.looseObject({ id: z.string().min(1), type: z.string().min(1) }))
        .min(1)
        .readonly(),
    })
    .readonly(),
]);
/** See {@link basemap}. */
export type Basemap = z.infer<typeof basemap>;

/** `config.json`: what an installer sets without touching code. */
export const appConfig = z
  .strictObject({
    version: z.literal(1),
    /** In the order of the list; none by default, and then no request leaves the machine. */
    basemaps: z.array(basemap).readonly().default([]),
    /** The origins of pages that may show `/embed` in a frame and speak with it; none by default. */
    embedOrigins: z.array(embedOrigin).max(50).readonly().default([]),
    /** Whether the plan's document has been loaded and can be asked for; the server answers this by itself. */
    planDocument: z.boolean().default(false),
    /** Whether there is terrain: `terrain.pmtiles` beside the page. The server answers this by itself. */
    terrain: z.boolean().default(false),
    /** Whether there is a server that keeps reports; the server answers this by itself. */
    reporting: z.boolean().default(false),
    /** Whether surveyed geometry stands in place of what comes with the plan, at `api/geometry`; the server answers this by itself. */
    geometry: z.boolean().default(false),
    /** Whether another version of the plan stands than the one of the build, at `api/plan`; the server answers this by itself. */
    plan: z.boolean().default(false),
  })
  .readonly();
/** See {@link appConfig}. */
export type AppConfig = z.infer<typeof appConfig>;

const tiandituHosts = [
  "https://t0.tianditu.gov.cn",
  "https://t1.tianditu.gov.cn",
  "https://t2.tianditu.gov.cn",
  "https://t3.tianditu.gov.cn",
];

/** The origins that a basemap's tiles come from, for the Content-Security-Policy; empty for the app's own host. */
export function basemapOrigins(map: Basemap): readonly string[] {
  if (map.kind === "tianditu") return tiandituHosts;
  const addresses = map.kind === "wmts" ? [map.url] : map.tiles;
  return [
    ...new Set(
      addresses.filter((tile) => !tile.startsWith("/")).map((tile) => new URL(tile.replaceAll(/[{}]/g, "")).origin),
    ),
  ];
}
