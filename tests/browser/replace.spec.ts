import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { hasGdal } from "#tests/support/gdal.ts";
import { shapefileZip } from "#tests/support/shapefile-zip.ts";
import type { AppDriver, Reader } from "./app-driver.ts";
import { signInEditor, startWithEditor } from "./editor-driver.ts";

const road = "corridors/zhengyong-expressway";
let app: AppDriver;
const open: Reader[] = [];

beforeAll(async () => {
  app = await startWithEditor();
});
afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close();
});
afterAll(() => app.stop());

async function openPage(...parameters: Parameters<AppDriver["open"]>): Promise<Reader> {
  const reader = await app.open(...parameters);
  open.push(reader);
  return reader;
}

const line = (name: string, ...coordinates: readonly (readonly number[])[]) => ({
  type: "Feature",
  geometry: { type: "LineString", coordinates },
  properties: { 名称: name },
});

/** Two pieces of one road, and one that the plan calls otherwise. */
const survey = [
  line("政永高速德化段", [118.2, 25.5], [118.22, 25.52], [118.25, 25.55]),
  line("政永高速德化段", [118.25, 25.55], [118.28, 25.62], [118.29, 25.68]),
  line("省道310", [118.42, 25.62], [118.45, 25.6], [118.48, 25.61]),
];

/** As the bureau gives it away: zone coordinates, Chinese in GBK, nothing that says so; GeoJSON where GDAL is not there. */
async function surveyFile(): Promise<{ readonly name: string; readonly content: Buffer }> {
  if (!hasGdal())
    return {
      name: "公路测量.geojson",
      content: Buffer.from(JSON.stringify({ type: "FeatureCollection", features: survey })),
    };
  const content = await shapefileZip(survey, {
    crs: "EPSG:4548",
    encoding: "GBK",
    leaveOut: [".prj", ".cpg"],
    name: "公路测量",
  });
  return { name: "公路测量.zip", content };
}

async function bringIn(page: Page): Promise<void> {
  const { name, content } = await surveyFile();
  const carried = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(file.base64), (each) => each.codePointAt(0) ?? 0);
      transfer.items.add(new File([bytes], file.name));
      return transfer;
    },
    { name, base64: content.toString("base64") },
  );
  await page.dispatchEvent("body", "dragenter", { dataTransfer: carried });
  await page.dispatchEvent("body", "drop", { dataTransfer: carried });
  await page.getByRole("button", { name: "加为图层" }).click();
  await page.getByRole("switch", { name: "显示图层：公路测量" }).waitFor();
  await page.locator("summary").filter({ hasText: "公路测量" }).click();
  await page.getByRole("button", { name: "替换规划要素的位置…" }).click();
  await page.getByRole("heading", { name: "替换要素位置" }).waitFor();
}

async function say(page: Page): Promise<void> {
  const form = page.getByRole("region", { name: "替换要素位置" });
  await form.getByLabel("精度").selectOption({ label: "实测" });
  await form.getByLabel("误差范围（米）").fill("1");
  await form.getByLabel("测量日期").fill("2026-10-01");
  await form.getByLabel("来源").fill("县交通局 2026 年竣工测量");
}

/** The line that says of a schematic feature's position what it is no basis for. */
function schematic({ page }: Reader) {
  return page.getByText(/图上长度、面积不作量算依据/);
}

/** The line that says where a surveyed feature's position comes from. */
function surveyed({ page }: Reader) {
  return page.getByText(/县交通局 2026 年竣工测量；2026-10-01/);
}

describe("replacing a schematic road by the bureau's survey", () => {
  it("shows by how much it moves, saves it, and brings it to another open page with its accuracy", async () => {
    const other = await openPage(`/?v=1&feature=${road}`);
    await schematic(other).waitFor();
    const editor = await openPage("/data?tool=layers");
    const { page } = editor;
    await signInEditor(page);
    await bringIn(page);
    await page.getByText("对应上 1 个要素").waitFor();
    await page.getByText("由 2 段合成").waitFor();
    await page.getByText(/最大移动 [\d.]+ km，平均 [\d.]+ (?:k?m)/).waitFor();
    await page.getByText("示意，不作依据").waitFor();
    // What the plan calls otherwise is chosen by hand; the plan's road comes first among what it could be.
    await page
      .getByRole("combobox", { name: "“省道310”是哪个要素" })
      .selectOption({ label: "省道310德化半林至碗坑路段" });
    await page.getByText("原来没有图上位置，首次落图").waitFor();
    await page.getByRole("button", { name: "在图上查看：政永高速德化段" }).click();
    await editor.mapIdle();
    await editor.picture("replace-matches");
    await page.getByRole("button", { name: "保存 2 个要素的新位置" }).click();
    // Nothing is filled in for anybody.
    expect(await page.getByText("必填", { exact: true }).count()).toBe(4);
    await say(page);
    await editor.picture("replace-form");
    await page.getByRole("button", { name: "保存 2 个要素的新位置" }).click();
    await page.getByText("已保存 2 个要素的新位置").waitFor();
    await page.getByRole("region", { name: "已替换的要素" }).getByText("政永高速德化段").waitFor();
    await surveyed(other).waitFor();
    await other.mapIdle();
    await other.picture("replace-other-page");
    const list = page.getByRole("region", { name: "已替换的要素" });
    await list.getByText("规划办王主任", { exact: false }).first().waitFor();
    await list.getByRole("button", { name: "历史版本" }).last().click();
    await list.getByRole("button", { name: "恢复：随规划发布的位置" }).waitFor();
    await editor.mapIdle();
    await editor.picture("replace-versions");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    await list.getByRole("button", { name: "恢复：随规划发布的位置" }).click();
    await list.getByText("恢复为随规划发布的位置").waitFor();
    await schematic(other).waitFor();
  });

  it("gives a page that is opened afterwards the surveyed line at once", async () => {
    const reader = await openPage("/?v=1&feature=corridors/s310-banlin-wankeng");
    await surveyed(reader).waitFor();
  });

  it("lets those who may not save take the replacement away as a file", async () => {
    const { page } = await openPage("/data?tool=layers");
    await bringIn(page);
    await page.getByText("只有规划办账号可以直接保存", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: /^保存/ }).count()).toBe(0);
    await say(page);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载替换文件" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^replacement-\d{4}-\d{2}-\d{2}\.geojson$/);
  });

  it("fits on a phone", async () => {
    const reader = await openPage("/data?tool=revise", { screen: "phone" });
    await reader.page.getByRole("heading", { name: "替换要素位置" }).waitFor();
    await reader.picture("replace-phone");
  });
});
