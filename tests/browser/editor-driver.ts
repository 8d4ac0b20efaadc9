import type { Page } from "playwright-core";
import { AppDriver } from "./app-driver.ts";

const password = "correct horse battery staple";
const userName = "office";

/** A server with an administrator and an editor of the plan office, 规划办王主任, and a browser beside it. */
export async function startWithEditor(): Promise<AppDriver> {
  const { app, setUpToken } = await AppDriver.startForAccounts(null);
  const reader = await app.open("/", { waits: false });
  const post = async (address: string, data: object): Promise<void> => {
    const answer = await reader.page.request.post(`${app.origin}/api/${address}`, {
      data,
      headers: { "sec-fetch-site": "same-origin" },
    });
    if (!answer.ok()) throw new Error(`${address}: ${await answer.text()}`);
  };
  await post("set-up", { token: setUpToken, userName: "admin", name: "管理员", password });
  await post("accounts", { userName, name: "规划办王主任", role: "editor", units: [], password });
  await reader.close();
  return app;
}

/** Signs that editor in on a page. */
export async function signInEditor(page: Page): Promise<void> {
  await page.getByRole("button", { name: "登录", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "登录" });
  await dialog.getByLabel("用户名").fill(userName);
  await dialog.getByLabel("密码", { exact: true }).fill(password);
  await dialog.getByRole("button", { name: "登录", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
