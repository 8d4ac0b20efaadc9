import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "#server/app.ts";
import { readSettings } from "#server/settings.ts";

const folder = mkdtempSync(join(tmpdir(), "county-server-"));
const siteDirectory = join(folder, "site");
beforeAll(() => {
  mkdirSync(join(siteDirectory, "assets"), { recursive: true });
  writeFileSync(join(siteDirectory, "index.html"), "<!doctype html><title>map</title>");
  writeFileSync(join(siteDirectory, "assets", "plan-1.json"), "{}");
});
afterAll(() => rmSync(folder, { recursive: true }));

function serve(name: string, files: Readonly<Record<string, string>> = {}) {
  const dataDirectory = join(folder, name);
  mkdirSync(dataDirectory, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dataDirectory, file), text);
  return createApp({ siteDirectory, dataDirectory, logger: false });
}

describe("the server", () => {
  it("is healthy once it can serve the built site", async () => {
    const app = await serve("healthy");
    const answer = await app.inject("/health");
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: "ok", site: true }]);
    const broken = await createApp({ siteDirectory: join(folder, "none"), dataDirectory: folder, logger: false });
    expect((await broken.inject("/health")).statusCode).toBe(503);
  });

  it("lets hashed files be kept for ever and asks for the page each time", async () => {
    const app = await serve("caching");
    expect((await app.inject("/assets/plan-1.json")).headers["cache-control"]).toContain("immutable");
    expect((await app.inject("/")).headers["cache-control"]).toBe("no-cache");
  });

  it("answers every view's address with the page, and anything else with problem details", async () => {
    const app = await serve("pages");
    for (const path of ["/", "/track", "/data", "/brief/overview"])
      expect((await app.inject(path)).body).toContain("<title>");
    const missing = await app.inject("/nothing-here");
    expect(missing.statusCode).toBe(404);
    expect(missing.headers["content-type"]).toContain("application/problem+json");
  });

  it("says whether the plan's document is there, and gives it", async () => {
    const without = await serve("without-document");
    expect((await without.inject("/config.json")).json()).toMatchObject({ planDocument: false });
    expect((await without.inject("/api/plan-document")).statusCode).toBe(404);
    const withDocument = await serve("with-document", { "plan-document.json": '{"version":1,"main":[],"annex":[]}' });
    expect((await withDocument.inject("/config.json")).json()).toMatchObject({ planDocument: true });
    expect((await withDocument.inject("/api/plan-document")).json()).toEqual({ version: 1, main: [], annex: [] });
  });

  it("serves the defaults where the installer's settings have mistakes", async () => {
    for (const text of ["{", '{"version":2}', '{"version":1,"basemaps":[{"kind":"xyz"}]}']) {
      const app = await serve(`mistakes-${text.length}`, { "config.json": text });
      expect((await app.inject("/config.json")).json()).toEqual({ version: 1, basemaps: [], planDocument: false });
    }
  });

  it("opens the Content-Security-Policy to the hosts of configured basemaps and to no other", async () => {
    const basemap = {
      id: "tdt",
      kind: "tianditu",
      layer: "vec",
      key: "secret",
      name: "天地图",
      nameEn: "Tianditu",
      attribution: "天地图",
      attributionEn: "Tianditu",
    };
    const app = await serve("tianditu", { "config.json": JSON.stringify({ version: 1, basemaps: [basemap] }) });
    const policy = String((await app.inject("/")).headers["content-security-policy"]);
    expect(policy).toContain("https://t0.tianditu.gov.cn");
    expect(policy).not.toContain("unsafe");
    const plain = await serve("plain");
    expect(String((await plain.inject("/")).headers["content-security-policy"])).not.toContain("http");
  });
});

describe("readSettings", () => {
  it("has defaults for everything", () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: { PORT: 8080, HOST: "0.0.0.0", DATA_DIR: "./data", LOG_LEVEL: "warn" },
    });
  });

  it("names every setting that is wrong", () => {
    const result = readSettings({ PORT: "eighty", LOG_LEVEL: "loud" });
    expect(result.ok ? [] : result.issues.map(({ path }) => path[0])).toEqual(["PORT", "LOG_LEVEL"]);
  });
});
