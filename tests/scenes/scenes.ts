import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { findChromium } from "#tests/support/find-chromium.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";
import { startSceneServer, signedIn } from "./scene-server.ts";
import { drawNoMap, faultLines, lookedAtOn, sceneAddress, walkScenes } from "./scene-walk.ts";
import { type WallUnderTest, wallsUnderTest } from "./wall-sizes.ts";

const top = resolve(import.meta.dirname, "../..");

const { values } = parseArgs({
  options: {
    /** A site that is built already; without it one is built for the run. */
    site: { type: "string" },
    briefings: { type: "string", default: "overview,transport,this-year" },
    sizes: { type: "string", default: wallsUnderTest.map(({ id }) => id).join(",") },
    languages: { type: "string", default: "zh" },
    theme: { type: "string", default: "kiln" },
    /** With some reports in the database, seen by somebody who has signed in. */
    reports: { type: "boolean", default: false },
    /** Measures only, without a map: in seconds. */
    "no-pictures": { type: "boolean", default: false },
    out: { type: "string", default: join(top, "tests/scenes/__screens__") },
  },
});

function build(siteDirectory: string): void {
  const vite = join(top, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "--outDir", siteDirectory, "--emptyOutDir", "--logLevel", "warn"], {
    cwd: top,
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}

async function play(
  browser: Browser,
  origin: string,
  wall: WallUnderTest,
  briefing: string,
  language: string,
): Promise<number> {
  const { id, width, height } = wall;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    reducedMotion: "reduce",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    extraHTTPHeaders: values.reports ? signedIn : {},
  });
  const page = await context.newPage();
  if (values["no-pictures"]) await page.addInitScript(drawNoMap);
  await page.clock.setFixedTime(lookedAtOn);
  await page.goto(`${origin}${sceneAddress(briefing, wall, `lang=${language}&theme=${values.theme}`)}`);
  const kind = [id, language, values.theme, ...(values.reports ? ["reports"] : [])].join("-");
  let number = 0;
  const told = await walkScenes(page, wall, async (scene) => {
    if (values["no-pictures"]) return;
    number += 1;
    await page.waitForFunction(() => document.documentElement.dataset["map"] === "idle", undefined, {
      timeout: 180_000,
    });
    const name = `${briefing}-${String(number).padStart(2, "0")}-${scene}.png`;
    await page.screenshot({ path: join(values.out, kind, name), timeout: 180_000 });
  });
  await context.close();
  const lines = faultLines(`${kind} ${briefing}`, told);
  console.error(`${kind} ${briefing}: ${told.length} pages, ${lines.length} faults`);
  for (const line of lines) console.log(line);
  return lines.length;
}

const folder = mkdtempSync(join(tmpdir(), "county-scenes-"));
try {
  const siteDirectory = values.site === undefined ? join(folder, "site") : resolve(values.site);
  if (values.site === undefined) build(siteDirectory);
  const dataDirectory = join(folder, "data");
  mkdirSync(dataDirectory);
  const server = await startSceneServer(siteDirectory, dataDirectory, values.reports);
  const browser = await launchChromium(await findChromium(process.env, join(top, "node_modules/.cache/chromium")));
  const chosen = values.sizes.split(",");
  let faults = 0;
  for (const wall of wallsUnderTest.filter(({ id }) => chosen.includes(id)))
    for (const language of values.languages.split(","))
      for (const briefing of values.briefings.split(","))
        faults += await play(browser, server.origin, wall, briefing, language);
  await browser.close();
  await server.close();
  if (faults > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
