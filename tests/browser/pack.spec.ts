import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { hasOffice, pagesOfPdf, textOfPdf } from "#tests/support/libre-office.ts";
import type { Reader } from "./app-driver.ts";
import { PackDriver } from "./pack-driver.ts";

const office = hasOffice();
let pack: PackDriver;
let reader: Reader | null = null;
beforeAll(async () => {
  pack = await PackDriver.start();
});
afterEach(async () => {
  const open = reader;
  reader = null;
  // Fails on any console error and on any request but to the disk and to what the page holds itself.
  await open?.close();
});
afterAll(() => pack.stop());

async function open(file: string, query = ""): Promise<Reader> {
  reader = await pack.open(file, query);
  return reader;
}

describe("a pack on a machine without a network", () => {
  it("is a folder of few files: one for each briefing, the map, what to read first", () => {
    const files = pack.entries.filter((path) => !path.endsWith("/")).sort();
    expect(files).toEqual(
      [
        "app/data.js",
        "app/icon.svg",
        "app/licences.txt",
        "app/map.css",
        "app/map.js",
        "打开总体汇报.html",
        "打开年度重点.html",
        "打开交通项目专题.html",
        "打开地图.html",
        "说明 README.txt",
      ]
        .map((file) => `汇报/${file}`)
        .sort(),
    );
    // Names of people and what only some may read stay at home.
    expect(readFileSync(join(pack.folder, "app/data.js"), "utf8")).not.toMatch(/征地未完|交通局填报员/);
  });

  it("plays a briefing from the disk: its map drawn, in its own fonts, with what was reported when it was made", async () => {
    const { page } = await open("打开总体汇报.html", "?auto=0&scene=caocun");
    expect(await page.evaluate(() => document.documentElement.dataset["map"])).toBe("idle");
    await page.getByText(/^数据截至 \d{4}-\d{2}-\d{2}/).waitFor();
    await page.getByText("62", { exact: true }).first().waitFor();
    const { data, info } = await sharp(await page.locator("canvas.maplibregl-canvas").screenshot())
      .removeAlpha()
      .resize(192, 108, { fit: "fill" })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const colors = new Set(Array.from({ length: info.width * info.height }, (_, at) => data.readUIntBE(at * 3, 3)));
    expect(colors.size).toBeGreaterThan(200);
    expect(await page.evaluate(() => document.fonts.check('16px "Noto Sans SC Core"', "德化县"))).toBe(true);
    // Rare characters too: the whole font is in the script.
    await expect.poll(() => page.evaluate(() => document.fonts.size)).toBeGreaterThan(90);
    await page.evaluate(() => document.fonts.load('16px "Noto Sans SC Variable"', "垵浔"));
    expect(await page.evaluate(() => document.fonts.check('16px "Noto Sans SC Variable"', "垵浔"))).toBe(true);

    const scene = () => page.locator("main").getAttribute("data-scene");
    await page.keyboard.press("Home");
    await expect.poll(scene).toBe("goals");
    const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
    await speaker.getByText("1 / 16").waitFor();
    await speaker.getByRole("button", { name: "下一页" }).click();
    await expect.poll(scene).toBe("centre-and-sub-centres");
  });

  it("goes on by itself", async () => {
    const { page } = await open("打开年度重点.html", "?speed=20");
    const first = await page.locator("main").getAttribute("data-scene");
    await expect.poll(() => page.locator("main").getAttribute("data-scene")).not.toBe(first);
  });

  it("gives a scene as a PDF", async () => {
    const { page } = await open("打开总体汇报.html", "?auto=0");
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog", { name: "导出汇报" });
    await dialog.getByRole("radio", { name: /PDF/ }).check();
    await dialog.getByRole("button", { name: "全不选" }).click();
    await dialog.getByRole("checkbox").nth(2).check();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 100_000 }),
      dialog.getByRole("button", { name: "导出", exact: true }).click(),
    ]);
    const path = join(pack.folder, download.suggestedFilename());
    await download.saveAs(path);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
    if (!office) return;
    expect(pagesOfPdf(path)).toBe(1);
    expect(textOfPdf(path).replaceAll(/\s/g, "")).toContain("双轴带动");
  });

  it("opens the map and the progress, and offers nothing that a pack cannot do", async () => {
    const opened = await open("打开地图.html");
    const { page } = opened;
    expect(await page.getByRole("link", { name: "数据", exact: true }).count()).toBe(0);
    expect(await opened.button(/分享/).count()).toBe(0);
    await opened.follow("进展");
    expect(opened.address).toMatch(/\?at=\/track/);
    await opened.progressRows.filter({ hasText: "草村" }).getByText("62").first().waitFor();
    expect(await page.getByRole("button", { name: /登录|填报/ }).count()).toBe(0);
    await page.reload();
    await opened.mapIdle();
    await opened.progressRows.first().waitFor();
    await page.goBack();
    await opened.mapIdle();
    expect(opened.address).not.toContain("at=/track");
  });
});
