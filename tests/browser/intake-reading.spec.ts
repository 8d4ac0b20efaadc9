import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { goodFiles } from "#tests/fuzz/intake/good-files.ts";
import { readOnPage, startIntakePage } from "#tests/support/intake-page.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";
import { Reader } from "./app-driver.ts";

let browser: Browser;
let site: Awaited<ReturnType<typeof startIntakePage>>;
let reader: Reader;

beforeAll(async () => {
  site = await startIntakePage();
  browser = await launchChromium(inject("chromium"));
  const context = await browser.newContext();
  reader = new Reader(context, await context.newPage(), site.url, []);
  await reader.page.goto(site.url);
});
afterAll(async () => {
  await reader.close();
  await browser.close();
  await site.stop();
});

it("reads every format in its worker under the security policy, and loads a format's library only then", async () => {
  const loaded: string[] = [];
  const loadedAfter = new Map<string, number>();
  reader.page.context().on("request", (request) => loaded.push(request.url()));
  for (const [format, files] of Object.entries(await goodFiles())) {
    const picked = Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(content),
    }));
    const told = await readOnPage(reader.page, picked, 60_000);
    expect({ format, layers: told.layers?.length ?? 0 }).toEqual({ format, layers: format === "gpx" ? 3 : 1 });
    expect(told.layers?.every(({ features, positions }) => features > 0 && positions > 0)).toBe(true);
    loadedAfter.set(format, loaded.length);
  }
  // The first one reads GeoJSON, for which no library of the others is there yet.
  expect(loaded.slice(0, loadedAfter.get("geojson")).filter((url) => /geopackage|xlsx|kml|dxf/.test(url))).toEqual([]);
  for (const name of [/geopackage/, /xlsx/, /kml/, /dxf/])
    expect({ name, count: loaded.filter((url) => name.test(url)).length }).toMatchObject({
      count: expect.toSatisfy((count: number) => count > 0) as number,
    });
});

it("ends the worker when reading is cancelled, and the page goes on", async () => {
  await reader.page.getByLabel("取消").check();
  const points = Array.from(
    { length: 200_000 },
    (_, index) =>
      `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[118,${25 + index / 1e6}]}}`,
  );
  const buffer = Buffer.from(`{"type":"FeatureCollection","features":[${points.join(",")}]}`);
  const told = await readOnPage(reader.page, { name: "many.geojson", mimeType: "", buffer }, 60_000);
  expect(told.cancelled).toBe(true);
  expect(reader.page.workers()).toEqual([]);
});
