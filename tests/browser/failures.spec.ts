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

describe("what goes wrong is said where it happens, and the rest keeps working", () => {
  it("tells a source that fails in its layer's row, and loads it when asked again", async () => {
    let isBroken = true;
    reader = await app.open("/", {
      expectedErrors: [/Failed to load resource/],
      before: (page) =>
        page.route(/corridors-[^/]*\.geojson$/, (route) =>
          isBroken ? route.fulfill({ status: 500, body: "" }) : route.continue(),
        ),
    });
    const { page } = reader;
    const row = page.getByRole("alert").filter({ hasText: "其余图层不受影响" });
    await row.waitFor();
    isBroken = false;
    await row.getByRole("button", { name: "重试" }).click();
    await row.waitFor({ state: "detached" });
    await reader.mapIdle();
  });

  it("names every mistake of a plan that does not fit, and offers to load it again", async () => {
    reader = await app.open("/", {
      before: (page) => page.route(/plan-[^/]*\.json$/, (route) => route.fulfill({ json: { version: 1, tasks: [] } })),
    });
    await reader.page
      .getByRole("alert")
      .getByText(/plan\.json 有 \d+ 处/)
      .waitFor();
    expect(
      await reader.page
        .getByText(/tasks: /)
        .first()
        .isVisible(),
    ).toBe(true);
    expect(await reader.page.getByRole("button", { name: "重新载入" }).isVisible()).toBe(true);
  });

  it("keeps tasks, indicators and list where the browser cannot draw a map", async () => {
    reader = await app.open("/?v=1&year=2026&panel=list", {
      before: (page) =>
        page.addInitScript(() => {
          HTMLCanvasElement.prototype.getContext = () => null;
        }),
    });
    await reader.page.getByText(/缺少 WebGL 2/).waitFor();
    const { page } = reader;
    await expect.poll(() => page.getByRole("row").count()).toBeGreaterThan(5);
  });

  it("draws the map again by itself after the graphics card took its context away", async () => {
    reader = await app.open();
    const { page } = reader;
    await page.evaluate(() => {
      const canvas = document.querySelector("canvas");
      const loss = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
      loss?.loseContext();
      setTimeout(() => loss?.restoreContext(), 300);
    });
    await page.getByText("正在恢复").waitFor();
    await page.getByText("正在恢复").waitFor({ state: "detached" });
    await reader.mapIdle();
  });
});
