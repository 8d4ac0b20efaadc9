import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { hasGdal } from "#tests/support/gdal.ts";
import { shapefileZip } from "#tests/support/shapefile-zip.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

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
afterAll(() => app.stop());

async function open(...parameters: Parameters<AppDriver["open"]>): Promise<Page> {
  reader = await app.open(...parameters);
  return reader.page;
}

type Dropped = { readonly name: string; readonly content: Buffer };

/** Lets go of files over the page, as from the system's own window. */
async function drop(page: Page, ...files: readonly Dropped[]): Promise<void> {
  const carried = await page.evaluateHandle(
    (list) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of list)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (each) => each.codePointAt(0) ?? 0)], name));
      return transfer;
    },
    files.map(({ name, content }) => ({ name, base64: content.toString("base64") })),
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: carried });
  await page.getByText("松开鼠标，导入这些文件").waitFor();
  await page.dispatchEvent("body", "drop", { dataTransfer: carried });
}

const text = (name: string, content: unknown): Dropped => ({
  name,
  content: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

const point = (coordinates: readonly number[], properties: object = {}) => ({
  type: "Feature",
  geometry: { type: "Point", coordinates },
  properties,
});

const seats = shippedFeatures()
  .filter(({ properties }) => properties.kind === "township")
  .map(({ geometry, properties }, at) => ({
    type: "Feature",
    geometry,
    properties: { 名称: properties.name, 编号: at + 1, 备注: at === 0 ? "驻地" : null },
  }));

describe.skipIf(!hasGdal())("a planner with the bureau's shapefile", () => {
  it("drops it without its .prj and .cpg, and has it in the right place with its words, kept after a reload", async () => {
    const zip = await shapefileZip(seats, {
      crs: "EPSG:4548",
      encoding: "GBK",
      leaveOut: [".prj", ".cpg"],
      name: "乡镇驻地",
    });
    const page = await open("/data?tool=layers");
    await page.getByText("还没有临时图层").waitFor();
    await drop(page, { name: "乡镇驻地.zip", content: zip });
    const best = page.getByRole("radio", { name: /CGCS2000 3° 带，中央经线 117°，横坐标不带带号/ });
    await best.waitFor();
    expect(await best.isChecked()).toBe(true);
    await page.getByText("文件没有说明坐标系").waitFor();
    await page.getByText(/18 处名称与规划要素相符，距离中位数 0(?:\.\d)? m/).waitFor();
    await page.getByRole("cell", { name: /浔中镇/ }).waitFor();
    await reader?.mapIdle();
    await reader?.picture("intake-desk");
    await page.getByRole("button", { name: "加为图层" }).click();
    await page.getByRole("switch", { name: "显示图层：乡镇驻地" }).waitFor();
    await reader?.picture("intake-added");
    await page.waitForTimeout(1500);
    await page.reload();
    await reader?.mapIdle();
    await page.getByRole("switch", { name: "显示图层：乡镇驻地" }).waitFor();
    await page.locator("summary").filter({ hasText: "乡镇驻地" }).click();
    await page
      .getByText(/乡镇驻地\.zip|乡镇驻地\.shp/)
      .first()
      .waitFor();
    await page.getByText(/坐标 EPSG:4548/).waitFor();
    await reader?.picture("intake-provenance");
    await page.getByRole("button", { name: "属性表" }).click();
    await page.getByRole("cell", { name: "浔中镇" }).waitFor();
    expect(await page.getByRole("row").count()).toBe(19);
  });
});

describe("files that are not as they should be", () => {
  it("lists every issue of a bad file, and makes no repair that is not asked for", async () => {
    const ring = [
      [118.2, 25.5],
      [118.3, 25.5],
      [118.3, 25.6],
      [118.2, 25.6],
    ];
    const page = await open("/data?tool=layers");
    await drop(
      page,
      text("范围.geojson", {
        type: "FeatureCollection",
        features: [
          { type: "Feature", geometry: { type: "Polygon", coordinates: [ring] }, properties: { 名称: "未闭合" } },
          {
            type: "Feature",
            geometry: { type: "Polygon", coordinates: [[...ring.toReversed(), ring[3]]] },
            properties: {},
          },
          {
            type: "Feature",
            geometry: {
              type: "LineString",
              coordinates: [
                [118.2, 25.5],
                [118.2, 25.5],
                [118.3, 25.6],
              ],
            },
            properties: {},
          },
          { type: "Feature", geometry: { type: "Point", coordinates: ["东", 25.5] }, properties: {} },
        ],
      }),
    );
    await page.getByRole("heading", { name: /文件里的问题/ }).waitFor();
    const repairs = page.getByRole("group", { name: /修复/ }).getByRole("checkbox");
    expect(await repairs.count()).toBe(3);
    for (const repair of await repairs.all()) expect(await repair.isChecked()).toBe(false);
    await reader?.mapIdle();
    await reader?.picture("intake-issues");
    await page.getByRole("checkbox", { name: /闭合 1 个/ }).check();
    await page.getByRole("button", { name: "加为图层" }).click();
    await page.locator("summary").filter({ hasText: "范围" }).click();
    await page.getByText("闭合了 1 个环").waitFor();
  });

  it("says of a file that fits nowhere that it does, and adds it only once a system is chosen", async () => {
    const page = await open("/data?tool=layers");
    await drop(page, text("北京.geojson", { type: "FeatureCollection", features: [point([116.39, 39.91])] }));
    await page.getByText("按任何一种坐标系都落不到县域内。").waitFor();
    await page.getByText(/离县界还有 1\d{3} km/).waitFor();
    expect(await page.getByRole("button", { name: "加为图层" }).isDisabled()).toBe(true);
    await reader?.picture("intake-nowhere");
    await page.getByLabel("按其他坐标系读取…").selectOption("EPSG:4490");
    await page.getByRole("button", { name: "加为图层" }).click();
    await page.getByRole("switch", { name: "显示图层：北京" }).waitFor();
  });

  it("says why a file that nobody can read gives no layer", async () => {
    const page = await open("/data?tool=layers");
    await drop(page, text("说明.txt", "这不是空间数据"));
    await page.getByText("这些文件里没有可以导入的图层").waitFor();
    await page.getByRole("heading", { name: /文件里的问题（1）/ }).waitFor();
    await page.getByRole("button", { name: "不导入" }).click();
    await page.getByText("还没有临时图层").waitFor();
  });
});

describe("the import desk on a phone", () => {
  it("is read and used with a thumb, and gives axe nothing serious to say", async () => {
    const page = await open("/data?tool=layers", { screen: "phone" });
    await page
      .locator("input[data-files]")
      .first()
      .setInputFiles({
        name: "驻地.geojson",
        mimeType: "application/geo+json",
        buffer: Buffer.from(JSON.stringify({ type: "FeatureCollection", features: seats })),
      });
    await page.getByRole("button", { name: "加为图层" }).waitFor();
    await reader?.mapIdle();
    await reader?.picture("intake-phone");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    await page.getByRole("button", { name: "加为图层" }).click();
    await page.getByText(/导入 · 18 个点/).waitFor();
  });
});
