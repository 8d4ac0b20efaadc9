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

/** Presses on the map at shares of its width and height. */
async function press(page: Page, ...places: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.locator("#map canvas").first().boundingBox();
  if (box === null) throw new Error("There is no map");
  for (const [x, y] of places) {
    const [left, top] = [box.x + box.width * x, box.y + box.height * y];
    // The library draws at every move, and takes a press only where the pointer has come to rest.
    await page.mouse.move(left, top, { steps: 4 });
    await page.waitForTimeout(200);
    await page.mouse.click(left, top);
    await page.waitForTimeout(200);
  }
}

const triangle = [
  [0.65, 0.45],
  [0.72, 0.45],
  [0.72, 0.6],
  [0.65, 0.45],
] as const;

async function drawTriangle(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "面", exact: true }).click();
  await page.getByRole("button", { name: "完成" }).waitFor();
  await press(page, ...triangle);
  await page.getByText("1 个图形").waitFor();
  await page.getByRole("textbox", { name: "名称" }).fill(name);
  await page.getByRole("button", { name: "完成" }).click();
  await page.getByRole("switch", { name: `显示图层：${name}` }).waitFor();
}

describe("the workbench", () => {
  it("makes what is drawn a layer that is there again after a reload, and after a visit to another page", async () => {
    const page = await open("/data");
    await drawTriangle(page, "会议范围");
    // Kept in the background: the page does not wait for the browser's database.
    await page.waitForTimeout(1500);
    await page.reload();
    await reader?.mapIdle();
    await page.getByRole("switch", { name: "显示图层：会议范围" }).waitFor();
    expect(await page.getByText("手绘 · 1 个面").isVisible()).toBe(true);
    await reader?.follow(/^图$/);
    await page.getByText(/未落图项目（/).waitFor();
    await reader?.follow(/^数据$/);
    await page.getByRole("switch", { name: "显示图层：会议范围" }).waitFor();
  });

  it("shows the attributes of a layer, and which row a press on the map belongs to", async () => {
    const page = await open("/data");
    await drawTriangle(page, "会议范围");
    await press(page, [0.7, 0.48]);
    await page.getByRole("heading", { name: "会议范围" }).waitFor();
    expect(await page.getByText("这个图层没有属性").isVisible()).toBe(true);
    await expect.poll(() => page.locator("tr[data-chosen='true']").count()).toBe(1);
    await page.getByRole("button", { name: "返回图层" }).click();
    await page.getByRole("switch", { name: "显示图层：会议范围" }).waitFor();
  });

  it("gives back a layer that was deleted by mistake", async () => {
    const page = await open("/data");
    await drawTriangle(page, "会议范围");
    await page.locator("summary").filter({ hasText: "会议范围" }).click();
    await page.getByRole("button", { name: "删除图层" }).click();
    await page.getByText("还没有临时图层").waitFor();
    await page.getByRole("button", { name: "撤销" }).click();
    await page.getByRole("switch", { name: "显示图层：会议范围" }).waitFor();
  });

  it("discards a drawing without leaving anything behind", async () => {
    const page = await open("/data");
    await page.getByRole("button", { name: "点", exact: true }).click();
    await page.getByRole("button", { name: "放弃" }).waitFor();
    await press(page, [0.7, 0.5]);
    await page.getByText("1 个图形").waitFor();
    await page.getByRole("button", { name: "放弃" }).click();
    await page.getByText("还没有临时图层").waitFor();
  });

  it("gives axe nothing serious to say, on a desktop and on a phone", async () => {
    for (const screen of ["desktop", "phone"] as const) {
      const page = await open("/data", { screen });
      await page.getByText("还没有临时图层").waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
      await reader?.close();
      reader = null;
    }
  });
});
