import { AxeBuilder } from "@axe-core/playwright";
import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { aNewReport } from "#tests/support/reports.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

const password = "correct horse battery staple";
const road = "corridors/zhengyong-expressway";
const interchange = "corridors/caocun-interchange";
let app: AppDriver;
let reader: Reader | null = null;

beforeAll(async () => {
  const started = await AppDriver.startForAccounts(null);
  app = started.app;
  const office = await app.open("/", { waits: false });
  const { request } = office.page;
  const post = async (address: string, data: object, isKeyed = false): Promise<void> => {
    const answer = await request.post(`${app.origin}/api/${address}`, {
      data,
      headers: { "sec-fetch-site": "same-origin", ...(isKeyed ? { "Idempotency-Key": randomUUID() } : {}) },
    });
    expect(answer.status(), await answer.text()).toBeLessThan(300);
  };
  await post("set-up", { token: started.setUpToken, userName: "admin", name: "管理员", password });
  await post("accounts", { userName: "office", name: "规划办王主任", role: "editor", units: [], password });
  await post("session", { userName: "office", password });
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
  await post("reports", aNewReport({ feature: interchange, asOfOn: today, percent: 62 }), true);
  const claim = { accuracy: "surveyed", uncertaintyMeters: 1, source: "县交通局竣工测量", measuredOn: "2026-10-01" };
  const line = (shift: number) => ({
    type: "LineString",
    coordinates: [
      [118.2 + shift, 25.5],
      [118.25 + shift, 25.55],
      [118.29 + shift, 25.68],
    ],
  });
  const replace = (basedOn: number, shift: number): Promise<void> =>
    post("geometry", { claim, replacements: [{ feature: road, basedOn, geometry: line(shift) }] }, true);
  await replace(0, 0);
  await replace(1, 0.02);
  await office.close();
});
afterEach(async () => {
  const open = reader;
  reader = null;
  await open?.close();
});
afterAll(() => app.stop());

/** More positions than are handed to the map's worker at once. */
const parcels = Array.from({ length: 700 }, (_, at) => {
  const [lng, lat] = [118 + (at % 28) * 0.016, 25.45 + Math.floor(at / 28) * 0.016];
  const ring = Array.from({ length: 25 }, (_, step) => {
    const angle = (step * Math.PI) / 12;
    return [lng + Math.cos(angle) * 0.006, lat + Math.sin(angle) * 0.006];
  });
  return {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [[...ring.slice(0, 24), ring[0]]] },
    properties: { 名称: `地块 ${at + 1}` },
  };
});

/** Counts the drawing contexts of the page that are still held. */
async function watchContexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const contexts: WebGL2RenderingContext[] = [];
    Object.assign(window, { heldContexts: () => contexts.filter((each) => !each.isContextLost()).length });
    const original = Reflect.get(HTMLCanvasElement.prototype, "getContext") as (...parameters: unknown[]) => unknown;
    HTMLCanvasElement.prototype.getContext = new Proxy(original, {
      apply: (getContext, canvas: HTMLCanvasElement, parameters) => {
        const context = Reflect.apply(getContext, canvas, parameters);
        if (context instanceof WebGL2RenderingContext && canvas.isConnected) contexts.push(context);
        return context;
      },
    }) as HTMLCanvasElement["getContext"];
  });
}

function heldContexts(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { heldContexts: () => number }).heldContexts());
}

async function open(...[path, options]: Parameters<AppDriver["open"]>): Promise<Page> {
  reader = await app.open(path, { ...options, before: watchContexts });
  return reader.page;
}

/** Waits until both maps have drawn everything. */
async function bothIdle(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset["compared"] === "idle", undefined, {
    timeout: 60_000,
  });
  await reader?.mapIdle();
}

const divider = (page: Page) => page.getByRole("slider", { name: "对比分隔线" });
const differences = (page: Page) => page.getByRole("region", { name: "差别" });

describe("comparing", () => {
  it("shows two years under a divider that the keyboard moves, and a link to it shows the same", async () => {
    const page = await open("/data?v=1&year=2028&tool=compare");
    expect(await heldContexts(page)).toBe(1);
    await page.getByRole("button", { name: "两个年度" }).click();
    await bothIdle(page);
    expect(await heldContexts(page)).toBe(2);
    await differences(page)
      .getByText(/处不同/)
      .waitFor();
    await reader?.picture("compare-years");
    await divider(page).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await divider(page).getAttribute("aria-valuenow")).toBe("48");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("PageDown");
    expect(await divider(page).getAttribute("aria-valuetext")).toBe("左侧“规划 · 2025 年底”占 28%");
    // The page's own arrow keys stay away meanwhile.
    expect(reader?.address).toContain("year=2028");
    expect(reader?.address).toContain("vs=year:2025");
    await page.keyboard.press("Home");
    expect(await divider(page).getAttribute("aria-valuenow")).toBe("0");
    await page.keyboard.press("Enter");
    const row = differences(page).locator("li[data-feature]").first();
    const name = (await row.locator("span").first().textContent()) ?? "";
    await row.getByRole("button").click();
    await page.getByRole("complementary", { name: "详情" }).getByRole("heading", { name }).waitFor();
    await bothIdle(page);
    await reader?.picture("compare-years-selected");
    const address = reader?.address ?? "";
    await reader?.go(address);
    await bothIdle(page);
    expect(
      await differences(page)
        .getByText(/处不同/)
        .isVisible(),
    ).toBe(true);
  });

  it("shows the plan beside the reports, each with its light, on two maps that go together", async () => {
    const page = await open("/data?v=1&year=2026&tool=compare&vs=report&split=side");
    await bothIdle(page);
    const row = differences(page).locator(`li[data-feature="${interchange}"]`);
    await row.getByText("建成").waitFor();
    await row.getByText("在建 62%").waitFor();
    await row.getByText("落后于规划").waitFor();
    expect(await divider(page).count()).toBe(0);
    await reader?.picture("compare-reports");
    const box = await page.locator("#map canvas").last().boundingBox();
    if (box === null) throw new Error("There is no second map");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 120, box.y + box.height / 2 + 60, { steps: 6 });
    await page.mouse.up();
    // What is dragged on the left is where the page looks.
    await expect.poll(() => reader?.address ?? "").toMatch(/[?&]at=/);
    await bothIdle(page);
    await reader?.picture("compare-reports-dragged");
    await page.getByLabel("只突出有差别的").check();
    await expect.poll(() => reader?.address ?? "").toContain("differing=1");
    await bothIdle(page);
    await reader?.picture("compare-reports-differing");
  });

  it("shows what was known on two days", async () => {
    const page = await open("/data?v=1&year=2026&tool=compare&vs=day:2026-01-01");
    await bothIdle(page);
    const row = differences(page).locator(`li[data-feature="${interchange}"]`);
    await row.getByText("在建 62%").waitFor();
    await reader?.picture("compare-days");
    const today = await page.getByLabel("右侧日期").inputValue();
    await page.getByLabel("左侧日期").fill(today);
    await page.getByText("左右是同一天").waitFor();
  });

  it("shows a replaced road as it was in any version, and by how much it has moved", async () => {
    const page = await open("/data?v=1&year=2026&tool=compare&vs=geometry");
    await bothIdle(page);
    const row = differences(page).locator(`li[data-feature="${road}"]`);
    await row.getByText(/最大移动 [\d.]+ km/).waitFor();
    await row.getByText(/（示意） →/).waitFor();
    await row.getByRole("button").click();
    await bothIdle(page);
    await reader?.picture("compare-geometry");
    await page.getByLabel("要素", { exact: true }).selectOption({ label: "政永高速德化段" });
    await page.getByLabel("左侧版本").selectOption({ index: 1 });
    await bothIdle(page);
    await row.getByText(/最大移动 [\d.]+ (?:km|m)/).waitFor();
    await expect.poll(() => reader?.address ?? "").toContain(`vs=geometry:${road}:1`);
    await page.getByLabel("左侧版本").selectOption({ index: 2 });
    await page.getByText("两侧没有差别").waitFor();
  });

  it("shows the map without and with a large layer that was brought in", async () => {
    const page = await open("/data?v=1&year=2026&tool=layers");
    await page.getByText("还没有临时图层").waitFor();
    const content = JSON.stringify({ type: "FeatureCollection", features: parcels });
    await page.setInputFiles("input[type=file]", {
      name: "地块.geojson",
      mimeType: "application/geo+json",
      buffer: Buffer.from(content),
    });
    await page.getByRole("button", { name: "加为图层" }).click();
    await page.getByRole("switch", { name: "显示图层：地块" }).waitFor();
    await page.getByRole("tab", { name: "对比" }).click();
    await page.getByRole("button", { name: "图层前后" }).click();
    await bothIdle(page);
    await page.getByText(`右侧多出 ${parcels.length} 个要素`).waitFor();
    await differences(page).getByRole("button", { name: "地块 1", exact: true }).waitFor();
    // What the page has written for the map's worker is read by then.
    await page.waitForTimeout(2000);
    await bothIdle(page);
    await reader?.picture("compare-layer");
  });

  it("gives its second drawing context back when it ends", async () => {
    const page = await open("/data?v=1&year=2028&tool=compare&vs=year:2025");
    await bothIdle(page);
    for (let turn = 0; turn < 3; turn += 1) {
      await page.getByRole("tab", { name: "量测" }).click();
      await expect.poll(() => heldContexts(page)).toBe(1);
      await page.getByRole("tab", { name: "对比" }).click();
      await bothIdle(page);
      expect(await heldContexts(page)).toBe(2);
    }
    await page.getByRole("button", { name: "结束对比" }).click();
    await expect.poll(() => heldContexts(page)).toBe(1);
    expect(await page.locator("#map canvas").count()).toBe(1);
  });

  it("stands one over the other on a phone and drags with a finger", async () => {
    const page = await open("/data?v=1&year=2028&tool=compare&vs=year:2025", { screen: "phone" });
    await bothIdle(page);
    const grip = await divider(page).boundingBox();
    if (grip === null) throw new Error("There is no divider");
    await page.mouse.move(grip.x + grip.width / 2, grip.y + 200);
    await page.mouse.down();
    await page.mouse.move(grip.x + 80, grip.y + 200, { steps: 4 });
    await page.mouse.up();
    expect(Number(await divider(page).getAttribute("aria-valuenow"))).toBeGreaterThan(60);
    await reader?.picture("compare-phone");
    await page.getByRole("button", { name: "并排" }).click();
    await bothIdle(page);
    await reader?.picture("compare-phone-side");
  });

  it("gives axe nothing serious to say, on a desktop and on a phone", async () => {
    for (const screen of ["desktop", "phone"] as const) {
      const page = await open("/data?v=1&year=2026&tool=compare&vs=report", { screen });
      await bothIdle(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
      await reader?.close();
      reader = null;
    }
  });
});
