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

async function openWall(path: string, waits = true): Promise<Page> {
  reader = await app.open(path, { waits });
  await reader.page.locator("main[data-scene]").waitFor();
  return reader.page;
}

function sceneOf(page: Page): Promise<string | null> {
  return page.locator("main").getAttribute("data-scene");
}

describe("a briefing on a wall", () => {
  it.each(["overview", "transport", "this-year"])("plays %s with its source and day on the scene", async (id) => {
    const page = await openWall(`/brief/${id}?auto=0`);
    await page.getByText(/数据截至 \d{4}-\d{2}-\d{2}/).waitFor();
    expect(await page.getByText(/^来源：德政〔2025〕25号/).isVisible()).toBe(true);
    expect((await page.locator("h1").textContent())?.length).toBeGreaterThan(1);
  });

  it("is steered by the keys of a presenter's clicker, and goes black", async () => {
    const page = await openWall("/brief/overview?auto=0");
    const first = await sceneOf(page);
    await page.keyboard.press("PageDown");
    await expect.poll(() => sceneOf(page)).not.toBe(first);
    await page.keyboard.press("PageUp");
    await expect.poll(() => sceneOf(page)).toBe(first);
    await page.keyboard.press("End");
    await expect.poll(() => page.getByText("16 / 16").isVisible()).toBe(true);
    await page.keyboard.press("b");
    await page.getByTestId("black").waitFor();
    await page.keyboard.press("b");
    await page.getByTestId("black").waitFor({ state: "detached" });
  });

  it("goes on by itself, and stops for whoever presses P", async () => {
    // At that speed the map may come to no rest between two scenes.
    const page = await openWall("/brief/overview?speed=20", false);
    const first = await sceneOf(page);
    await expect.poll(() => sceneOf(page)).not.toBe(first);
    await page.keyboard.press("p");
    const stopped = await sceneOf(page);
    await page.waitForTimeout(2500);
    expect(await sceneOf(page)).toBe(stopped);
  });
});
