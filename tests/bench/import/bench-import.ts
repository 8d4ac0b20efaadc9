import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "vite";
import { createApp } from "#server/app.ts";
import { findChromium } from "#tests/support/find-chromium.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";
import { appImporter } from "./app-importer.ts";
import { type ImportResult, importTable } from "./import-table.ts";
import { visitImport } from "./import-visit.ts";
import { startKepler } from "./kepler-importer.ts";
import { madeFiles } from "./made-files.ts";

const top = resolve(import.meta.dirname, "../../..");

const { values } = parseArgs({
  options: {
    /** Megabytes of the files. */
    sizes: { type: "string", default: "1,10,100" },
    formats: { type: "string", default: "geojson,shapefile" },
    /** Leaves kepler.gl out: it is then not installed. */
    alone: { type: "boolean", default: false },
    /** A folder of the built app; built anew where none is named. */
    site: { type: "string" },
    out: { type: "string", default: join(top, "tests/bench/import-results.json") },
  },
});

/** kepler.gl, or why it is not there. */
async function keplerOrWhy(): Promise<Awaited<ReturnType<typeof startKepler>> | null> {
  if (values.alone) return null;
  try {
    return await startKepler(join(top, "node_modules/.cache/kepler"));
  } catch (problem) {
    console.error(
      `kepler.gl could not be installed, so that the app is measured alone: ${String(problem).slice(0, 200)}`,
    );
    return null;
  }
}

/** What was measured before stays, where this run measures something else. */
function keptResults(): readonly ImportResult[] {
  if (!existsSync(values.out)) return [];
  return (JSON.parse(readFileSync(values.out, "utf8")) as { readonly results: readonly ImportResult[] }).results;
}

function inOrder(results: readonly ImportResult[]): readonly ImportResult[] {
  return results.toSorted((a, b) => a.format.localeCompare(b.format) || a.megabytes - b.megabytes);
}

const folder = mkdtempSync(join(tmpdir(), "county-import-"));
try {
  const siteDirectory = values.site === undefined ? join(folder, "site") : resolve(values.site);
  if (values.site === undefined)
    await build({
      configFile: join(top, "vite.config.ts"),
      logLevel: "warn",
      build: { outDir: siteDirectory, emptyOutDir: true },
    });
  const server = await createApp({ siteDirectory, dataDirectory: folder, logger: false });
  const importer = appImporter(await server.listen({ port: 0, host: "127.0.0.1" }));
  const kepler = await keplerOrWhy();
  const chromium = await findChromium(process.env, join(top, "node_modules/.cache/chromium"));
  const launch = () => launchChromium(chromium);
  let results = keptResults();
  const formats = values.formats.split(",");
  for await (const file of madeFiles(folder, values.sizes.split(",").map(Number))) {
    if (!formats.includes(file.format)) continue;
    const { path: _, ...what } = file;
    const app = await visitImport(launch, importer, file);
    const other = kepler === null ? null : await visitImport(launch, kepler.importer, file);
    const isOther = (known: ImportResult) => known.format !== file.format || known.megabytes !== file.megabytes;
    results = inOrder([...results.filter(isOther), { ...what, app, kepler: other }]);
    writeFileSync(values.out, `${JSON.stringify({ results }, null, 2)}\n`);
    console.error(JSON.stringify({ format: file.format, megabytes: file.megabytes, app, kepler: other }));
    rmSync(file.path, { force: true });
  }
  kepler?.stop();
  await server.close();
  console.log(importTable(results));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
