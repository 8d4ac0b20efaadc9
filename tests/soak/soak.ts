import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findChromium } from "#tests/support/find-chromium.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";
import { leaks, slopesOf, soakSummary, soakTable } from "./soak-report.ts";
import { soak } from "./soak-run.ts";

const top = resolve(import.meta.dirname, "../..");

const { values } = parseArgs({
  options: {
    loops: { type: "string", default: "500" },
    /** A site that is built already; without it one is built for the run. */
    site: { type: "string" },
    out: { type: "string", default: join(top, "tests/soak/results.json") },
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

const folder = mkdtempSync(join(tmpdir(), "county-soak-"));
try {
  const siteDirectory = values.site === undefined ? join(folder, "site") : resolve(values.site);
  if (values.site === undefined) build(siteDirectory);
  const chromium = await findChromium(process.env, join(top, "node_modules/.cache/chromium"));
  const browser = await launchChromium(chromium);
  const run = await soak({
    browser,
    places: { siteDirectory, dataDirectory: join(folder, "data") },
    loops: Number(values.loops),
    onSample: ({ loop, heap, objects, nodes, listeners }) => {
      const memory = `${Math.round(heap / 1024)} KB, of it objects ${Math.round(objects / 1024)} KB`;
      console.error(`loop ${loop}: ${memory}, ${nodes} nodes, ${listeners} listeners`);
    },
  }).finally(() => void browser.close());
  const slopes = slopesOf(run);
  const problems = [...run.problems, ...leaks(slopes)];
  writeFileSync(values.out, `${JSON.stringify({ ...run, problems, slopes }, null, 2)}\n`);
  console.log(`${soakSummary(run)}\n\n${soakTable(run)}`);
  for (const problem of problems) console.error(`wrong: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
