import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildTerrain } from "#geodata/scripts/terrain/build-terrain.ts";
import { readDems } from "#geodata/scripts/terrain/read-dem.ts";
import { asciiGrid } from "#tests/support/terrain.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

const dataDirectory = mkdtempSync(join(tmpdir(), "county-terrain-"));
let app: AppDriver;
let reader: Reader | null = null;
beforeAll(async () => {
  // A ridge from south to north, 1000 m high on 118.25° E.
  const rule = (lng: number, lat: number): number => 1000 - 4000 * Math.abs(lng - 118.25) + 100 * (lat - 25.5);
  const path = join(dataDirectory, "ridge.asc");
  writeFileSync(path, asciiGrid([118, 25.3], [251, 251], 1 / 500, rule));
  const { dems } = await readDems([path], { crs: null, nodata: null });
  const { bytes } = await buildTerrain(dems, { source: "试验高程", attribution: "试验测绘单位" }, () => undefined);
  writeFileSync(join(dataDirectory, "terrain.pmtiles"), bytes);
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

async function open(...parameters: Parameters<AppDriver["open"]>): Promise<Page> {
  reader = await app.open(...parameters);
  return reader.page;
}

/** Presses on the map at shares of its width and height; the last place twice where `ends`. */
async function press(page: Page, ...places: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.locator("#map canvas").first().boundingBox();
  if (box === null) throw new Error("There is no map");
  for (const [x, y] of places) {
    const [left, top] = [box.x + box.width * x, box.y + box.height * y];
    // The library draws at every move, and takes a press only where the pointer has come to rest.
    await page.mouse.move(left, top, { steps: 4 });
    await page.waitForTimeout(200);
    await page.mouse.click(left, top);
    await page.waitForTimeout(200);
  }
}

const near = "&at=118.12,25.5,11";

describe("measuring in the workbench", () => {
  it("gives length, legs and azimuth of a line that is drawn, and its height profile", async () => {
    const page = await open(`/data?v=1&year=2026&tool=measure${near}`);
    await page.getByText("还没有画线或面").waitFor();
    await page.waitForTimeout(500);
    // From west to east over the ridge; the last place again ends the line.
    await press(page, [0.55, 0.5], [0.7, 0.5], [0.85, 0.5], [0.85, 0.5]);
    const card = page.getByRole("region", { name: "线 1" });
    await card.waitFor();
    // 0.3 of 1920 px at zoom 11: 576 px of 34.50 m.
    await expect
      .poll(async () => {
        const told = await card.locator("tr[data-main] td").first().textContent();
        return Number((told ?? "").replaceAll(",", ""));
      })
      .toSatisfy((meters: number) => Math.abs(meters - 19_870) < 300);
    expect(await card.getByRole("row").filter({ hasText: "4548 平面" }).count()).toBeGreaterThan(0);
    expect(await card.getByText(/^9[0-1]\.\d{4}°|^89\.\d{4}°/).count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "画高程剖面" }).click();
    const chart = page.getByRole("slider", { name: "高程剖面" });
    await chart.waitFor();
    const highest = page.locator("dl div").filter({ hasText: "最高" }).locator("dd");
    expect(Number(((await highest.textContent()) ?? "").replace(/[^\d]/g, ""))).toBeGreaterThan(900);
    await chart.hover();
    await reader?.mapIdle();
    await reader?.picture("measure-line");
    await page.getByRole("button", { name: "存为临时图层" }).click();
    await page.getByText("已存为临时图层").waitFor();
  });

  it("jumps to coordinates in any notation, says them in all, and what is wrong with others", async () => {
    const page = await open(`/data?v=1&year=2026&tool=measure${near}`);
    await page.getByRole("button", { name: "坐标", exact: true }).click();
    const field = page.getByRole("textbox", { name: "转到坐标" });
    await field.fill("118°64′ 25");
    await page.getByRole("button", { name: "转到", exact: true }).click();
    await page.getByText("分应小于 60，读到 64").waitFor();
    await field.fill("X 2820915.3739 Y 624683.2687");
    await page.getByRole("button", { name: "转到", exact: true }).click();
    await page.getByText("经度 118.2400000°").waitFor();
    expect(await page.getByText("118°14′24.000″E").isVisible()).toBe(true);
    expect(await page.getByText("X 北 2,820,915.374").isVisible()).toBe(true);
    await page.getByText("地形高程").waitFor();
    await reader?.mapIdle();
    await reader?.picture("measure-point");
  });

  it("gives no figure of a schematic course and says why", async () => {
    const page = await open(`/data?v=1&year=2026&tool=measure&feature=corridors/zhengyong-expressway`);
    await page.getByRole("button", { name: "要素", exact: true }).click();
    await page.getByText("位置是示意的，不从图上量长度、面积，也不报坐标。").waitFor();
    await reader?.picture("measure-feature");
  });
});

describe("terrain on the map", () => {
  it("is offered where it is installed, drawn with its credits, and asked for only then", async () => {
    const asked: string[] = [];
    const page = await open(`/?v=1&year=2026${near}`, {
      before: async (opened) => opened.on("request", (request) => asked.push(request.url())),
    });
    await page.getByRole("heading", { name: "地形", exact: true }).waitFor();
    expect(asked.filter((url) => url.endsWith("terrain.pmtiles"))).toEqual([]);
    await page.goto(page.url().replace(/&layers=[^&]*/, "") + "&layers=hillshade,contours");
    await reader?.mapIdle();
    await expect.poll(() => page.locator("details").filter({ hasText: "试验测绘单位" }).count()).toBeGreaterThan(0);
    await page.waitForTimeout(1500);
    await reader?.mapIdle();
    await reader?.picture("terrain");
  });
});
