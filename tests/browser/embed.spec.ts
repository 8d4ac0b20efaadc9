import { AxeBuilder } from "@axe-core/playwright";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EmbedEvent, embedEvent } from "#domain/embed/embed-messages.ts";
import { AppDriver, type Reader } from "./app-driver.ts";

/** A page that holds a frame and keeps every message that it gets. */
const hostPage = `<!doctype html><html lang="zh"><title>门户</title><body>
<script>
  window.heard = [];
  addEventListener("message", ({ data, origin }) => heard.push({ data, origin }));
  const frame = document.createElement("iframe");
  frame.src = new URLSearchParams(location.search).get("frame");
  frame.title = "map"; frame.width = 1100; frame.height = 640;
  document.body.append(frame);
  window.say = (message) => frame.contentWindow.postMessage(message, "*");
</script></body></html>`;

/** A server of that page, on an origin of its own. */
async function startHost(): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(hostPage);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address with a port.
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const folder = mkdtempSync(join(tmpdir(), "county-embed-"));
let friend: Awaited<ReturnType<typeof startHost>>;
let stranger: Awaited<ReturnType<typeof startHost>>;
let app: AppDriver;
let page: Page | null = null;
let reader: Reader | null = null;
beforeAll(async () => {
  [friend, stranger] = await Promise.all([startHost(), startHost()]);
  writeFileSync(join(folder, "config.json"), JSON.stringify({ version: 1, embedOrigins: [friend.origin] }));
  app = await AppDriver.start(folder);
});
afterEach(async () => {
  await page?.context().close();
  await reader?.close();
  [page, reader] = [null, null];
});
afterAll(async () => {
  await app.stop();
  friend.server.close();
  stranger.server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function openHost(origin: string, path = "/embed", before?: (page: Page) => Promise<unknown>): Promise<Page> {
  page = await app.window();
  await before?.(page);
  await page.goto(`${origin}/?frame=${encodeURIComponent(app.origin + path)}`);
  return page;
}

/** What the host has heard so far, every message checked against the interface and the app's origin. */
async function heardBy(host: Page): Promise<readonly EmbedEvent[]> {
  const heard = await host.evaluate<readonly { readonly data: unknown; readonly origin: string }[]>("heard");
  expect(heard.every(({ origin }) => origin === app.origin)).toBe(true);
  return heard.map(({ data }) => embedEvent.parse(data));
}

/** Waits for an event of a kind, with an id where it answers a request. */
async function waitFor<Kind extends EmbedEvent["event"]>(
  host: Page,
  event: Kind,
  id: string | null = null,
): Promise<Extract<EmbedEvent, { event: Kind }>> {
  const isIt = (told: EmbedEvent): told is Extract<EmbedEvent, { event: Kind }> =>
    told.event === event && told.id === id;
  await expect.poll(async () => (await heardBy(host)).some(isIt), { timeout: 90_000 }).toBe(true);
  const found = (await heardBy(host)).findLast(isIt);
  if (found === undefined) throw new Error(`There is no ${event}`);
  return found;
}

async function say(host: Page, message: object): Promise<void> {
  await host.evaluate((sent) => (window as unknown as { say: (message: object) => void }).say(sent), message);
}

describe("the embedded map", () => {
  it("is driven by a page of an allowed origin, and tells it what happens", { timeout: 200_000 }, async () => {
    const host = await openHost(friend.origin, "/embed?v=1&year=2026");
    const frame = host.frameLocator("iframe");
    expect((await waitFor(host, "ready")).view).toMatchObject({ year: 2026, feature: null, camera: null });

    await say(host, { version: 1, id: "year", request: "setYear", year: 2027 });
    expect((await waitFor(host, "done", "year")).view.year).toBe(2027);
    expect((await waitFor(host, "viewChanged")).view.year).toBe(2027);
    await frame.getByText("2027 年").waitFor();

    await say(host, { version: 1, id: "pick", request: "selectFeature", feature: "corridors/caocun-interchange" });
    await waitFor(host, "done", "pick");
    expect((await waitFor(host, "featureChosen")).feature).toMatchObject({ name: "沙厦高速德化草村出入口" });
    await frame.getByRole("heading", { name: "沙厦高速德化草村出入口" }).waitFor();

    await say(host, { version: 1, id: "narrow", request: "setFilters", filters: { tasks: ["12"] } });
    const { view } = await waitFor(host, "done", "narrow");
    expect(view.filters.tasks).toEqual(["12"]);
    expect(new URL(view.address).pathname).toBe("/");
    await frame.getByText(/已筛选 \d+ \/ \d+/).waitFor();

    await frame.getByRole("button", { name: "关闭", exact: true }).click();
    await expect
      .poll(async () => (await heardBy(host)).findLast(({ event }) => event === "featureChosen"))
      .toMatchObject({ feature: null });
  });

  it("says everything that is wrong with a request and changes nothing", { timeout: 120_000 }, async () => {
    const host = await openHost(friend.origin);
    await waitFor(host, "ready");
    await say(host, { version: 2, id: "old", request: "setYear", year: "x" });
    const { issues } = await waitFor(host, "error", "old");
    expect(issues.map(({ path }) => path[0])).toEqual(["version", "year"]);
    await say(host, { version: 1, id: "lost", request: "setView", query: "year=1999&feature=sites/nowhere" });
    expect((await waitFor(host, "error", "lost")).issues).toHaveLength(2);
    await say(host, { version: 1, id: "after", request: "getView" });
    expect((await waitFor(host, "done", "after")).view.query).toBe("");
  });

  it("is neither shown to nor heard by an origin that is not on the list", { timeout: 120_000 }, async () => {
    const host = await openHost(stranger.origin);
    await host.waitForTimeout(4000);
    expect(host.frames().some((frame) => frame.url().includes("/embed"))).toBe(false);
    await page?.context().close();

    // Even where the header is lost on the way, the page itself keeps silent.
    const bare = await openHost(stranger.origin, "/embed", async (opened) =>
      opened.route(`${app.origin}/embed`, async (route) => {
        const answer = await route.fetch();
        const headers = answer.headers();
        delete headers["content-security-policy"];
        await route.fulfill({ response: answer, headers });
      }),
    );
    await bare
      .frameLocator("iframe")
      .getByRole("heading", { name: /德化新型城镇化/ })
      .waitFor({ timeout: 60_000 });
    await bare.frameLocator("iframe").locator("html[data-map='idle']").waitFor({ state: "attached", timeout: 60_000 });
    await say(bare, { version: 1, id: "1", request: "getView" });
    await bare.waitForTimeout(2000);
    expect(await bare.evaluate("heard")).toEqual([]);
  });

  it(
    "stands alone as a page too, with legend and a link to the whole app, and suits axe",
    { timeout: 120_000 },
    async () => {
      reader = await app.open("/embed?feature=corridors/caocun-interchange");
      const { page: alone } = reader;
      await alone.getByText("图例").click();
      await alone.getByText("在建").waitFor();
      await reader.picture("embed-1920");
      const { violations } = await new AxeBuilder({ page: alone }).analyze();
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
      const whole = await alone.getByRole("link", { name: /打开完整地图/ }).getAttribute("href");
      expect(new URL(whole ?? "").pathname).toBe("/");
      expect(new URL(alone.url()).pathname).toBe("/embed");
    },
  );

  it("suits a phone", { timeout: 120_000 }, async () => {
    reader = await app.open("/embed?feature=corridors/caocun-interchange&lang=en", { screen: "phone" });
    await reader.page.getByRole("link", { name: /Open the whole map/ }).waitFor();
    await reader.picture("embed-390");
  });
});
