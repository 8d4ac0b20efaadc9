import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AppDriver, type Reader } from "./app-driver.ts";

const dataDirectory = mkdtempSync(join(tmpdir(), "county-data-"));
const named = (id: string, name: string) => ({
  id,
  name,
  nameEn: name,
  attribution: `${name}的出处`,
  attributionEn: `Source of ${name}`,
  approvalNumber: "GS（2024）0650号",
});
const basemaps = [
  { ...named("tiles", "瓦片底图"), kind: "xyz", tiles: ["/tiles/{z}/{x}/{y}.png"] },
  { ...named("service", "服务底图"), kind: "wmts", url: "/wmts?key=7", layer: "base", matrixSet: "w" },
  { ...named("sky", "天地图"), kind: "tianditu", layer: "img", key: "abc" },
  {
    ...named("vector", "矢量底图"),
    kind: "mvt",
    tiles: ["/vector/{z}/{x}/{y}.pbf"],
    layers: [{ id: "ground", type: "fill", "source-layer": "ground", paint: { "fill-color": "#ff00ff" } }],
  },
];

const magenta = { r: 255, g: 0, b: 255, alpha: 1 };
let app: AppDriver;
let tile: Buffer;
let reader: Reader | null = null;
beforeAll(async () => {
  writeFileSync(join(dataDirectory, "config.json"), JSON.stringify({ version: 1, basemaps }));
  tile = await sharp({ create: { width: 256, height: 256, channels: 4, background: magenta } })
    .png()
    .toBuffer();
  app = await AppDriver.start(dataDirectory);
});
afterEach(async () => {
  const open = reader;
  reader = null;
  await open?.close();
});
afterAll(async () => {
  await app.stop();
  rmSync(dataDirectory, { recursive: true });
});

/** Opens the app on a basemap whose tiles are answered here; gives every address that was asked for. */
async function openOn(
  id: string,
  addresses: RegExp,
  answer: (url: URL) => { readonly body: Buffer; readonly contentType: string },
): Promise<readonly URL[]> {
  const asked: URL[] = [];
  reader = await app.open(`/?v=1&at=118.24,25.5,11&year=2026&basemap=${id}`, {
    expectedErrors: [/^foreign request: https:\/\/t[0-3]\.tianditu\.gov\.cn\//],
    before: (page) =>
      page.route(addresses, (route) => {
        const url = new URL(route.request().url());
        asked.push(url);
        return route.fulfill({ ...answer(url), headers: { "Access-Control-Allow-Origin": "*" } });
      }),
  });
  return asked;
}

/** The colour of the map beside the county, where nothing of the plan is drawn. */
async function colourOfGround(page: Page): Promise<readonly number[]> {
  const box = await page.locator("canvas").boundingBox();
  const clip = {
    x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
    y: (box?.y ?? 0) + (box?.height ?? 0) - 140,
    width: 4,
    height: 4,
  };
  const { data } = await sharp(await page.screenshot({ clip }))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, 3)];
}

const png = () => ({ body: tile, contentType: "image/png" });

describe("a basemap", () => {
  it("of tiles by number lies under the plan, with its attribution and 审图号", async () => {
    const asked = await openOn("tiles", /\/tiles\//, png);
    expect(asked[0]?.pathname).toMatch(/^\/tiles\/\d+\/\d+\/\d+\.png$/);
    const page = reader?.page as Page;
    expect(await page.getByText("瓦片底图的出处").first().isVisible()).toBe(true);
    expect(await page.getByText("GS（2024）0650号").first().isVisible()).toBe(true);
    expect(await colourOfGround(page)).toEqual([255, 0, 255]);
  });

  it("of a WMTS is asked for by layer, matrix set and tile, keeping the service's own parameters", async () => {
    const asked = await openOn("service", /\/wmts\?/, png);
    const query = Object.fromEntries(asked[0]?.searchParams ?? []);
    expect(query).toMatchObject({
      key: "7",
      SERVICE: "WMTS",
      REQUEST: "GetTile",
      LAYER: "base",
      TILEMATRIXSET: "w",
      FORMAT: "image/png",
    });
    expect([query["TILEMATRIX"], query["TILEROW"], query["TILECOL"]].every((part) => /^\d+$/.test(part ?? ""))).toBe(
      true,
    );
    expect(await colourOfGround(reader?.page as Page)).toEqual([255, 0, 255]);
  });

  it("of 天地图 is asked for with the installer's key, imagery and its names, and the policy lets it through", async () => {
    const asked = await openOn("sky", /tianditu\.gov\.cn/, png);
    expect(new Set(asked.map(({ pathname }) => pathname))).toEqual(new Set(["/img_w/wmts", "/cia_w/wmts"]));
    expect(asked.every(({ searchParams }) => searchParams.get("tk") === "abc")).toBe(true);
    expect(await colourOfGround(reader?.page as Page)).toEqual([255, 0, 255]);
  });

  it("of vector tiles is drawn as the installer's layers say", async () => {
    const world = {
      type: "Polygon" as const,
      coordinates: [
        [
          [-180, -85],
          [180, -85],
          [180, 85],
          [-180, 85],
          [-180, -85],
        ],
      ],
    };
    const index = new GeoJSONVT({ type: "Feature", geometry: world, properties: {} }, { maxZoom: 14 });
    const asked = await openOn("vector", /\/vector\//, ({ pathname }) => {
      const [z = 0, x = 0, y = 0] = pathname.match(/\d+/g)?.map(Number) ?? [];
      const content = index.getTile(z, x, y);
      return {
        body: Buffer.from(content === null ? [] : fromGeojsonVt({ ground: content })),
        contentType: "application/x-protobuf",
      };
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(await colourOfGround(reader?.page as Page)).toEqual([255, 0, 255]);
  });
});
