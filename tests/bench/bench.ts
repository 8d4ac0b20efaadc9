import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { build } from "vite";
import { createApp } from "#server/app.ts";
import { precompressSite } from "#server/precompress.ts";
import { findChromium } from "#tests/support/find-chromium.ts";
import { generatedSites, seededRandom } from "./generated-sites.ts";
import { medians, type Subject, visit, type Visit } from "./measure.ts";

const top = resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: { rounds: { type: "string", default: "7" }, sizes: { type: "string", default: "county,1000,20000,100000" } },
});

/** Milliseconds from an action to the map's next rest, both taken inside the page. */
function untilRest(page: Page, action: string): Promise<number> {
  return page.evaluate(async (code) => {
    const root = document.documentElement;
    root.dataset["map"] = "acting";
    const began = performance.now();
    // The action is one of the two strings below.
    document.querySelector<HTMLElement>(code)?.click();
    return new Promise<number>((done) => {
      const watch = new MutationObserver(() => {
        if (root.dataset["map"] !== "idle") return;
        watch.disconnect();
        done(performance.now() - began);
      });
      watch.observe(root, { attributes: true, attributeFilter: ["data-map"] });
    });
  }, action);
}

async function changeYearInApp(page: Page): Promise<number> {
  return untilRest(page, '[role="radio"][aria-checked="false"]');
}

async function changeYearInBare(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { map } = (
      window as unknown as {
        bench: {
          map: {
            setPaintProperty(layer: string, key: string, value: unknown): void;
            once(event: string, done: () => void): void;
          };
        };
      }
    ).bench;
    const began = performance.now();
    const byName = ["case", ["==", ["slice", ["get", "name"], -1], "1"], "#a9420c", "#1f4e9c"];
    map.setPaintProperty("corridors-line", "line-color", byName);
    map.setPaintProperty("sites-point", "circle-color", byName);
    return new Promise<number>((done) => map.once("idle", () => done(performance.now() - began)));
  });
}

async function clickInApp(page: Page): Promise<number> {
  const canvas = await page.locator("canvas").boundingBox();
  if (canvas === null) return Number.NaN;
  const opened = page.evaluate(
    () =>
      new Promise<number>((done) => {
        let began = 0;
        window.addEventListener("click", () => (began = performance.now()), { capture: true, once: true });
        const watch = new MutationObserver(() => {
          if (document.querySelector("aside h1, aside h2") === null || began === 0) return;
          watch.disconnect();
          done(performance.now() - began);
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.mouse.click(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2);
  return opened;
}

function ratio(app: number, bare: number): string {
  return `${(app / bare).toFixed(2)} ×`;
}

function rows(size: string, app: Visit, bare: Visit): readonly (readonly string[])[] {
  const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;
  const milliseconds = (time: number): string => `${time.toFixed(time < 100 ? 1 : 0)} ms`;
  return [
    [
      size,
      "transferred without fonts",
      kilobytes(app.bytes),
      kilobytes(bare.bytes),
      ratio(app.bytes, bare.bytes),
      "≤ 1.6 ×",
    ],
    [size, "fonts", kilobytes(app.fontBytes), kilobytes(bare.fontBytes), "", "≤ 450 KB"],
    [
      size,
      "navigation → drawn",
      milliseconds(app.drawn),
      milliseconds(bare.drawn),
      ratio(app.drawn, bare.drawn),
      "≤ 1.3 ×",
    ],
    [
      size,
      "year change → painted",
      milliseconds(app.yearChange),
      milliseconds(bare.yearChange),
      ratio(app.yearChange, bare.yearChange),
      "≤ 1.2 ×",
    ],
    [size, "click → panel", app.clickToPanel === null ? "–" : milliseconds(app.clickToPanel), "–", "", "≤ 50 ms"],
    [
      size,
      "frame while panning",
      milliseconds(app.panFrame),
      milliseconds(bare.panFrame),
      ratio(app.panFrame, bare.panFrame),
      "≤ 1.2 ×",
    ],
    [size, "JavaScript heap", kilobytes(app.heap), kilobytes(bare.heap), ratio(app.heap, bare.heap), ""],
  ];
}

const bareDirectory = mkdtempSync(join(tmpdir(), "bare-map-"));
try {
  await build({ configFile: join(top, "vite.config.ts"), logLevel: "warn" });
  await build({
    configFile: false,
    root: join(top, "tests/bench/bare"),
    logLevel: "warn",
    build: {
      outDir: bareDirectory,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: "es2022",
    },
  });
  await precompressSite(bareDirectory);
  const path = await findChromium(process.env, join(top, "node_modules/.cache/chromium"));
  if (path === null) throw new Error("The benchmark needs Chrome, Edge or Chromium: set CHROME_PATH to it");
  const servers = await Promise.all(
    [join(top, "dist"), bareDirectory].map((siteDirectory) =>
      createApp({ siteDirectory, dataDirectory: join(top, "tests/fixtures/data-empty"), logger: false }),
    ),
  );
  const [appUrl = "", bareUrl = ""] = await Promise.all(
    servers.map((server) => server.listen({ port: 0, host: "127.0.0.1" })),
  );
  const browser = await chromium.launch({
    executablePath: path,
    args: [
      "--no-sandbox",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--enable-precise-memory-info",
    ],
  });
  const table: (readonly string[])[] = [];
  const results: Record<string, { readonly app: Visit; readonly bare: Visit }> = {};
  for (const size of values.sizes.split(",")) {
    const sites = size === "county" ? null : generatedSites(Number(size), seededRandom(20_260_226));
    const app: Subject = { url: appUrl, sites, changeYear: changeYearInApp, clickFeature: clickInApp };
    const bare: Subject = { url: bareUrl, sites, changeYear: changeYearInBare, clickFeature: null };
    const [ofApp, ofBare]: [Visit[], Visit[]] = [[], []];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      ofBare.push(await visit(browser, bare));
      ofApp.push(await visit(browser, app));
      console.error(`${size}: round ${round + 1} of ${values.rounds}`);
    }
    const [appMedian, bareMedian] = [medians(ofApp), medians(ofBare)];
    results[size] = { app: appMedian, bare: bareMedian };
    table.push(...rows(size, appMedian, bareMedian));
  }
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
  console.log(
    [
      "| size | what | app | bare map | ratio | budget |",
      "| --- | --- | --- | --- | --- | --- |",
      ...table.map((row) => `| ${row.join(" | ")} |`),
    ].join("\n"),
  );
  writeFileSync(
    join(top, "tests/bench/results.json"),
    `${JSON.stringify({ rounds: Number(values.rounds), results }, null, 2)}\n`,
  );
} finally {
  rmSync(bareDirectory, { recursive: true, force: true });
}
