import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import JSZip from "jszip";
import type { Browser } from "playwright-core";
import { inject } from "vitest";
import { createApp } from "#server/app.ts";
import { openDatabase } from "#server/database/database.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { anAccount, testDeps } from "#tests/support/server-deps.ts";
import { Reader, screens } from "./app-driver.ts";

const top = resolve(import.meta.dirname, "../..");

/** Makes a database that holds one report. */
async function reportInto(directory: string): Promise<void> {
  const database = await openDatabase(null, directory);
  const deps = await testDeps(database, { accounts: [anAccount()] });
  const app = await createApp({ siteDirectory: directory, dataDirectory: directory, logger: false, deps });
  const answer = await app.inject({
    method: "POST",
    url: "/api/reports",
    headers: {
      "sec-fetch-site": "same-origin",
      "idempotency-key": randomUUID(),
      "x-test-account": "transport-reporter",
    },
    payload: aNewReport({ percent: 62, blockers: "征地未完" }),
  });
  await app.close();
  await database.close();
  if (answer.statusCode !== 201) throw new Error(answer.body);
}

/** A pack as somebody gets it: made with `npm run pack`, sent as a zip file, unpacked on a stick, opened without a network. */
export class PackDriver {
  readonly #browser: Browser;
  readonly #work: string;
  /** Where it was unpacked. */
  readonly folder: string;
  /** Paths in the zip file. */
  readonly entries: readonly string[];

  private constructor(browser: Browser, work: string, folder: string, entries: readonly string[]) {
    this.#browser = browser;
    this.#work = work;
    this.folder = folder;
    this.entries = entries;
  }

  /** Makes and unpacks one with a report of 62 % on the Caocun interchange, and starts a browser. */
  static async start(): Promise<PackDriver> {
    const work = await mkdtemp(join(tmpdir(), "county-pack-spec-"));
    await mkdir(join(work, "data"));
    await reportInto(join(work, "data"));
    const file = join(work, "汇报.zip");
    await promisify(execFile)(process.execPath, [join(top, "src/server/commands/pack.ts"), file], {
      env: { ...process.env, DATA_DIR: join(work, "data"), DATABASE_URL: undefined },
    });
    const zip = await JSZip.loadAsync(await readFile(file));
    // A name that a careless address would break at.
    const stick = join(work, "优盘 #1 100%");
    for (const [path, entry] of Object.entries(zip.files)) {
      if (entry.dir) continue;
      await mkdir(dirname(join(stick, path)), { recursive: true });
      await writeFile(join(stick, path), await entry.async("nodebuffer"));
    }
    const browser = await launchChromium(inject("chromium"));
    return new PackDriver(browser, work, join(stick, "汇报"), Object.keys(zip.files));
  }

  /** Opens one of its files from the disk and waits for the map; there is no network. */
  async open(file: string, query = ""): Promise<Reader> {
    const context = await this.#browser.newContext({
      viewport: screens.laptop,
      reducedMotion: "reduce",
      locale: "zh-CN",
      offline: true,
    });
    const reader = new Reader(context, await context.newPage(), "file://", []);
    await reader.go(`${pathToFileURL(join(this.folder, file)).href}${query}`);
    return reader;
  }

  /** Stops the browser and leaves nothing behind. */
  async stop(): Promise<void> {
    await this.#browser.close();
    await rm(this.#work, { recursive: true, force: true });
  }
}
