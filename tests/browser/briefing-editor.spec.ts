import { AxeBuilder } from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { briefing } from "#domain/briefing/briefing.ts";
import { briefingLinkIssues } from "#domain/briefing/briefing-links.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

const password = "correct horse battery staple";
let app: AppDriver;
const open: Reader[] = [];

/** Asks the server as a program would; gives the cookies of the answer. */
async function post(path: string, body: object, cookie = ""): Promise<string> {
  const answer = await fetch(`${app.origin}${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: app.origin, Cookie: cookie },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .flatMap((each) => each.split(";")[0] ?? [])
    .join("; ");
}

beforeAll(async () => {
  const started = await AppDriver.startForAccounts(null);
  app = started.app;
  const cookie = await post("/api/set-up", { token: started.setUpToken, userName: "admin", name: "管理员", password });
  for (const [userName, name] of [
    ["wangzr", "规划办王主任"],
    ["ligong", "规划办李工"],
  ])
    await post("/api/accounts", { userName, name, role: "editor", units: [], password }, cookie);
});
afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close();
});
afterAll(() => app.stop());

async function openEditor(userName: string | null, ...parameters: Parameters<AppDriver["open"]>): Promise<Page> {
  const reader = await app.open(...parameters);
  open.push(reader);
  const { page } = reader;
  await page.locator("nav ol").first().waitFor();
  if (userName !== null) await signIn(page, userName);
  return page;
}

async function signIn(page: Page, userName: string): Promise<void> {
  await page.getByRole("button", { name: "登录", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "登录" });
  await dialog.getByLabel("用户名").fill(userName);
  await dialog.getByLabel("密码", { exact: true }).fill(password);
  await dialog.getByRole("button", { name: "登录", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

function rows(page: Page) {
  return page.getByRole("navigation", { name: "场景" }).getByRole("listitem");
}

async function save(page: Page, note: string): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "保存" }).click();
  const dialog = page.getByRole("dialog", { name: /保存为第 \d+ 版/ });
  await dialog.getByLabel("说明（可不填）").fill(note);
  await dialog.getByRole("button", { name: "保存", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

async function fromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "更多", exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
}

const view = encodeURIComponent("/?v=1&at=118.2,25.6,10.5&year=2027&feature=corridors/zhengyong-expressway");

describe("the editor of briefings", () => {
  it("captures a view, takes a figure by reference, puts scenes in order and saves what the wall then shows", async () => {
    const page = await openEditor(null, `/brief/overview/edit?from=${view}`);
    const [reader] = open;
    const capture = page.getByRole("dialog", { name: "把视图加为场景" });
    await capture.getByRole("button", { name: "加为场景" }).click();
    await signIn(page, "wangzr");
    await expect.poll(() => rows(page).nth(1).textContent()).toContain("政永高速");
    expect(new URL(page.url()).search).toBe("");
    const message = page.getByLabel("一句话要点");
    await message.fill("2027 年完工");
    await page.getByText("不能直接写数字").first().waitFor();
    await page.getByRole("banner").getByRole("button", { name: "保存" }).click();
    const faults = page.getByRole("dialog", { name: "还有 1 处要改" });
    await faults.getByText("场景 2 · 一句话要点").waitFor();
    await page.keyboard.press("Escape");
    await message.fill("{year}年按方案推进");
    await page.getByRole("button", { name: "选择指标" }).click();
    const figures = page.getByRole("dialog", { name: "选择指标" });
    await figures.getByLabel("查找").fill("城镇化率 2027");
    await figures.getByRole("button", { pressed: false }).filter({ hasText: "城镇化率" }).first().click();
    await reader?.picture("editor-figures-1920");
    await figures.getByRole("button", { name: "完成" }).click();
    await page.getByText("1 / 7，都是引用").waitFor();
    await page.getByRole("button", { name: "上移", exact: true }).click();
    await expect.poll(() => rows(page).first().textContent()).toContain("政永高速");
    await page.keyboard.press("Control+z");
    await expect.poll(() => rows(page).nth(1).textContent()).toContain("政永高速");
    await page.keyboard.press("Control+y");
    await expect.poll(() => rows(page).first().textContent()).toContain("政永高速");
    await reader?.mapIdle();
    await reader?.picture("editor-1920");
    await save(page, "加政永高速");
    await page.getByText("已保存为第 1 版").waitFor();
    await reader?.go("/brief/overview?auto=0");
    expect(await page.locator("h1").textContent()).toContain("政永高速");
    expect(await page.locator("main").getAttribute("data-scene")).toBe("zhengyong-expressway");
    await page.getByText("城镇化率").first().waitFor();
    await page.getByText("2027年按方案推进").waitFor();
  });

  it("shows two who have changed the same briefing both versions, and loses neither", async () => {
    const first = await openEditor("wangzr", "/brief/transport/edit");
    const second = await openEditor("ligong", "/brief/transport/edit", { expectedErrors: [/409/] });
    await first.getByLabel("标题", { exact: true }).fill("王主任的标题");
    await save(first, "改标题");
    await first.getByText("已保存为第 1 版").waitFor();
    await second.getByLabel("标题", { exact: true }).fill("李工的标题");
    await save(second, "也改标题");
    const conflict = second.getByRole("dialog", { name: "别人已经保存了新版本" });
    await conflict.getByText(/规划办王主任 于 .* 保存了第 1 版/).waitFor();
    await conflict.getByText("王主任的标题").waitFor();
    await open[1]?.picture("editor-conflict-1920");
    await conflict.getByRole("button", { name: "保存我的为新版本" }).click();
    await second.getByText("已保存为第 2 版").waitFor();
    await fromMenu(second, "版本…");
    const versions = second.getByRole("dialog", { name: "版本" });
    await versions.getByRole("row").filter({ hasText: "改标题" }).first().waitFor();
    await open[1]?.picture("editor-versions-1920");
    await versions.getByRole("button", { name: "恢复第 1 版为新版本" }).click();
    await second.getByText("已保存为第 3 版").waitFor();
    expect(await second.getByLabel("标题", { exact: true }).inputValue()).toBe("王主任的标题");
  });

  it("keeps what was not saved over a reload, and brings a deleted scene back", async () => {
    const page = await openEditor(null, "/brief/this-year/edit");
    const [reader] = open;
    const count = await rows(page).count();
    await page.getByLabel("标题", { exact: true }).fill("未保存的标题");
    await page.getByRole("button", { name: "删除", exact: true }).waitFor();
    await rows(page).nth(1).getByRole("button").click();
    await page.getByRole("button", { name: "删除", exact: true }).click();
    await expect.poll(() => rows(page).count()).toBe(count - 1);
    await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => rows(page).count()).toBe(count);
    await page.getByText("有未保存的修改，已存在本机").waitFor();
    await page.reload();
    await page.getByText("已恢复上次没有保存的修改").waitFor();
    expect(await page.getByLabel("标题", { exact: true }).inputValue()).toBe("未保存的标题");
    await rows(page).nth(0).dragTo(rows(page).nth(2));
    await expect.poll(() => rows(page).nth(2).textContent()).toContain("未保存的标题");
    await reader?.mapIdle();
    const found = await new AxeBuilder({ page }).exclude("canvas").analyze();
    expect(found.violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
  });

  it("takes the camera from the preview, which plays from the chosen scene with what is not saved", async () => {
    const page = await openEditor(null, "/brief/transport/edit");
    const [reader] = open;
    await reader?.mapIdle();
    await rows(page).nth(1).getByRole("button").click();
    await reader?.mapIdle();
    const stage = page.getByRole("region", { name: "预览" });
    const box = await stage.boundingBox();
    if (box === null) throw new Error("There is no preview");
    await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.5);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.4, { steps: 4 });
    await page.mouse.up();
    await reader?.mapIdle();
    await page.getByRole("button", { name: "使用当前视角" }).click();
    expect(await page.getByLabel("视角").inputValue()).toBe("view");
    await page.getByLabel("标题", { exact: true }).fill("还没有保存");
    await page.getByRole("button", { name: "从本页播放" }).click();
    await page.locator("main[data-scene] h1").filter({ hasText: "还没有保存" }).waitFor();
    await reader?.mapIdle();
    await reader?.picture("editor-playing-1920");
    await page.keyboard.press("Escape");
    await page.getByRole("navigation", { name: "场景" }).waitFor();
    expect(await page.getByLabel("标题", { exact: true }).inputValue()).toBe("还没有保存");
  });

  it("lets a site without a server download a file that is a briefing, and open it again", async () => {
    const page = await openEditor(null, "/brief/overview/edit?lang=en&theme=kiln", {
      screen: "phone",
      before: (of) =>
        of.route("**/config.json", (route) =>
          route.fulfill({ json: { version: 1, basemaps: [], planDocument: false, reporting: false } }),
        ),
    });
    const [reader] = open;
    await page.getByLabel("Title", { exact: true }).fill("Aims for {year}");
    await reader?.mapIdle();
    await reader?.picture("editor-phone");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download JSON" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("overview.json");
    const path = await download.path();
    const content = briefing.parse(JSON.parse(readFileSync(path, "utf8")));
    expect(briefingLinkIssues(content, shippedIndex())).toEqual([]);
    expect(JSON.stringify(content.scenes[0])).toContain("Aims for {year}");
    await page.getByLabel("Title", { exact: true }).fill("");
    await page.getByText("Expected a text").first().waitFor();
    await page.locator('input[type="file"]').setInputFiles(path);
    await expect.poll(() => page.getByLabel("Title", { exact: true }).inputValue()).toBe("Aims for {year}");
  });
});
