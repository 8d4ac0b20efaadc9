import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AppDriver, type Reader } from "./app-driver.ts";

const folder = mkdtempSync(join(tmpdir(), "county-sheet-"));
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

async function openSheet(path = "/data", options: Parameters<AppDriver["open"]>[1] = {}): Promise<Page> {
  reader = await app.open(path, options);
  const { page } = reader;
  await page.getByRole("tab", { name: /出图|Sheet/ }).click();
  await page.getByRole("button", { name: /生成 PDF|Make a PDF/ }).waitFor();
  return page;
}

async function made(page: Page, button: RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 200_000 }),
    page.getByRole("button", { name: button }).click(),
  ]);
  const path = join(process.env["SHEETS"] ?? folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

describe("a sheet", () => {
  it("looks", async () => {
    const page = await openSheet();
    await page.locator("[data-state='ready']").waitFor({ timeout: 60_000 });
    await reader?.picture("sheet-panel");
    await page.getByRole("button", { name: "放大预览" }).click();
    await page.getByRole("dialog").locator("[data-state='ready']").waitFor({ timeout: 60_000 });
    await reader?.picture("sheet-large");
    await page.keyboard.press("Escape");
    await page.getByLabel("分辨率").selectOption("150");
    console.log(await made(page, /生成 PDF/));
    console.log(await made(page, /生成 PNG/));
  });
});
