import { AxeBuilder } from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { plan as planSchema } from "#domain/plan/plan.ts";
import { planText } from "#domain/plan-revision/read-plan-file.ts";
import { aPlanWith, withItem, withNewItem } from "#tests/support/plan-changes.ts";
import { shippedPlan } from "#tests/support/shipped-geodata.ts";
import type { AppDriver, Reader } from "./app-driver.ts";
import { signInEditor, startWithEditor } from "./editor-driver.ts";

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

/** Another text of one item of task 1, another figure, an item put off by a year, one that is new, and one that is gone. */
function revised() {
  const plan = shippedPlan();
  const first = plan.items.find(({ id }) => id === "1-2025-1");
  const texts = withItem(plan, "1-2025-1", { text: (first?.text ?? "").replace("取消全部", "全面取消各类") });
  const figures = withItem(texts, "1-2025-5", { text: "户籍人口城镇化率：力争 51.5%", commitment: "firm" });
  const without = withItem(figures, "1-2025-3", null);
  const more = withNewItem(without, "2-2026-1", {
    text: "新增零工驿站 12 个",
    textEn: "Twelve more gig-work stations",
  });
  const changed = withItem(more, "12-2026-1", { year: 2027 });
  const [task, ...others] = changed.tasks;
  return aPlanWith(changed, {
    document: { ...changed.document, number: "德政〔2026〕9号" },
    tasks: [{ ...task, units: (task?.units ?? []).filter((id) => id !== "townships") }, ...others],
  });
}

function fileOf(text: string, name = "plan-2026.json") {
  return { name, mimeType: "application/json", buffer: Buffer.from(text) };
}

async function bring(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "方案新版本" }).click();
  await page.getByRole("heading", { name: "方案新版本" }).waitFor();
  await page.locator('input[type="file"][accept*="json"]').setInputFiles(fileOf(text));
}

function matrixText({ page }: Reader, text: string) {
  return page.getByText(text).first();
}

describe("a new version of the plan", () => {
  it("is brought item by item, one refused, saved, seen on another open page, and taken back", async () => {
    const other = await openPage("/?v=1&panel=tasks&task=1");
    await other.page
      .getByText(/取消全部落户限制/)
      .first()
      .waitFor();
    const editor = await openPage("/data?tool=revise");
    const { page } = editor;
    await signInEditor(page);
    await bring(page, planText(revised()));
    await page.getByText("接受 8", { exact: true }).waitFor();
    await editor.mapIdle();
    await editor.picture("plan-revision-compared");
    // One item is refused by its button, another by the keyboard and then accepted again.
    const list = page.getByRole("region", { name: "逐条对照" });
    const figure = list.getByRole("group", { name: "2025 年第 5 条" });
    await figure.getByText("50%").first().waitFor();
    await figure.getByRole("button", { name: /^不接受/ }).click();
    await page.getByText("不接受 1", { exact: true }).waitFor();
    await figure.getByRole("button", { name: /^不接受/ }).press("ArrowUp");
    await page.keyboard.press("r");
    await page.getByText("不接受 2", { exact: true }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("a");
    await page.getByText("不接受 1", { exact: true }).waitFor();
    await editor.picture("plan-revision-refused");
    await page.getByRole("button", { name: /^保存为新版本/ }).click();
    expect(await page.getByText("必填", { exact: true }).count()).toBeGreaterThan(0);
    await page.getByLabel("文件标题").fill("关于调整年度措施的通知");
    await page.getByLabel("发文日期").fill("2026-10-20");
    await page.getByLabel("修订理由").fill("按年中评估调整");
    await page.getByRole("button", { name: /^保存为新版本/ }).scrollIntoViewIfNeeded();
    await editor.picture("plan-revision-form");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    await page.getByRole("button", { name: /^保存为新版本/ }).click();
    await page.getByText("已保存为第 1 版", { exact: false }).waitFor();
    await matrixText(other, "全面取消各类").waitFor({ timeout: 10_000 });
    await other.page.getByText("第 1 版").first().waitFor();
    await other.picture("plan-revision-other-page");
    const versions = page.getByRole("region", { name: "历史版本" });
    await versions.getByText("规划办王主任", { exact: false }).first().waitFor();
    await versions.getByText("按年中评估调整").waitFor();
    await editor.picture("plan-revision-versions");
    // What was refused is as it was.
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出现行方案（plan.json）" }).click(),
    ]);
    const saved = planSchema.parse(JSON.parse(readFileSync(await download.path(), "utf8")));
    expect(saved.items.find(({ id }) => id === "1-2025-4")?.targets[0]?.value).toBe(50);
    expect(saved.items.find(({ id }) => id === "1-2025-4")?.text).toContain("50%");
    await versions.getByRole("button", { name: "恢复：随系统发布的方案" }).click();
    await versions.getByText("恢复为随系统发布的方案").waitFor();
    await other.page
      .getByText(/取消全部落户限制/)
      .first()
      .waitFor({ timeout: 10_000 });
  });

  it("tells everything that is wrong with a file, and what cannot be saved of it", async () => {
    const reader = await openPage("/data?tool=revise");
    const { page } = reader;
    await signInEditor(page);
    const plan = shippedPlan();
    await bring(page, JSON.stringify({ ...plan, tasks: plan.tasks.map(({ name: _name, ...task }) => task) }));
    await page.getByText("这个文件还不能对照：18 处不符合格式").waitFor();
    await page.getByText("任务 12 · 名称").waitFor();
    const unknown = withItem(plan, "1-2025-1", { features: ["sites/nothing-there"] });
    await page.locator('input[type="file"][accept*="json"]').setInputFiles(fileOf(planText(unknown)));
    await page.getByText("图上没有要素“sites/nothing-there”").first().waitFor();
    expect(await page.getByRole("button", { name: /^保存为新版本/ }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "全部不接受", exact: true }).click();
    await page.getByText("不接受 1", { exact: true }).waitFor();
    // What units report on and the plan names no more is told before anything is saved.
    const caocun = "corridors/caocun-interchange";
    const items = plan.items.map((item) =>
      item.features.some((id) => id === caocun) ? { ...item, features: ["county/dehua"] } : item,
    );
    const goals = plan.goals.map((goal) =>
      goal.features.some((id) => id === caocun) ? { ...goal, features: ["county/dehua"] } : goal,
    );
    await page
      .locator('input[type="file"][accept*="json"]')
      .setInputFiles(fileOf(planText(aPlanWith(plan, { items, goals }))));
    const consequences = page.getByRole("region", { name: /^对进展填报的影响/ });
    await consequences.getByText("方案不再提到它", { exact: false }).waitFor();
    await consequences.scrollIntoViewIfNeeded();
    await reader.picture("plan-revision-consequences");
  });

  it("is dropped onto the page, fits on a phone, and is taken away where nobody may save", async () => {
    const reader = await openPage("/data?tool=revise", { screen: "phone" });
    const { page } = reader;
    await bring(page, planText(revised()));
    await page.getByText("接受 8", { exact: true }).waitFor();
    await page.getByText("只有规划办账号可以直接保存", { exact: false }).waitFor();
    await page.getByRole("group", { name: "2025 年第 5 条" }).scrollIntoViewIfNeeded();
    await reader.picture("plan-revision-phone");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "下载合并后的 plan.json" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("plan.json");
    const carried = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], "same.json"));
      return transfer;
    }, planText(shippedPlan()));
    await page.dispatchEvent("body", "dragenter", { dataTransfer: carried });
    await page.dispatchEvent("body", "drop", { dataTransfer: carried });
    await page.getByText("与现行方案完全相同", { exact: false }).waitFor();
  });
});
