import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { inject } from "vitest";
import type { FastifyInstance } from "fastify";
import { issueSetUpToken } from "#server/accounts/secrets.ts";
import { createApp } from "#server/app.ts";
import { openDatabase } from "#server/database/database.ts";
import type { Deps } from "#server/deps.ts";
import { openDeps } from "#server/open-deps.ts";
import { readSettings } from "#server/settings.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";
import { testDeps } from "#tests/support/server-deps.ts";

/** Screen sizes that the product is made for, CSS pixels. */
export const screens = {
  desktop: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
  wall: { width: 3840, height: 2160 },
} as const;

// Of a page that two busy cores draw in software, milliseconds.
const patience = 100_000;

const top = resolve(import.meta.dirname, "../..");

/** A server of the built app, on an empty database of its own, and a browser beside it, for one spec file. */
export class AppDriver {
  readonly #server: FastifyInstance;
  readonly #browser: Browser;
  readonly #databaseDirectory: string;
  readonly origin: string;

  private constructor(server: FastifyInstance, browser: Browser, origin: string, databaseDirectory: string) {
    this.#server = server;
    this.#browser = browser;
    this.origin = origin;
    this.#databaseDirectory = databaseDirectory;
  }

  /** Starts both. `dataDirectory` holds the installer's files; an empty one by default. Nobody can sign in. */
  static start(dataDirectory = resolve(top, "tests/fixtures/data-empty")): Promise<AppDriver> {
    return AppDriver.#startWith(dataDirectory, async (directory) => testDeps(await openDatabase(null, directory)));
  }

  /**
   * Starts both as `npm start` does, accounts and all, by the real clock, on the embedded database or, with `databaseUrl`, on
   * PostgreSQL; gives the token of the set-up link too.
   */
  static async startForAccounts(
    databaseUrl: string | null,
  ): Promise<{ readonly app: AppDriver; readonly setUpToken: string }> {
    let setUpToken: string | null = null;
    const app = await AppDriver.#startWith(resolve(top, "tests/fixtures/data-empty"), async (directory) => {
      const settings = readSettings({
        DATA_DIR: directory,
        ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
      });
      if (!settings.ok) throw new Error("The settings cannot be read");
      const deps = await openDeps(settings.value);
      setUpToken = await issueSetUpToken(deps.database.db, deps.now());
      return deps;
    });
    if (setUpToken === null) throw new Error("There is an account already");
    return { app, setUpToken };
  }

  static async #startWith(dataDirectory: string, open: (directory: string) => Promise<Deps>): Promise<AppDriver> {
    const databaseDirectory = await mkdtemp(join(tmpdir(), "county-browser-"));
    const deps = await open(databaseDirectory);
    const server = await createApp({ siteDirectory: inject("siteDirectory"), dataDirectory, logger: false, deps });
    server.addHook("onClose", () => deps.database.close());
    const origin = await server.listen({ port: 0, host: "127.0.0.1" });
    const browser = await launchChromium(inject("chromium"));
    return new AppDriver(server, browser, origin, databaseDirectory);
  }

  /** A reader's own window. Nothing outside the app's own host can be reached from it. */
  async open(path = "/", options: OpenOptions = {}): Promise<Reader> {
    const { screen = "desktop", reducedMotion = "reduce", permissions = [] } = options;
    const context = await this.#browser.newContext({
      viewport: screens[screen],
      reducedMotion,
      locale: "zh-CN",
      hasTouch: screen === "phone",
      permissions: [...permissions],
    });
    const page = await context.newPage();
    const reader = new Reader(context, page, this.origin, options.expectedErrors ?? []);
    await options.before?.(page);
    if (options.waits === false) await page.goto(new URL(path, this.origin).href);
    else await reader.go(path);
    return reader;
  }

  /** A plain window, for a page of another server that holds the app in a frame; nothing of it is watched. */
  async window(): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: screens.laptop,
      reducedMotion: "reduce",
      locale: "zh-CN",
    });
    return context.newPage();
  }

  /** Stops both. */
  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
    await rm(this.#databaseDirectory, { recursive: true, force: true });
  }
}

type OpenOptions = {
  readonly screen?: keyof typeof screens;
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly permissions?: readonly string[];
  /** Console errors that this spec provokes; any other fails it. */
  readonly expectedErrors?: readonly RegExp[];
  /** Whether to wait for the map; `false` for a page that has none. */
  readonly waits?: boolean;
  /** Called before the page is opened, to make a source fail and the like. */
  readonly before?: (page: Page) => Promise<unknown>;
};

/** One window of the app, spoken to in the words of its controls. */
export class Reader {
  readonly #context: BrowserContext;
  readonly page: Page;
  readonly #origin: string;
  readonly #complaints: string[] = [];

  constructor(context: BrowserContext, page: Page, origin: string, expectedErrors: readonly RegExp[]) {
    this.#context = context;
    this.page = page;
    this.#origin = origin;
    context.setDefaultTimeout(patience);
    const complain = (text: string): void => {
      if (!expectedErrors.some((expected) => expected.test(text))) this.#complaints.push(text);
    };
    page.on("console", (message) => {
      if (message.type() === "error" || /content security policy/i.test(message.text()))
        complain(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => complain(`page error: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith("blob:") && !url.startsWith("data:"))
        complain(`foreign request: ${url}`);
    });
  }

  /** Opens an address of the app and waits until the map is drawn. */
  async go(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#origin).href);
    await this.mapIdle();
  }

  /** Waits until the map has drawn everything, or has said that it cannot. */
  async mapIdle(): Promise<void> {
    await this.page.waitForFunction(() => ["idle", "failed"].includes(document.documentElement.dataset["map"] ?? ""));
  }

  /** The path and query of the page's address. */
  get address(): string {
    const url = new URL(this.page.url());
    return `${url.pathname}${url.search}`;
  }

  /** The button with this name. */
  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  /** Follows a link to another page of the app. */
  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole("link", { name }).first().click();
    await this.mapIdle();
  }

  /** The rows of the progress table that stand for a built thing. */
  get progressRows(): Locator {
    return this.page.getByRole("table", { name: /项目进展表|Progress of projects/ }).locator("tr[data-feature]");
  }

  /** Types into the search field and waits for its answers. */
  async search(text: string): Promise<void> {
    const field = this.page.getByRole("combobox", { name: /搜索|Search/ });
    await field.click();
    await field.fill(text);
    await this.page.getByRole("option").first().waitFor();
  }

  /** Chooses the plan year. */
  async chooseYear(year: number): Promise<void> {
    await this.page
      .getByRole("radio", { name: new RegExp(`^${year}`) })
      .first()
      .click();
    await this.mapIdle();
  }

  /** Saves a picture of the page under `tests/browser/__screens__`. */
  async picture(name: string): Promise<void> {
    await mkdir(resolve(top, "tests/browser/__screens__"), { recursive: true });
    await this.page.screenshot({ path: resolve(top, `tests/browser/__screens__/${name}.png`) });
  }

  /** Everything that should not have happened: console errors, page errors, requests to other hosts. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Closes the window, and fails if anything happened in it that should not have. */
  async close(): Promise<void> {
    await this.#context.close();
    if (this.#complaints.length > 0) throw new Error(this.#complaints.join("\n"));
  }
}
