import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { precompressSite } from "#server/precompress.ts";
import { findChromium } from "#tests/support/find-chromium.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";
import { budgetTable, type SizeResult } from "./budget-table.ts";
import { type CountingServer, startCountingServer } from "./counting-server.ts";
import { generatedSites, seededRandom } from "./generated-sites.ts";
import { medians, type Subject, visit, type Visit } from "./visit.ts";

const top = resolve(import.meta.dirname, "../..");
const seed = 20_260_226;

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    /** `county` for the plan's own files, else how many generated sites stand in place of its own. */
    sizes: { type: "string", default: "county,1000,20000,100000" },
    out: { type: "string", default: join(top, "tests/bench/results.json") },
  },
});
const rounds = Number(values.rounds);

async function buildSites(appDirectory: string, pagesDirectory: string): Promise<void> {
  const pages = join(top, "tests/bench/pages");
  await build({
    configFile: join(top, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: appDirectory, emptyOutDir: true },
  });
  await build({
    configFile: false,
    root: pages,
    logLevel: "warn",
    build: {
      outDir: pagesDirectory,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: "es2022",
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: [join(pages, "bare.html"), join(pages, "alone.html")] },
    },
  });
  await precompressSite(pagesDirectory);
}

// App, bare map and map alone in turn, so that whatever else the machine does meets all of them alike.
async function measureSize(size: string, visitOnce: (subject: Subject) => Promise<Visit>): Promise<SizeResult> {
  const visits: Record<Subject, Visit[]> = { app: [], bare: [], alone: [] };
  for (let round = 1; round <= rounds; round += 1) {
    for (const subject of ["bare", "app", "alone"] as const) visits[subject].push(await visitOnce(subject));
    console.error(`${size}: round ${round} of ${rounds}`);
  }
  return { app: medians(visits.app), bare: medians(visits.bare), alone: medians(visits.alone) };
}

const folder = mkdtempSync(join(tmpdir(), "county-bench-"));
try {
  const [appDirectory, pagesDirectory] = [join(folder, "app"), join(folder, "pages")];
  await buildSites(appDirectory, pagesDirectory);
  const appServer = await startCountingServer(appDirectory, folder);
  const pagesServer = await startCountingServer(pagesDirectory, folder);
  const servers: Readonly<Record<Subject, CountingServer>> = { app: appServer, bare: pagesServer, alone: pagesServer };
  const chromium = await findChromium(process.env, join(top, "node_modules/.cache/chromium"));
  // Without these a frame lasts a multiple of the screen's own, whatever it costs.
  const browser = await launchChromium(chromium, ["--disable-frame-rate-limit", "--disable-gpu-vsync"]);
  const results: Record<string, SizeResult> = {};
  for (const size of values.sizes.split(",")) {
    const sites = size === "county" ? null : generatedSites(Number(size), seededRandom(seed));
    await Promise.all([appServer, pagesServer].map((server) => server.replaceSites(sites)));
    results[size] = await measureSize(size, (subject) => visit(browser, servers[subject], subject));
    writeFileSync(values.out, `${JSON.stringify({ rounds, seed, results }, null, 2)}\n`);
  }
  await browser.close();
  await Promise.all([appServer, pagesServer].map((server) => server.stop()));
  console.log(budgetTable(results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
