import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { AppDriver, type Reader } from "./app-driver.ts";

const dataDirectory = mkdtempSync(join(tmpdir(), "county-data-"));
let app: AppDriver;
let reader: Reader | null = null;
beforeAll(async () => {
  const tile = {
    id: "office",
    name: "局内底图",
    nameEn: "Office basemap",
    attribution: "自备",
    attributionEn: "Own",
    minZoom: 0,
    maxZoom: 18,
  };
  writeFileSync(
    join(dataDirectory, "config.json"),
    JSON.stringify({ version: 1, basemaps: [{ ...tile, kind: "xyz", tiles: ["/no-such-tiles/{z}/{x}/{y}.png"] }] }),
  );
  writeFileSync(
    join(dataDirectory, "plan-document.json"),
    JSON.stringify({
      version: 1,
      main: [{ task: "12", text: "持续推进甲工程，打通断头路。" }],
      annex: [{ task: "12", year: 2026, text: "甲工程建成投用。" }],
    }),
  );
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

describe("what an installer sets without touching code", () => {
  it("offers a basemap with its attribution and 审图号, says when it fails, and keeps the plan", async () => {
    reader = await app.open("/?v=1&year=2026&basemap=office", { expectedErrors: [/Failed to load resource/] });
    const { page } = reader;
    await page.getByRole("radio", { name: /局内底图/ }).waitFor();
    expect(await page.getByText("审图号未填").first().isVisible()).toBe(true);
    await page.getByRole("alert").filter({ hasText: "底图载入失败" }).waitFor();
    expect(await page.getByText("示意图，非测绘成果").isVisible()).toBe(true);
  });

  it("shows the official passage beside the plan's wording, chapter and annex both", async () => {
    reader = await app.open("/?v=1&year=2026&feature=corridors/caocun-interchange&task=12");
    const { page } = reader;
    await page.getByText("原文").first().click();
    await page.getByText("甲工程建成投用", { exact: false }).first().waitFor();
  });
});
