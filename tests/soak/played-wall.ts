import type { Browser, Page } from "playwright-core";
import { watchWall, type WallWatch } from "./wall-watch.ts";

/** How far it has come, and whether the screen is still filled. */
export type Standing = Pick<WallWatch, "loops" | "scenes" | "shortLoops" | "undated" | "longestScene" | "draws"> & {
  readonly isFull: boolean;
  readonly isPaused: boolean;
  /** How long the scene has stayed that is shown, milliseconds. */
  readonly stayed: number;
};

// What a browser says of a server that is away; the page cannot keep it from doing so.
const serverIsAway = /Failed to load resource: net::ERR_(?:CONNECTION|INCOMPLETE|EMPTY_RESPONSE|NETWORK)/;

// One fault of the map says the same for each of its layers.
const mostComplaints = 20;

/** A briefing that plays by itself in a window of its own, full screen. */
export class PlayedWall {
  readonly page: Page;
  readonly #complaints: string[] = [];
  #isServerAway = false;

  private constructor(page: Page) {
    this.page = page;
    const complain = (text: string): void => {
      const [first = ""] = text.split("\n");
      if (!(this.#isServerAway && serverIsAway.test(first)) && this.#complaints.length < mostComplaints)
        this.#complaints.push(first);
    };
    page.on("console", (message) => {
      if (message.type() === "error") complain(`console: ${message.text()}`);
    });
    page.on("pageerror", ({ message, stack = "" }) => {
      // Where it came from is the first thing asked of an error that comes once in thousands of scenes.
      const places = stack.split("\n").filter((line) => /^\s*at /.test(line));
      complain(`page error: ${message} ${places.slice(0, 4).join(" ").replaceAll(/\s+/g, " ")}`);
    });
    page.on("crash", () => complain("the page has crashed"));
  }

  /** Opens a briefing of `sceneCount` scenes at `url`, fills the screen and waits until the map is drawn. */
  static async open(browser: Browser, url: string, sceneCount: number): Promise<PlayedWall> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    const page = await context.newPage();
    const wall = new PlayedWall(page);
    await page.addInitScript(watchWall, sceneCount);
    await page.goto(url);
    await page.locator("main[data-scene]").waitFor();
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    return wall;
  }

  /** Everything that was said and should not have been. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Tells that the server is away, or back: only while it is, may the browser say that it reaches nobody. */
  expectServer(isThere: boolean): void {
    this.#isServerAway = !isThere;
  }

  /** How it stands now. */
  standing(): Promise<Standing> {
    return this.page.evaluate(() => ({
      ...window.wallWatch,
      isFull: document.fullscreenElement !== null,
      isPaused: document.querySelector('[data-running="false"]') !== null,
      stayed: performance.now() - window.wallWatch.changedAt,
    }));
  }

  /** Lets it pause by itself when the first scene comes back for that time. */
  async pauseAt(loop: number): Promise<void> {
    await this.page.evaluate((at) => (window.wallWatch.pauseAt = at), loop);
  }

  /** Waits until the map has drawn the scene on which it pauses. */
  async rest(): Promise<void> {
    await this.page.waitForFunction(() => document.documentElement.dataset["map"] === "idle", undefined, {
      timeout: 60_000,
    });
  }

  /** Steps aside to the scene with that digit until what moves over the map is drawn there, then back to the first. */
  async showFlow(digit: number): Promise<void> {
    const drawn = await this.page.evaluate(() => {
      window.wallWatch.isAside = true;
      return window.wallWatch.draws.flow;
    });
    const first = await this.#scene();
    await this.page.keyboard.press(String(digit));
    await this.page.waitForFunction((before) => window.wallWatch.draws.flow > before, drawn, { timeout: 60_000 });
    await this.page.keyboard.press("Home");
    await this.page.locator(`main[data-scene="${first}"]`).waitFor();
    await this.page.evaluate(() => (window.wallWatch.isAside = false));
  }

  async #scene(): Promise<string> {
    return (await this.page.locator("main").getAttribute("data-scene")) ?? "";
  }

  /** Lets it play on. */
  async play(): Promise<void> {
    await this.page.evaluate(() => (window.wallWatch.changedAt = performance.now()));
    await this.page.keyboard.press("p");
  }

  /** The day that the wall says its data are of, and whether it says that they are the last known. */
  async foot(): Promise<{ readonly day: string; readonly isLastKnown: boolean }> {
    const text = (await this.page.locator("footer[data-cover]").textContent()) ?? "";
    return { day: /数据截至 (\d{4}-\d{2}-\d{2})/.exec(text)?.[1] ?? "", isLastKnown: text.includes("最后更新") };
  }

  /** The figure with that label, without its unit; `null` where the scene has none. */
  async figure(label: string): Promise<string | null> {
    const figure = this.page.locator("main dl").filter({ hasText: label }).locator("dd b");
    return (await figure.count()) === 0 ? null : figure.first().textContent();
  }

  /** Sets its clock so many milliseconds ahead of this machine's. */
  async setClock(ahead: number): Promise<void> {
    await this.page.evaluate((milliseconds) => (window.wallWatch.clockAhead = milliseconds), ahead);
  }

  /** Takes the graphics card away from everything that draws, and gives it back after a second. Gives how many did. */
  async loseContexts(): Promise<number> {
    return this.page.evaluate(async () => {
      const found = [...document.querySelectorAll("canvas")].flatMap(
        (canvas) => canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context") ?? [],
      );
      for (const context of found) context.loseContext();
      await new Promise((resolve) => setTimeout(resolve, 1000));
      for (const context of found) context.restoreContext();
      return found.length;
    });
  }

  /** How many of the page's contexts are lost. */
  lostContexts(): Promise<number> {
    return this.page.evaluate(
      () =>
        [...document.querySelectorAll("canvas")].filter(
          (canvas) => canvas.getContext("webgl2")?.isContextLost() === true,
        ).length,
    );
  }
}
