import { AxeBuilder } from "@axe-core/playwright";
import ExcelJS from "exceljs";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FeatureCollection } from "geojson";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { takePaths } from "#tests/support/intake.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

const folder = mkdtempSync(join(tmpdir(), "county-export-"));
let app: AppDriver;
let reader: Reader | null = null;
beforeAll(async () => {
  app = await AppDriver.start();
});
afterEach(async () => {
  const open = reader;
  reader = null;
  await open?.close();
});
afterAll(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function openExport(path = "/data?tool=export", options: Parameters<AppDriver["open"]>[1] = {}): Promise<Reader> {
  reader = await app.open(path, options);
  await reader.page.getByRole("button", { name: /^(?:导出|Save)$/ }).waitFor();
  return reader;
}

async function saved(page: Page, format: string): Promise<string> {
  await page.getByRole("radio", { name: new RegExp(`^${format}`) }).check();
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    page.getByRole("button", { name: "导出", exact: true }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await page.getByText(`已生成：${download.suggestedFilename()}`).waitFor();
  return path;
}

describe("taking data away", () => {
  it("saves a workbook, a GeoPackage and shapefiles that hold the same features", { timeout: 200_000 }, async () => {
    const { page } = await openExport();
    await page.getByLabel("坐标系", { exact: true }).selectOption("4548");
    const workbook = new ExcelJS.Workbook();
    const xlsx = await saved(page, "Excel");
    expect(xlsx).toMatch(/德化新型城镇化-数据-\d{4}-\d\d-\d\d-EPSG4548\.xlsx$/);
    await workbook.xlsx.readFile(xlsx);
    expect(workbook.worksheets.map(({ name }) => name)).toContain("说明");
    expect(workbook.getWorksheet("项目点")?.rowCount).toBe(42);

    const gpkg = await takePaths([await saved(page, "GeoPackage")]);
    const zip = await takePaths([await saved(page, "Shapefile")]);
    for (const { layers } of [gpkg, zip]) {
      const sites = layers.find(({ name }) => name === "sites");
      expect(sites?.declared?.epsg).toBe(4548);
      expect(sites?.features).toHaveLength(41);
      expect(sites?.features.every(({ properties }) => typeof properties?.["name"] === "string")).toBe(true);
    }
  });

  it("takes the filtered features only, in WGS 84 as RFC 7946 asks, with accuracy, source and light", async () => {
    const { page } = await openExport("/data?tool=export&task=12");
    for (const name of ["发展轴", "中心与副中心", "乡镇驻地", "县域", "项目点"])
      await page.getByRole("checkbox", { name: new RegExp(name) }).uncheck();
    await page.getByLabel("坐标系", { exact: true }).selectOption("4326");
    const path = await saved(page, "GeoJSON");
    expect(path).toMatch(/线路与互通-.*-WGS84\.geojson$/);
    const { features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection;
    expect(features.length).toBeGreaterThan(0);
    for (const { properties } of features) {
      expect(String(properties?.["tasks"]).split(",")).toContain("12");
      expect(properties?.["positionAccuracy"]).toBeTruthy();
      expect(properties?.["positionSource"]).toBeTruthy();
    }
    // An interchange is a built thing of the plan, whose light is judged.
    const interchange = features.find(({ properties }) => properties?.["kind"] === "interchange");
    expect(interchange?.properties).toMatchObject({
      lightName: "未报",
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
  });

  it("says before what is left out, and gives axe nothing serious to say", async () => {
    const { page } = await openExport();
    await page.getByRole("radio", { name: /^Shapefile/ }).check();
    await page.getByText(/个要素没有位置，只导出属性/).waitFor();
    await page.getByText(/个字段名截短到 10 字节以内/).waitFor();
    await page.getByRole("radio", { name: /^KML/ }).check();
    expect(await page.getByLabel("坐标系", { exact: true }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "复制代码" }).scrollIntoViewIfNeeded();
    await reader?.picture("export-1920");
    expect(await page.getByLabel("嵌入代码").inputValue()).toContain(`src="${app.origin}/embed`);
    const { violations } = await new AxeBuilder({ page }).include("section[aria-label='导出数据']").analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });

  it("fits a phone and speaks English", async () => {
    const opened = await openExport("/data?tool=export&lang=en", { screen: "phone" });
    const { page } = opened;
    await page.getByText("To be saved").waitFor();
    await opened.picture("export-390");
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});
