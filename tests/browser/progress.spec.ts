import { AxeBuilder } from "@axe-core/playwright";
import ExcelJS from "exceljs";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { aPhonePhoto } from "#tests/support/photos.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

const password = "correct horse battery staple";
const caocun = "/track?v=1&feature=corridors/caocun-interchange";
const folder = mkdtempSync(join(tmpdir(), "county-progress-"));
let app: AppDriver;
let setUpToken = "";
const open: Reader[] = [];

afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openAs(userName: string | null, ...parameters: Parameters<AppDriver["open"]>): Promise<Reader> {
  const reader = await app.open(...parameters);
  open.push(reader);
  if (userName !== null) await signIn(reader, userName);
  return reader;
}

async function signIn({ page }: Reader, userName: string): Promise<void> {
  const tools = page.getByRole("button", { name: "分享、打印、主题与语言" });
  if (await tools.isVisible()) await tools.click();
  await page.getByRole("button", { name: "登录", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "登录" });
  await dialog.getByLabel("用户名").fill(userName);
  await dialog.getByLabel("密码", { exact: true }).fill(password);
  await dialog.getByRole("button", { name: "登录", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** The row of the interchange; its first cell is its light. */
function light(page: Page) {
  return page.getByRole("row").filter({ hasText: "草村出入口" }).locator("td").first();
}

async function report(page: Page, percent: string, summary: string): Promise<void> {
  await page.getByRole("button", { name: "填报本月进展" }).first().click();
  const form = page.getByRole("dialog", { name: /填报进展/ });
  await form.getByLabel("阶段").waitFor();
  const unit = form.getByLabel("填报单位");
  // The plan office chooses among the units that are responsible.
  if ((await unit.count()) > 0) await unit.selectOption({ label: "县交通局" });
  await form.getByLabel("阶段").selectOption({ label: "在建" });
  await form.getByLabel("形象进度", { exact: false }).first().fill(percent);
  await form.getByLabel("进展情况", { exact: false }).first().fill(summary);
}

const postgresUrl = inject("postgresUrl");
const databases = [
  ["the embedded database", null],
  ...(postgresUrl === null ? [] : [["PostgreSQL", `${postgresUrl}postgres`] as const]),
] as const;

describe.each(databases)("the path of a report, on %s", (_name, databaseUrl) => {
  beforeAll(async () => {
    ({ app, setUpToken } = await AppDriver.startForAccounts(databaseUrl));
  });
  afterAll(() => app.stop());

  it("begins with the set-up link, which makes the administrator once", async () => {
    const reader = await app.open(`/set-up#token=${setUpToken}`, { waits: false });
    open.push(reader);
    const { page } = reader;
    await page.getByLabel("用户名").fill("admin");
    await page.getByLabel("姓名").fill("管理员");
    await page.getByLabel("密码", { exact: true }).fill("short");
    await page.getByRole("button", { name: "建立账户" }).click();
    await page.getByText("密码至少 12 个字符").waitFor();
    await page.getByLabel("密码", { exact: true }).fill(password);
    await page.getByRole("button", { name: "建立账户" }).click();
    await page.getByText("管理员账户已建立").waitFor();
    await page.getByRole("link", { name: "进入进展页" }).click();
    await reader.mapIdle();
    await page.getByRole("button", { name: "管理员的账户" }).waitFor();
  });

  it("goes on with accounts that the administrator makes", async () => {
    const { page } = await openAs("admin", "/track");
    await page.getByRole("button", { name: "管理员的账户" }).click();
    await page.getByRole("menuitem", { name: "账户管理" }).click();
    const accounts = [
      ["transport", "交通局林工", "填报员", "交通局"],
      ["education", "教育局陈老师", "填报员", "教育局"],
      ["office", "规划办王主任", "规划办", null],
    ] as const;
    for (const [userName, name, role, unit] of accounts) {
      await page.getByRole("button", { name: "新增账户" }).click();
      await page.getByLabel("用户名").fill(userName);
      await page.getByLabel("姓名").fill(name);
      await page.getByRole("radio", { name: role }).check();
      if (unit !== null) await page.getByRole("checkbox", { name: unit, exact: true }).check();
      await page.getByLabel("密码", { exact: true }).fill(password);
      await page.getByRole("button", { name: "建立账户" }).click();
      await page.getByRole("row").filter({ hasText: userName }).waitFor();
    }
  });

  it("leads from a phone to the light on the leader's page within a second, photo and all", async () => {
    const leader = await openAs(null, caocun);
    await expect.poll(() => light(leader.page).textContent()).toContain("未报");
    const reporter = await openAs("transport", caocun, { screen: "phone" });
    const { page } = reporter;
    await report(page, "100", "匝道全部贯通");
    const photo = join(folder, "site.jpg");
    writeFileSync(photo, await aPhonePhoto());
    const form = page.getByRole("dialog", { name: /填报进展/ });
    await form.locator('input[type="file"]').first().setInputFiles(photo);
    await reporter.picture("report-form-phone");
    await form.getByRole("button", { name: "提交", exact: true }).click();
    const anyway = form.getByRole("button", { name: "仍然提交" });
    const done = page.getByText("已提交").first();
    await anyway.or(done).first().waitFor();
    if (await anyway.isVisible()) await anyway.click();
    await done.waitFor();
    await expect.poll(() => light(leader.page).textContent()).toContain("正常");
    await leader.picture("track-after-report");
  });

  it("refuses a reporter of another unit, who is told whose it is", async () => {
    const { page } = await openAs("education", caocun);
    const why = page.getByRole("region", { name: /草村出入口的进展/ });
    await why.getByText("交通局", { exact: false }).first().waitFor();
    expect(await why.getByRole("button", { name: "填报本月进展" }).count()).toBe(0);
    const answer = await page.request.post(`${app.origin}/api/reports`, {
      headers: { Origin: app.origin, "Idempotency-Key": randomUUID() },
      data: {
        feature: "corridors/caocun-interchange",
        unit: "transport",
        asOfOn: "2026-01-31",
        phase: "open",
        percent: 100,
        sections: [],
        summary: "冒名上报",
        reason: null,
        blockers: null,
        needsCoordination: null,
        investmentWanYuan: null,
        photos: [],
        replaces: null,
      },
    });
    expect(answer.status()).toBe(403);
  });

  it("shows everything as it was known on a day before the report", async () => {
    const { page } = await openAs(null, caocun);
    await expect.poll(() => light(page).textContent()).toContain("正常");
    await page.getByRole("button", { name: /数据截至/ }).click();
    await page.getByRole("button", { name: "上月末" }).click();
    await expect.poll(() => light(page).textContent()).toContain("未报");
    await page.getByText("历史视图").first().waitFor();
    expect(new URL(page.url()).searchParams.get("asof")).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.getByRole("button", { name: "今天" }).click();
    await expect.poll(() => light(page).textContent()).toContain("正常");
  });

  it("is kept without a network and sent once when it is back", async () => {
    const { page } = await openAs("transport", "/track?v=1&feature=corridors/heng16-road", {
      expectedErrors: [/Failed to load resource/, /ERR_INTERNET_DISCONNECTED/],
    });
    await report(page, "97", "路灯安装");
    await page.context().setOffline(true);
    await page
      .getByRole("dialog", { name: /填报进展/ })
      .getByRole("button", { name: "提交", exact: true })
      .click();
    await page.getByText(/待发/).first().waitFor();
    await page.keyboard.press("Escape");
    await page.context().setOffline(false);
    const row = page.getByRole("row").filter({ hasText: "横十六路" });
    await expect.poll(() => row.textContent()).toContain("97%");
    const answer = await page.request.get(`${app.origin}/api/reports?feature=corridors/heng16-road`);
    expect(((await answer.json()) as { reports: readonly unknown[] }).reports).toHaveLength(1);
  });

  it("freezes months that never change, and says what moved between two", async () => {
    const { page } = await openAs("office", caocun);
    const freeze = async (name: string): Promise<void> => {
      await page.getByRole("button", { name: "月报", exact: true }).click();
      await page.getByRole("button", { name: "固化月报" }).click();
      await page.getByLabel("名称").fill(name);
      await page.getByRole("button", { name: "固化月报" }).click();
      await page.getByRole("button", { name: `打开 ${name}` }).waitFor();
      await page.keyboard.press("Escape");
    };
    await freeze("第一稿");
    await report(page, "10", "更正：仅完成清表");
    await page
      .getByRole("dialog", { name: /填报进展/ })
      .getByRole("button", { name: "提交", exact: true })
      .click();
    await page.getByText("已提交").first().waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => light(page).textContent()).toContain("滞后");
    await page.keyboard.press("Escape");
    await page.goto(`${app.origin}${caocun}`);
    await freeze("第二稿");
    await page.getByRole("button", { name: "月报", exact: true }).click();
    await page.getByRole("button", { name: "打开 第一稿" }).click();
    const first = page.getByRole("row").filter({ hasText: "草村出入口" });
    await page.getByRole("dialog").getByRole("combobox").selectOption({ label: "第二稿" });
    const change = page.getByRole("dialog").getByRole("row").filter({ hasText: "草村出入口" });
    await expect.poll(() => change.textContent()).toMatch(/正常.*滞后.*转为滞后/s);
    expect(await first.count()).toBeGreaterThan(0);
  });

  it("goes out as Excel and comes back: every mistake listed, then every change, then stored at once", async () => {
    const reader = await openAs("transport", "/track");
    const { page } = reader;
    await page.getByRole("button", { name: "导入导出" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "导出填报表（Excel）" }).click(),
    ]);
    const path = join(folder, "out.xlsx");
    await download.saveAs(path);
    const fill = async (name: string, percent: number, day: string): Promise<string> => {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer);
      workbook.getWorksheet("进展填报")?.eachRow((row) => {
        if (row.getCell(1).text !== "corridors/qianfu-road-extension") return;
        const cells: readonly (readonly [string, ExcelJS.CellValue])[] = [
          ["K", "在建"],
          ["L", percent],
          ["M", day],
          ["N", "=沥青摊铺"],
        ];
        for (const [letter, value] of cells) row.getCell(letter).value = value;
      });
      const filled = join(folder, name);
      await workbook.xlsx.writeFile(filled);
      return filled;
    };
    await page.getByRole("button", { name: "导入导出" }).click();
    await page.getByRole("menuitem", { name: "导入填报表" }).click();
    const dialog = page.getByRole("dialog", { name: "导入填报表" });
    await dialog.locator('input[type="file"]').setInputFiles(await fill("bad.xlsx", 120, "2026-02-30"));
    await dialog.getByText("有 2 处错误，均未写入").waitFor();
    expect(await dialog.getByRole("row").filter({ hasText: "L 列" }).textContent()).toContain("超出范围");
    expect(await dialog.getByRole("row").filter({ hasText: "M 列" }).textContent()).toContain("应为日期");
    expect(await dialog.getByRole("button", { name: "确认写入" }).count()).toBe(0);
    await dialog.getByRole("button", { name: "换一个文件" }).click();
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
    await dialog.locator('input[type="file"]').setInputFiles(await fill("good.xlsx", 91, today));
    await dialog.getByText("将写入 1 条上报").waitFor();
    await reader.picture("import-preview");
    await dialog.getByRole("button", { name: "确认写入" }).click();
    await dialog.getByText("已写入 1 条上报").waitFor();
    await page.keyboard.press("Escape");
    const row = page.getByRole("row").filter({ hasText: "千福路" });
    await expect.poll(() => row.textContent()).toContain("91%");
  });

  it("prints the month on a page of its own, with the map", async () => {
    const reader = await openAs("office", "/track");
    const { page } = reader;
    await page.getByRole("button", { name: "导入导出" }).click();
    await page.getByRole("menuitem", { name: "月报（打印）" }).click();
    const sheet = page.getByRole("dialog", { name: /项目进展月报/ });
    await expect.poll(() => sheet.locator("img").getAttribute("src")).toMatch(/^data:image\/png;base64,/);
    const lights = await sheet.locator("tbody td:first-child").allTextContents();
    expect(lights[0]).toBe("滞后");
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(20_000);
    await reader.picture("monthly-report");
  });

  it("has no serious fault of accessibility in its dialogs", async () => {
    const { page } = await openAs("admin", "/track");
    await page.getByRole("button", { name: "管理员的账户" }).click();
    await page.getByRole("menuitem", { name: "操作记录" }).click();
    await page.getByRole("row").nth(2).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  });
});
