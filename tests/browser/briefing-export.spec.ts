import ExcelJS from "exceljs";
import JSZip from "jszip";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, Locator } from "playwright-core";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import type { FastifyInstance } from "fastify";
import { createApp } from "#server/app.ts";
import { openDatabase } from "#server/database/database.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";
import { convertToPdf, fontsOfPdf, hasOffice, pagesOfPdf, textOfPdf } from "#tests/support/libre-office.ts";
import { testDeps } from "#tests/support/server-deps.ts";
import { Reader } from "./app-driver.ts";

const top = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "county-export-"));
const office = hasOffice();
let server: FastifyInstance;
let browser: Browser;
let origin: string;
let reader: Reader | null = null;

// The dialog on a page of its own, under the server's Content-Security-Policy.
beforeAll(async () => {
  const site = join(folder, "site");
  const page = join(top, "tests/browser/pages/briefing-export");
  execFileSync(
    process.execPath,
    [join(top, "node_modules/vite/bin/vite.js"), "build", page, "--outDir", site, "--assetsInlineLimit", "0"],
    { cwd: top, env: { ...process.env, NODE_ENV: "production" }, stdio: "ignore" },
  );
  const database = await openDatabase(null, join(folder, "database"));
  const dataDirectory = join(top, "tests/fixtures/data-empty");
  server = await createApp({ siteDirectory: site, dataDirectory, logger: false, deps: await testDeps(database) });
  server.addHook("onClose", () => database.close());
  origin = await server.listen({ port: 0, host: "127.0.0.1" });
  browser = await launchChromium(inject("chromium"));
});
afterEach(async () => {
  const open = reader;
  reader = null;
  await open?.close();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the dialog of an export of the first scenes of a shipped briefing. */
async function openDialog(query: Readonly<Record<string, string>>, tiles: Uint8Array | null = null): Promise<Locator> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const page = await context.newPage();
  reader = new Reader(context, page, origin, tiles === null ? [/404/] : []);
  await page.route("**/basemap/**", (route) =>
    tiles === null
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: "image/png", body: Buffer.from(tiles) }),
  );
  await page.goto(`${origin}/?${new URLSearchParams(query).toString()}`);
  const dialog = page.getByRole("dialog", { name: "导出汇报" });
  await dialog.getByText("已选").waitFor();
  return dialog;
}

async function exported(dialog: Locator, format: RegExp): Promise<string> {
  await dialog.getByRole("radio", { name: format }).check();
  const [download] = await Promise.all([
    dialog.page().waitForEvent("download", { timeout: 110_000 }),
    dialog.getByRole("button", { name: "导出", exact: true }).click(),
  ]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await dialog.getByText("已生成").waitFor();
  return path;
}

async function picture(dialog: Locator, size: string): Promise<string> {
  await dialog.getByRole("radio", { name: /PNG/ }).check();
  await dialog.getByLabel("尺寸（像素）").selectOption(size);
  const path = await exported(dialog, /PNG/);
  return path;
}

function sizeOfPng(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** Characters that the core font lacks; the first is in no bundled font at all. */
const rare = "㙍浔垵";
const carried = ["数据截至 2026-11-23", "来源：德政〔2025〕25号", "示意图，非测绘成果", "审图号：（未填）"];

function squeezed(text: string): string {
  return text.replaceAll(/\s/g, "");
}

function expectCarried(text: string): void {
  for (const said of carried) expect(squeezed(text)).toContain(squeezed(said));
}

describe("a briefing exported as a presentation", () => {
  it("is valid OOXML with native titles, texts, tables, charts and notes, and opens in LibreOffice", async () => {
    const dialog = await openDialog({ most: "4", added: rare });
    const path = await exported(dialog, /PPTX/);
    expect(path).toMatch(/总体汇报\.pptx$/);
    const zip = await JSZip.loadAsync(readFileSync(path));
    for (const name of Object.keys(zip.files).filter((each) => /\.(?:xml|rels)$/.test(each))) {
      const xml = (await zip.file(name)?.async("string")) ?? "";
      const isWellFormed = await dialog
        .page()
        .evaluate(
          (text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror") === null,
          xml,
        );
      expect(isWellFormed, name).toBe(true);
      // Lengths and sizes are whole numbers: PowerPoint offers to repair what has others.
      expect(xml, name).not.toMatch(/ (?:x|y|cx|cy|w|h|sz|spc|val|marL|marR|lIns|tIns|rIns|bIns)="-?\d+\.\d+"/);
    }
    const part = async (name: string): Promise<string> => (await zip.file(name)?.async("string")) ?? "";
    const first = await part("ppt/slides/slide1.xml");
    expect(first).toMatch(/type="title"/);
    expect(first).toContain("<a:t>到2028年的目标</a:t>");
    expect(first).toContain(rare);
    expect(first).toContain("<a:tbl>");
    expect(first).toContain('<a:ea typeface="Microsoft YaHei"');
    expect(first).not.toContain('lang="en-US"');
    expect(await part("ppt/charts/chart1.xml")).toContain("<c:barChart>");
    expect(await part("ppt/charts/chart1.xml")).toContain('<a:ea typeface="Microsoft YaHei"/>');
    const workbook = new ExcelJS.Workbook();
    const sheet = await zip.file("ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx")?.async("arraybuffer");
    await workbook.xlsx.load(sheet ?? new ArrayBuffer());
    expect(workbook.worksheets[0]?.getCell("B2").value).toBe(50);
    // The map at twice the page's own size.
    const image = Object.keys(zip.files).find((name) => /^ppt\/media\/.*\.png$/.test(name)) ?? "";
    const { width } = await sharp(await zip.file(image)?.async("nodebuffer")).metadata();
    expect(width).toBe(1252 * 2);
    if (!office) return;
    const pdf = convertToPdf(path, folder);
    expect(pagesOfPdf(pdf)).toBe(4);
    const text = textOfPdf(pdf);
    expectCarried(text);
    for (const said of [rare, "双轴带动", "常住人口城镇化率"]) expect(squeezed(text)).toContain(said);
    // What no font has would come out as the replacement character, or as a private one.
    expect(text).not.toMatch(/[\uFFFD\uE000-\uF8FF]/);
    expect(fontsOfPdf(pdf).every(({ isEmbedded }) => isEmbedded)).toBe(true);
  });
});

describe("a briefing exported as a PDF", () => {
  it("has text that can be found, the rarest characters too, in fonts that it carries", async () => {
    const path = await exported(await openDialog({ most: "3", added: rare }), /PDF/);
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    if (!office) return;
    expect(pagesOfPdf(path)).toBe(3);
    const text = textOfPdf(path);
    expectCarried(text);
    for (const said of [rare, "双轴带动", "图例", "城镇发展主轴", "10 公里", "3 / 3"])
      expect(squeezed(text)).toContain(squeezed(said));
    const fonts = fontsOfPdf(path);
    expect(fonts.length).toBe(3);
    for (const font of fonts) expect(font).toMatchObject({ isEmbedded: true, hasUnicode: true });
  });

  it("carries the 审图号 of its basemap", async () => {
    const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: "#cde" } })
      .png()
      .toBuffer();
    const path = await exported(await openDialog({ most: "1", basemap: "闽S〔2026〕1号" }, tile), /PDF/);
    if (!office) return;
    expect(squeezed(textOfPdf(path))).toContain("底图：测试审图号：闽S〔2026〕1号");
  });
});

describe("a scene exported as a picture", () => {
  it("has exactly the size that was asked for, and looks the same whether drawn at once or in tiles", async () => {
    const dialog = await openDialog({ most: "3" });
    const small = await picture(dialog, "1920×1080");
    expect(sizeOfPng(small)).toEqual([1920, 1080]);
    const one = await sharp(small).removeAlpha().raw().toBuffer();
    const large = await picture(dialog, "7680×4320");
    expect(sizeOfPng(large)).toEqual([7680, 4320]);
    const shrunk = await sharp(large).resize(1920, 1080).removeAlpha().raw().toBuffer();
    let far = 0;
    for (let at = 0; at < one.length; at += 1) if (Math.abs((one[at] ?? 0) - (shrunk[at] ?? 0)) > 90) far += 1;
    // Edges of letters and lines differ by their smoothing; a label that stood twice or a seam would differ by more.
    expect(far / one.length).toBeLessThan(0.004);
  });

  it("may have a size of one's own, and takes none that cannot be", async () => {
    const dialog = await openDialog({ most: "1" });
    await dialog.getByRole("radio", { name: /PNG/ }).check();
    await dialog.getByLabel("尺寸（像素）").selectOption("own");
    const start = dialog.getByRole("button", { name: "导出", exact: true });
    await dialog.getByLabel("宽").fill("7681");
    expect(await start.isDisabled()).toBe(true);
    await dialog.getByLabel("宽").fill("1001");
    await dialog.getByLabel("高").fill("1003");
    expect(sizeOfPng(await exported(dialog, /PNG/))).toEqual([1001, 1003]);
  });
});

describe("an export that is not made", () => {
  it("leaves nothing behind when it is cancelled in the middle", async () => {
    const dialog = await openDialog({});
    const page = dialog.page();
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await dialog.getByRole("radio", { name: /PPTX/ }).check();
    await dialog.getByRole("button", { name: "导出", exact: true }).click();
    await dialog.getByRole("progressbar").waitFor();
    await dialog.getByText(/绘制地图（[2-9]/).waitFor();
    await dialog.getByRole("button", { name: "取消导出" }).click();
    await dialog.getByText("已取消，没有生成文件。").waitFor();
    expect(await page.locator("[data-still-map]").count()).toBe(0);
    expect(downloads).toEqual([]);
  });

  it("is refused with a basemap without 审图号, with the reason and what to fill in", async () => {
    const dialog = await openDialog({ basemap: "" });
    await dialog
      .getByRole("alert")
      .getByText(/测试底图.*没有填审图号.*config\.json.*approvalNumber/)
      .waitFor();
    expect(await dialog.getByRole("button", { name: "导出", exact: true }).isDisabled()).toBe(true);
  });

  it("says so when the basemap does not come, and offers to try again", async () => {
    const dialog = await openDialog({ most: "1", basemap: "闽S〔2026〕1号" });
    await dialog.getByRole("radio", { name: /PDF/ }).check();
    await dialog.getByRole("button", { name: "导出", exact: true }).click();
    await dialog
      .getByRole("alert")
      .getByText(/底图没有完整取到/)
      .waitFor();
    expect(await dialog.getByRole("button", { name: "重试" }).count()).toBe(1);
  });
});
