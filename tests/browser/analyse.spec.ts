import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
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

/** Takes a picture once the map has had the time to draw the result. */
async function picture(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(1500);
  await reader?.mapIdle();
  await reader?.picture(name);
}

async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude("#map canvas").analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

const interchange = "&feature=corridors/caocun-interchange";
const road = "&feature=corridors/zhengyong-expressway";

describe("the analyses of the workbench", () => {
  it("list what lies within a buffer, lead to it, say what could not take part, and keep both as layers", async () => {
    const page = await open(`/data?v=1&year=2026&tool=analyse${interchange}`);
    await page.getByRole("textbox", { name: "缓冲距离" }).fill("6");
    await page.getByRole("button", { name: "开始分析" }).click();
    const result = page.getByRole("region", { name: /缓冲 6 千米$/ });
    await result.waitFor();
    // 6 km around a point: 113.1 km².
    expect(await result.getByText(/范围面积 113\.0\d\d km²（椭球面），113\.\d\d\d km²（4548 平面）/).count()).toBe(1);
    await result.getByRole("button", { name: "汤头乡" }).first().waitFor();
    expect(await result.getByText(/村（社区）：涉及的 \d 个乡镇共 \d+ 个/).isVisible()).toBe(true);
    expect(await result.getByText(/\d+ 项没有位置，未能参与/).isVisible()).toBe(true);
    await picture(page, "analyse-around");
    expect(await seriousFindings(page)).toEqual([]);
    await result.getByRole("button", { name: "存缓冲范围" }).click();
    await result.getByText(/已存为临时图层“沙厦高速德化草村出入口 缓冲 6 千米”/).waitFor();
    await result.getByRole("button", { name: "存范围内要素" }).click();
    await page.getByRole("tab", { name: "资料" }).click();
    await page.getByRole("switch", { name: /显示图层：沙厦高速德化草村出入口 缓冲 6 千米$/ }).waitFor();
    await page.getByRole("switch", { name: /显示图层：沙厦高速德化草村出入口 缓冲 6 千米 范围内$/ }).waitFor();
  });

  it("say in which order a schematic road crosses the townships, and measure no length of it", async () => {
    const page = await open(`/data?v=1&year=2026&tool=analyse&theme=kiln${road}`);
    await page.getByRole("button", { name: "穿越" }).click();
    await page.getByRole("button", { name: "开始分析" }).click();
    const table = page.getByRole("region", { name: /穿越乡镇$/ }).getByRole("table");
    await table.waitFor();
    expect(await table.getByRole("button").allTextContents()).toEqual(["浔中镇", "雷峰镇", "南埕镇", "水口镇"]);
    expect(await page.getByText("线路走向是示意的：只报先后和占比，不从图上量长度。").isVisible()).toBe(true);
    expect(await table.getByRole("columnheader", { name: "长度 千米" }).count()).toBe(0);
    await picture(page, "analyse-crossing");
    await page.getByRole("button", { name: "最近" }).click();
    await page.getByRole("combobox", { name: "找什么" }).selectOption({ label: "乡镇驻地" });
    await page.getByRole("button", { name: "开始分析" }).click();
    await page.getByRole("heading", { name: "18 项中最近的 5 项" }).waitFor();
    await picture(page, "analyse-nearest");
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("sum the plan up by township as bars, on the map with its legend, and as a table", async () => {
    const page = await open("/data?v=1&year=2026&tool=analyse");
    await page.getByRole("button", { name: "乡镇汇总" }).click();
    await page.getByRole("img", { name: /^项目数: / }).waitFor();
    await page.getByRole("combobox", { name: "指标" }).selectOption({ label: "四年条目数" });
    await page.getByRole("img", { name: /^四年条目数: / }).waitFor();
    expect(await page.getByRole("list", { name: "图例（示意分区）" }).getByRole("listitem").count()).toBeGreaterThan(2);
    await picture(page, "analyse-summary");
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "表", exact: true }).click();
    expect(await page.getByRole("table").getByRole("row").count()).toBe(20);
    await picture(page, "analyse-table");
    await page.getByRole("button", { name: "存为临时图层" }).click();
    await page.getByText("已存为临时图层“乡镇汇总 四年条目数”").waitFor();
  });

  it("list what a drawn rectangle holds, and cut the zones by a drawn area", async () => {
    const page = await open("/data?v=1&year=2026&tool=analyse");
    await page.getByRole("button", { name: "框选" }).click();
    await page.getByText("在图上画出对象").waitFor();
    await page.waitForTimeout(800);
    await drag(page, [0.5, 0.4], [0.75, 0.75]);
    await page.getByRole("heading", { name: /^范围内 \d+ 项$/ }).waitFor();
    await picture(page, "analyse-select");
    await page.getByRole("button", { name: "叠置" }).click();
    await page.getByRole("button", { name: "矩形" }).click();
    await page.waitForTimeout(800);
    await drag(page, [0.5, 0.4], [0.75, 0.75]);
    await page.getByRole("button", { name: "开始分析" }).click();
    await page.getByRole("heading", { name: /^得到 \d+ 项$/ }).waitFor();
    await picture(page, "analyse-combine");
  });

  it("is read and used with a thumb", async () => {
    const page = await open(`/data?v=1&year=2026&tool=analyse`, { screen: "phone" });
    await page.getByRole("button", { name: "乡镇汇总" }).click();
    await page.getByRole("img", { name: /^项目数: / }).waitFor();
    await picture(page, "analyse-phone");
    expect(await seriousFindings(page)).toEqual([]);
  });
});

/** Draws a rectangle on the map: its corners at shares of the map's width and height. */
async function drag(page: Page, ...corners: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.locator("#map canvas").first().boundingBox();
  if (box === null) throw new Error("There is no map");
  for (const [x, y] of corners) {
    const [left, top] = [box.x + box.width * x, box.y + box.height * y];
    // The library draws at every move, and takes a press only where the pointer has come to rest.
    await page.mouse.move(left, top, { steps: 4 });
    await page.waitForTimeout(200);
    await page.mouse.click(left, top);
    await page.waitForTimeout(200);
  }
}
