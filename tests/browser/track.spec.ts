import { AxeBuilder } from "@axe-core/playwright";
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

async function open(...parameters: Parameters<AppDriver["open"]>): Promise<Reader> {
  reader = await app.open(...parameters);
  return reader;
}

async function seriousProblems(now: Reader): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page: now.page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

describe("the Track view", () => {
  it("says of every built thing that nothing was reported, or that nothing is due yet", async () => {
    const now = await open("/track");
    await now.progressRows.first().waitFor();
    expect(await now.progressRows.count()).toBe(26);
    const words = await now.progressRows.locator("td:first-child").allTextContents();
    expect(words.filter((word) => word === "未报")).toHaveLength(23);
    expect(words.filter((word) => word === "未到期")).toHaveLength(3);
    expect(await now.button(/^未报\s*23$/).isVisible()).toBe(true);
    expect(await now.progressRows.first().getByRole("rowheader").textContent()).toContain("政永高速德化段");
  });

  it("keeps the map and the view when pages are switched, by link and by history", async () => {
    const now = await open("/?v=1&year=2026&task=12");
    await now.page.locator("canvas").evaluate((canvas) => canvas.setAttribute("data-first", ""));
    await now.follow("进展");
    expect(now.address).toMatch(/^\/track\?.*task=12/);
    await now.progressRows.first().waitFor();
    expect(await now.progressRows.count()).toBe(9);
    expect(await now.page.locator("canvas[data-first]").count()).toBe(1);
    await now.page.goBack();
    await now.mapIdle();
    expect(now.address).toMatch(/^\/\?.*task=12/);
    expect(await now.page.locator("canvas[data-first]").count()).toBe(1);
    expect(await now.page.getByRole("link", { name: "图", exact: true }).getAttribute("aria-current")).toBe("page");
  });

  it("narrows the table to lights, and a link opened afresh shows the same", async () => {
    const now = await open("/track");
    await now.button(/^未到期/).click();
    await expect.poll(() => now.progressRows.count()).toBe(3);
    expect(now.address).toContain("light=notDue");
    await now.go(now.address);
    await expect.poll(() => now.progressRows.count()).toBe(3);
    expect(await now.button(/^未到期/).getAttribute("aria-pressed")).toBe("true");
    await now.button(/^滞后/).click();
    await now.button(/^未到期/).click();
    await now.page.getByText("没有滞后的项目。").waitFor();
    await now.button("清除筛选").click();
    await expect.poll(() => now.progressRows.count()).toBe(26);
  });

  it("says why a light shines, for a row chosen by pointer or keyboard", async () => {
    const now = await open("/track");
    await now.progressRows.filter({ hasText: "草村出入口" }).locator("td").nth(2).click();
    await expect.poll(() => now.address).toContain("feature=corridors/caocun-interchange");
    const why = now.page.getByRole("region", { name: /草村出入口的进展/ });
    await why.getByText("为什么是“未报”").waitFor();
    expect(await why.getByText(/2025 年底 50% → 2026 年底 100%，按日推算/).isVisible()).toBe(true);
    expect(await why.getByText("规则 default 第 1 版").isVisible()).toBe(true);
    await now.progressRows.first().getByRole("button").focus();
    await now.page.keyboard.press("ArrowDown");
    await now.page.keyboard.press("ArrowDown");
    await now.page.keyboard.press("Enter");
    await now.page.getByRole("region", { name: /昌福（厦）高铁的进展/ }).waitFor();
  });

  it("sorts by any column and groups by task, unit and township", async () => {
    const now = await open("/track");
    await now.progressRows.first().waitFor();
    const head = now.page.getByRole("columnheader", { name: /序时进度/ });
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect(await now.progressRows.first().textContent()).toContain("地下管网管廊");
    await now.page.getByLabel("分组").selectOption("按任务");
    await expect.poll(() => now.address).toContain("group=task");
    expect(await now.page.getByRole("rowheader", { name: /^（十二）/ }).isVisible()).toBe(true);
  });

  it("shows the rules with their version and thresholds", async () => {
    const now = await open("/track");
    await now.button("规则").click();
    const dialog = now.page.getByRole("dialog", { name: "状态规则" });
    expect(await dialog.textContent()).toMatch(/规则 default 第 1 版.*10 至 30 个百分点 → 预警/);
    expect(await seriousProblems(now)).toEqual([]);
  });

  it("is led to from the details on the map, with the feature chosen", async () => {
    const now = await open("/?v=1&year=2026&feature=corridors/caocun-interchange");
    await now.follow(/未报\s*查看进展/);
    expect(now.address).toMatch(/^\/track\?.*feature=corridors\/caocun-interchange/);
    await now.page.getByText("为什么是“未报”").waitFor();
    expect(await now.progressRows.filter({ hasText: "草村出入口" }).getAttribute("aria-current")).toBe("true");
  });

  it("is not loaded with the map's own page", async () => {
    const asked: string[] = [];
    const now = await open("/", {
      before: async (page) => page.on("request", (request) => asked.push(request.url())),
    });
    const atFirst = asked.filter((url) => /track-panel|why-panel|progress-code|api\//.test(url));
    expect(atFirst).toEqual([]);
    await now.page.waitForResponse(/api\/progress/);
  });

  it("is without barriers that axe finds, in both themes and with something chosen", async () => {
    const now = await open("/track?v=1&year=2026&feature=corridors/caocun-interchange&group=unit");
    await now.progressRows.first().waitFor();
    expect(await seriousProblems(now)).toEqual([]);
    await now.go("/track?v=1&year=2026&feature=corridors/caocun-interchange&theme=kiln");
    await now.progressRows.first().waitFor();
    expect(await seriousProblems(now)).toEqual([]);
    await now.picture("track-kiln");
  });

  it("is cards in the sheet of a phone, with this year's part of the plan", async () => {
    const now = await open("/track", { screen: "phone" });
    const card = now.page.getByRole("listitem").filter({ hasText: "草村出入口" });
    await card.waitFor();
    expect(await card.textContent()).toMatch(/未报.*2026 年计划.*建成投用.*本月未报/);
    await card.getByRole("button").click();
    await now.page.getByText("为什么是“未报”").waitFor();
    expect(await seriousProblems(now)).toEqual([]);
    await now.follow("图");
    expect(now.address).toMatch(/^\/\?/);
  });

  it("says that reporting is off where there is no server, and still shows the plan", async () => {
    const now = await open("/track", {
      before: (page) => page.route("**/config.json", (route) => route.fulfill({ json: { version: 1, basemaps: [] } })),
    });
    await now.page.getByText(/没有发布进展，也没有填报服务/).waitFor();
    expect(await now.progressRows.count()).toBe(26);
  });

  it("says that the reports could not be loaded, and loads them on request", async () => {
    let isDown = true;
    const now = await open("/track", {
      expectedErrors: [/503/],
      before: (page) =>
        page.route("**/api/progress", (route) => (isDown ? route.fulfill({ status: 503 }) : route.continue())),
    });
    await now.page.getByText("进展没有载入，地图和计划内容不受影响").waitFor();
    isDown = false;
    await now.button("重试").click();
    await expect.poll(() => now.progressRows.count()).toBe(26);
  });
});
