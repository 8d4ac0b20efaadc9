import { AxeBuilder } from "@axe-core/playwright";
import geodesic from "geographiclib-geodesic";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { fontsOfPdf, hasOffice, pagesOfPdf, textOfPdf } from "#tests/support/libre-office.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

const folder = process.env["SHEETS"] ?? mkdtempSync(join(tmpdir(), "county-sheet-"));
const office = hasOffice();
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
  if (process.env["SHEETS"] === undefined) rmSync(folder, { recursive: true, force: true });
});

async function openSheet(path = "/data?tool=sheet", options: Parameters<AppDriver["open"]>[1] = {}): Promise<Page> {
  reader = await app.open(path, options);
  const { page } = reader;
  await page.getByRole("button", { name: /生成 PDF|Make a PDF/ }).waitFor();
  return page;
}

async function made(page: Page, button: RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 230_000 }),
    page.getByRole("button", { name: button }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Places where nothing but township zones lies: one west and one east of the county's middle, one north of the latter, degrees. */
const known = [
  [118.13, 25.6],
  [118.32, 25.6],
  [118.32, 25.71],
] as const;

/** Puts something on a shelf of the browser's, as the app keeps it. */
async function keepInBrowser(page: Page, shelf: string, id: string, kept: unknown): Promise<void> {
  await page.evaluate(
    ([name, key, value]) =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore("kept"));
        asked.addEventListener("error", () => reject(new Error("There is no database")));
        asked.addEventListener("success", () => {
          const writing = asked.result.transaction("kept", "readwrite");
          writing.objectStore("kept").put(value, key);
          writing.addEventListener("complete", () => {
            asked.result.close();
            resolve();
          });
        });
      }),
    [shelf, id, kept] as const,
  );
}

/** Keeps a temporary layer with the known places in this browser, as the workbench does. */
async function keepPoints(page: Page): Promise<void> {
  const layer = {
    id: "known",
    name: "控制点",
    origin: "imported",
    features: {
      type: "FeatureCollection",
      features: known.map((coordinates, id) => ({
        type: "Feature",
        id,
        properties: {},
        geometry: { type: "Point", coordinates },
      })),
    },
    fields: [],
    provenance: null,
    style: { color: 0, opacity: 1, size: 6, colorBy: null, labelBy: null },
    isVisible: true,
    madeAt: "2026-11-27T00:00:00.000Z",
  };
  await keepInBrowser(page, "county-plan-map-user-layer-features", layer.id, layer.features);
  await keepInBrowser(page, "county-plan-map-user-layers", layer.id, layer);
  await page.reload();
}

/** The middles of the purple spots of a picture, from the left; spots are told apart by 20 pixels. */
async function spotsOf(png: string): Promise<readonly (readonly [number, number])[]> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const spots: { x: number; y: number; count: number }[] = [];
  for (let y = 0; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1) {
      const at = (y * info.width + x) * 3;
      const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
      if (Math.abs(red - 0x8a) + Math.abs(green - 0x2b) + Math.abs(blue - 0xb5) > 24) continue;
      const spot = spots.find(
        (each) => Math.abs(each.x / each.count - x) < 20 && Math.abs(each.y / each.count - y) < 20,
      );
      if (spot === undefined) spots.push({ x, y, count: 1 });
      else {
        spot.x += x;
        spot.y += y;
        spot.count += 1;
      }
    }
  return spots
    .filter(({ count }) => count > 20)
    .map(({ x, y, count }): readonly [number, number] => [x / count, y / count])
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
}

function groundMeters(from: readonly [number, number], to: readonly [number, number]): number {
  return geodesic.Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN;
}

/** The widths in points of the filled rectangles of a height in points, as Poppler draws the page. */
function filledWidths(pdf: string, height: number): readonly number[] {
  const svg = execFileSync("pdftocairo", ["-svg", "-f", "1", "-l", "1", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 200_000_000,
  });
  return [...svg.matchAll(/<path[^>]*fill-rule[^>]* d="(M[^"]*)"/g)].flatMap(([, path = ""]) => {
    const numbers = [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
    const [xs, ys] = [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)];
    if (numbers.length < 8 || numbers.length > 10) return [];
    const high = Math.max(...ys) - Math.min(...ys);
    return Math.abs(high - height) < 0.05 ? [Math.max(...xs) - Math.min(...xs)] : [];
  });
}

describe("a sheet", () => {
  it.skipIf(!office)(
    "is an A3 at 1:100,000 whose bar and map agree with the ground to 0.5 %, with its Chinese as text",
    { timeout: 260_000 },
    async () => {
      const page = await openSheet();
      await keepPoints(page);
      await page.getByLabel("常用比例尺", { exact: true }).selectOption("100000");
      await page.getByLabel("分辨率", { exact: true }).selectOption("150");
      await page.getByLabel("制图单位", { exact: true }).fill("德化县自然资源局");
      const pdf = await made(page, /生成 PDF/);
      const info = execFileSync("pdfinfo", [pdf], { encoding: "utf8" });
      const [width = 0, height = 0] = [...(/Page size:(.*)pts/.exec(info)?.[1] ?? "").matchAll(/[\d.]+/g)].map(Number);
      expect(Math.abs((width / 72) * 25.4 - 420)).toBeLessThan(0.05);
      expect(Math.abs((height / 72) * 25.4 - 297)).toBeLessThan(0.05);
      const text = textOfPdf(pdf).replaceAll(/\s/g, "");
      for (const said of [
        "德化新型城镇化实施方案图（2026年）",
        "比例尺1:100000",
        "图例",
        "临时图层（未经审核）",
        "控制点",
        "示意图，非测绘成果",
        "审图号：（未填）",
        "数据截至",
        "德政〔2025〕25号",
        "制图单位：德化县自然资源局",
        "118°10′",
      ])
        expect(text).toContain(said);
      for (const font of fontsOfPdf(pdf)) expect(font).toMatchObject({ isEmbedded: true, hasUnicode: true });

      // A part of the bar is 1 km: as long on paper as the scale says.
      const [part = 0] = filledWidths(pdf, 14 * (7.2 / 25.4));
      expect(text).toContain("01234公里");
      const barMeters = ((part / 72) * 25.4 * 100_000) / 1000;
      expect(Math.abs(barMeters / 1000 - 1)).toBeLessThan(0.005);

      execFileSync("pdfimages", ["-png", pdf, join(folder, "map")]);
      const raster = readdirSync(folder).find((name) => /^map-\d+\.png$/.test(name)) ?? "";
      const spots = await spotsOf(join(folder, raster));
      expect(spots).toHaveLength(3);
      const [west = [0, 0], ...others] = spots;
      const [north = [0, 0], east = [0, 0]] = others.toSorted((a, b) => a[1] - b[1]);
      const perKilometer = (part / 72) * 150;
      const eastward = (east[0] - west[0]) / perKilometer / (groundMeters(known[0], known[1]) / 1000);
      const northward = (east[1] - north[1]) / perKilometer / (groundMeters(known[1], known[2]) / 1000);
      expect(Math.abs(eastward - 1)).toBeLessThan(0.005);
      expect(Math.abs(northward - 1)).toBeLessThan(0.005);
    },
  );

  it("is a picture of exactly its paper's pixels that says how large it is printed", { timeout: 200_000 }, async () => {
    const page = await openSheet();
    await page.getByLabel("图纸", { exact: true }).selectOption("A4");
    await page.getByLabel("方向", { exact: true }).selectOption("portrait");
    await page.getByLabel("坐标网", { exact: true }).selectOption("kilometers");
    await page.getByLabel("分辨率", { exact: true }).selectOption("150");
    const { width, height, density } = await sharp(readFileSync(await made(page, /生成 PNG/))).metadata();
    expect([width, height, density]).toEqual([1240, 1754, 150]);
  });

  it.skipIf(!office)("has an atlas: an index and a page for each township", { timeout: 260_000 }, async () => {
    const page = await openSheet("/data?tool=sheet&lang=en");
    await page.getByLabel("Paper", { exact: true }).selectOption("A4");
    await page.getByLabel("Resolution", { exact: true }).selectOption("150");
    const pdf = await made(page, /Make the atlas \(19 pages\)/);
    expect(pagesOfPdf(pdf)).toBe(19);
    const text = textOfPdf(pdf);
    const pages = text.split("\f");
    expect(pages[0]).toMatch(/Atlas by township|atlas by township/);
    for (const name of ["Xunzhong", "Shangyong", "Chunmei"]) expect(pages[0]).toContain(name);
    for (const [at, said] of pages.slice(1, 19).entries()) {
      expect(said).toMatch(/Scale 1:\d+/);
      expect(said).toContain(`Page ${at + 2} of 19`);
    }
  });

  it.skipIf(!office)(
    "is reached from the map, and a feature's card from its details",
    { timeout: 120_000 },
    async () => {
      reader = await app.open("/?feature=corridors/caocun-interchange");
      const { page } = reader;
      const pdf = await made(page, /打印卡片/);
      const text = textOfPdf(pdf).replaceAll(/\s/g, "");
      for (const said of [
        "沙厦高速德化草村出入口",
        "位置精度",
        "公开信息",
        "实施方案年度措施",
        "示意图，非测绘成果",
        "2028年",
        "比例尺1:",
      ])
        expect(text).toContain(said);
      await page.getByRole("button", { name: "出图" }).click();
      await page.getByRole("button", { name: /生成 PDF/ }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/data");
    },
  );

  it("leaves nothing behind when it is cancelled", { timeout: 120_000 }, async () => {
    const page = await openSheet();
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await page.getByRole("button", { name: /生成图册/ }).click();
    await page.getByRole("button", { name: "取消", exact: true }).click();
    await page.getByText("已取消，没有生成文件。").waitFor();
    expect(downloads).toEqual([]);
    expect(await page.getByRole("button", { name: /生成 PDF/ }).isEnabled()).toBe(true);
  });

  it("says what is wrong with a typed scale, and gives axe nothing serious to say", { timeout: 120_000 }, async () => {
    const page = await openSheet();
    await page.getByLabel("比例尺", { exact: true }).fill("1:12");
    await page.getByText("请输入 2000 到 2000000 之间的整数分母").first().waitFor();
    expect(await page.getByRole("button", { name: /生成 PDF/ }).isDisabled()).toBe(true);
    const { violations } = await new AxeBuilder({ page }).include("section[aria-label='出图']").analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  });
});
