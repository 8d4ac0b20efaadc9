import ExcelJS from "exceljs";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AppDriver, type Reader } from "./app-driver.ts";

const folder = mkdtempSync(join(tmpdir(), "county-workbook-"));
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

async function openTrack(path: string): Promise<Page> {
  const noService = { version: 1, basemaps: [] };
  reader = await app.open(path, {
    before: (page) => page.route("**/config.json", (route) => route.fulfill({ json: noService })),
  });
  return reader.page;
}

/** Takes an entry of the menu with the keyboard alone: `at` steps down from the first. */
async function take(page: Page, menu: string, at: number): Promise<void> {
  await page.getByRole("button", { name: menu, exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menu").waitFor();
  const entries = page.getByRole("menuitem");
  await expect.poll(() => entries.first().evaluate((element) => element === document.activeElement)).toBe(true);
  for (let step = 0; step < at; step += 1) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

async function downloaded(page: Page, menu: string, at: number): Promise<ExcelJS.Workbook> {
  const [download] = await Promise.all([page.waitForEvent("download"), take(page, menu, at)]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer);
  return workbook;
}

describe("workbooks where there is no reporting service", () => {
  it("go out by keyboard, with every row that the table shows and open for any unit", async () => {
    const page = await openTrack("/track?v=1&task=12");
    const shown = await page
      .getByRole("row")
      .filter({ has: page.locator("td") })
      .count();
    const workbook = await downloaded(page, "导入导出", 0);
    const sheet = workbook.getWorksheet("进展填报");
    const ids =
      sheet?.getColumn(1).values.filter((value) => typeof value === "string" && /^(corridors|sites)\//.test(value)) ??
      [];
    expect(ids.length).toBe(shown);
    expect(sheet?.getCell("K3").protection.locked).toBe(false);
  });

  it("cannot come back, and the page says why", async () => {
    const page = await openTrack("/track");
    await take(page, "导入导出", 1);
    const dialog = page.getByRole("dialog", { name: "导入填报表" });
    await dialog.getByText("这里没有填报服务，只能导出，不能导入。").waitFor();
    expect(await dialog.locator('input[type="file"]').count()).toBe(0);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("tell the month in English as well, without what only signed-in users may read", async () => {
    const page = await openTrack("/track?v=1&lang=en");
    const workbook = await downloaded(page, "Excel", 2);
    const heads = workbook.getWorksheet("Progress")?.getRow(1).values;
    expect(heads).toEqual(expect.arrayContaining(["Light", "Project", "Public information"]));
    expect(heads).not.toContain("Blockers");
  });

  it("print the month on A4 across, over several pages, and let the keyboard out again", async () => {
    const page = await openTrack("/track");
    await take(page, "导入导出", 3);
    const sheet = page.getByRole("dialog", { name: /项目进展月报/ });
    await sheet.getByRole("img", { name: "截取打印时的地图" }).waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    // Points: 297 mm by 210 mm.
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 841\.\d+ 59[45]\.\d+\s*\]/);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("table", { name: "项目进展表" }).isVisible()).toBe(false);
    expect(await sheet.getByText("德政〔2025〕25号").isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.documentElement.dataset["printing"])).toBeUndefined();
  });
});
