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

describe("the Explore view", () => {
  it("shows the whole county with its plan, and asks no other host for anything", async () => {
    const { page } = await open();
    await expect.poll(() => page.title()).toBe("德化新型城镇化");
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("实施方案 2025—2028");
    expect(await page.getByText("示意图，非测绘成果").isVisible()).toBe(true);
    expect(await page.getByText(/未落图项目（\d+）/).isVisible()).toBe(true);
  });

  it("runs under a Content-Security-Policy without inline scripts, eval or other hosts", async () => {
    const { page } = await open();
    const answer = await page.request.get(app.origin);
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("http");
  });

  it("opens a feature with its facts, their sources and its tasks over four years", async () => {
    const { page } = await open("/?v=1&year=2026&feature=corridors/zhengyong-expressway");
    const details = page.getByRole("region", { name: /政永高速德化段/ }).first();
    await details.getByText("39.949 km").waitFor();
    expect(await details.getByText("公开信息").first().isVisible()).toBe(true);
    expect(await details.getByText("示意", { exact: true }).filter({ visible: true }).count()).toBeGreaterThan(0);
    await details.getByRole("tab", { name: "任务 12" }).click();
    expect(await details.getByText("（十二）").first().isVisible()).toBe(true);
    for (const year of ["2025", "2026", "2027", "2028"])
      expect(await details.getByText(year, { exact: true }).first().isVisible()).toBe(true);
    expect(await details.getByText(/来源：德政〔2025〕25号/).isVisible()).toBe(true);
  });

  it("leads from every one of the 72 cells of the matrix to its items and their features", async () => {
    const { page } = await open("/?v=1&year=2025&panel=tasks");
    const cells = page.getByRole("gridcell");
    await cells.first().waitFor();
    expect(await cells.count()).toBe(72);
    const readerNow = reader;
    await cells
      .nth(11 * 4 + 1)
      .getByRole("button")
      .or(cells.nth(11 * 4 + 1))
      .first()
      .click();
    await readerNow?.mapIdle();
    expect(readerNow?.address).toMatch(/task=12/);
    expect(readerNow?.address).toMatch(/year=2026/);
    await page
      .getByRole("button", { name: /政永高速德化段/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "政永高速德化段" }).waitFor();
  });

  it("steps through the years by mouse and by keyboard", async () => {
    const now = await open("/?v=1&year=2025");
    await now.chooseYear(2027);
    expect(now.address).toContain("year=2027");
    await now.page.keyboard.press("ArrowRight");
    await now.mapIdle();
    expect(now.address).toContain("year=2028");
    await now.page.getByRole("heading", { level: 1 }).click();
    await now.page.keyboard.press("[");
    await expect.poll(() => now.address).toContain("year=2027");
  });

  it("is worked by keyboard on the map too: pan, zoom, select what is in the middle, close", async () => {
    const now = await open("/?v=1&year=2026&at=118.157,25.734,11");
    await now.page.locator("canvas").focus();
    await now.page.keyboard.press("Enter");
    await expect.poll(() => now.address).toContain("feature=");
    await now.page.getByRole("button", { name: /关闭/ }).first().waitFor();
    await now.page.keyboard.press("Escape");
    await expect.poll(() => now.address).not.toContain("feature=");
    await now.page.locator("canvas").focus();
    await now.page.keyboard.press("ArrowRight");
    await expect.poll(() => now.address).not.toContain("at=118.157");
  });

  it("opens the county, which carries the county-wide tasks, from the list, the twin of the map", async () => {
    const now = await open("/?v=1&year=2026&panel=list");
    await now.page
      .getByRole("row", { name: /德化县/ })
      .first()
      .click();
    await now.page.getByRole("heading", { name: "德化县" }).waitFor();
    expect(await now.page.getByRole("tab").filter({ hasText: /任务/ }).count()).toBeGreaterThan(0);
  });

  it("prints the details black on white without the map", async () => {
    const { page } = await open("/?v=1&year=2026&feature=corridors/zhengyong-expressway");
    await page.getByRole("heading", { name: "政永高速德化段" }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("canvas").isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "政永高速德化段" }).isVisible()).toBe(true);
    expect(await page.getByText(/来源：德政〔2025〕25号/).isVisible()).toBe(true);
  });

  it("finds places by Chinese, pinyin, initials and English", async () => {
    const now = await open();
    for (const typed of ["上涌", "shangyong", "sy", "Shangyong"]) {
      await now.search(typed);
      expect(await now.page.getByRole("option").first().textContent(), typed).toMatch(/上涌/);
    }
    await now.search("zygs");
    await now.page
      .getByRole("option", { name: /政永高速/ })
      .first()
      .click();
    await now.page.getByRole("heading", { name: "政永高速德化段" }).waitFor();
    await now.mapIdle();
    expect(now.address).toContain("feature=corridors/zhengyong-expressway");
  });

  it("loses no key that is typed while the search is still being fetched", async () => {
    const { page } = await open("/", {
      before: (fresh) =>
        fresh.route("**/assets/search-combobox-*.js", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 700));
          await route.continue();
        }),
    });
    await page.keyboard.press("/");
    await page.keyboard.type("shangyong", { delay: 150 });
    await page.getByRole("option", { name: /上涌/ }).first().waitFor();
    expect(await page.getByRole("combobox", { name: "搜索" }).inputValue()).toBe("shangyong");
  });

  it("narrows map and list by filters that stand as chips and can be taken away one by one", async () => {
    const { page } = await open("/?v=1&year=2026&task=12&inyear=1&panel=list");
    const chips = page.getByRole("button", { name: /移除|清除/ });
    await chips.first().waitFor();
    const before = await page.getByRole("row").count();
    expect(before).toBeGreaterThan(1);
    await page
      .getByRole("button", { name: /^移除.*(任务 ?12|互联互通)/ })
      .first()
      .click();
    await expect.poll(() => page.getByRole("row").count()).toBeGreaterThan(before);
  });

  it("opens the same view from its own link", async () => {
    const now = await open("/?v=1&at=118.3,25.6,10.5&year=2027&feature=townships/shuikou&panel=indicators&theme=kiln");
    const address = now.address;
    await now.go(address);
    expect(now.address).toBe(address);
    expect(await now.page.evaluate(() => document.documentElement.dataset["theme"])).toBe("kiln");
    await now.page.getByRole("heading", { name: "水口镇" }).waitFor();
  });

  it("leaves out what it does not know of a link, says so, and never shows a blank page", async () => {
    const { page } = await open("/?v=1&year=1999&feature=sites/nowhere&colour=red&at=nonsense");
    await page.getByRole("status").filter({ hasText: "链接中有" }).waitFor();
    expect(await page.getByText(/colour=red/).isVisible()).toBe(true);
    expect(await page.getByRole("radio", { checked: true }).first().isVisible()).toBe(true);
  });

  it("speaks English throughout when told to", async () => {
    const now = await open();
    await now.button("English").click();
    await now.page.getByRole("tab", { name: /Layers/ }).waitFor();
    expect(await now.page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await now.page.getByText("Schematic map, not a survey product").isVisible()).toBe(true);
    expect(now.address).toContain("lang=en");
  });

  it.each(["desktop", "phone"] as const)(
    "gives axe nothing serious to say on a %s, in either theme",
    async (screen) => {
      for (const theme of ["porcelain", "kiln"]) {
        for (const panel of ["", "&panel=tasks", "&panel=indicators", "&panel=list"]) {
          const { page } = await open(`/?v=1&year=2026&theme=${theme}${panel}&feature=corridors/zhengyong-expressway`, {
            screen,
          });
          await page.getByRole("heading", { name: "政永高速德化段" }).waitFor();
          const { violations } = await new AxeBuilder({ page }).analyze();
          const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
          expect(
            serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
            `${theme}${panel}`,
          ).toEqual([]);
          await reader?.close();
          reader = null;
        }
      }
    },
  );

  it("fits every screen from 360 px to 3840 px without a horizontal scroll bar", async () => {
    for (const screen of ["phone", "laptop", "desktop", "wall"] as const) {
      const now = await open("/?v=1&year=2026&feature=sites/pumped-storage", { screen });
      const overflow = await now.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, screen).toBeLessThanOrEqual(0);
      await now.picture(`explore-${screen}`);
      await now.close();
      reader = null;
    }
  });
});
