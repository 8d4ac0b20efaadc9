import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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
    expect([answer.statusCode, answer.json()]).toEqual([200, { status: "ok", site: true, database: null }]);
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
    for (const path of ["/", "/track", "/data", "/brief/overview", "/brief/overview/edit", "/clicker"])
      expect((await app.inject(path)).body).toContain("<title>");
    const missing = await app.inject("/nothing-here");
    expect(missing.statusCode).toBe(404);
    expect(missing.headers["content-type"]).toContain("application/problem+json");
  });

  it("sends what the build compressed, and tells caches that it depends on the browser", async () => {
    writeFileSync(join(siteDirectory, "assets", "app-1.js"), "plain");
    writeFileSync(join(siteDirectory, "assets", "app-1.js.br"), "small");
    const app = await serve("compressed");
    const browser = await app.inject({ url: "/assets/app-1.js", headers: { "accept-encoding": "gzip, br" } });
    expect([browser.body, browser.headers["content-encoding"], browser.headers["vary"]]).toEqual([
      "small",
      "br",
      "Accept-Encoding",
    ]);
    const old = await app.inject({ url: "/assets/app-1.js", headers: { "accept-encoding": "identity" } });
    expect([old.body, old.headers["content-encoding"]]).toEqual(["plain", undefined]);
  });

  it("answers a broken request with problem details, and never with what went wrong inside", async () => {
    const dataDirectory = join(folder, "errors");
    // A folder where a file should be cannot be read.
    mkdirSync(join(dataDirectory, "plan-document.json"), { recursive: true });
    const app = await createApp({ siteDirectory, dataDirectory, logger: false });
    const broken = await app.inject({
      method: "POST",
      url: "/api/plan-document",
      headers: { "content-type": "application/json" },
      payload: "{",
    });
    expect(broken.json()).toMatchObject({ status: 400, title: "Bad request" });
    const failed = await app.inject("/api/plan-document");
    expect([failed.statusCode, failed.headers["content-type"]]).toEqual([
      500,
      "application/problem+json; charset=utf-8",
    ]);
    expect(failed.body).not.toContain("EISDIR");
  });

  it("takes the site's own settings where the installer has none", async () => {
    const site = join(folder, "site-with-settings");
    mkdirSync(site);
    const basemap = {
      id: "office",
      kind: "xyz",
      tiles: ["https://tiles.example/{z}/{x}/{y}.png"],
      name: "底图",
      nameEn: "Base",
      attribution: "自备",
      attributionEn: "Own",
    };
    writeFileSync(join(site, "config.json"), JSON.stringify({ version: 1, basemaps: [basemap] }));
    const app = await createApp({ siteDirectory: site, dataDirectory: join(folder, "none"), logger: false });
    const answer = await app.inject("/config.json");
    expect(answer.json()).toMatchObject({ basemaps: [{ id: "office" }] });
    expect(answer.headers["content-security-policy"]).toContain("img-src 'self' data: blob: https://tiles.example");
  });

  it("says whether the plan's document is there, and gives it", async () => {
    const without = await serve("without-document");
    expect((await without.inject("/config.json")).json()).toMatchObject({ planDocument: false });
    expect((await without.inject("/api/plan-document")).statusCode).toBe(404);
    const withDocument = await serve("with-document", { "plan-document.json": '{"version":1,"main":[],"annex":[]}' });
    expect((await withDocument.inject("/config.json")).json()).toMatchObject({ planDocument: true });
    expect((await withDocument.inject("/api/plan-document")).json()).toEqual({ version: 1, main: [], annex: [] });
  });

  it("says whether there is terrain, and gives it in the ranges that are asked for", async () => {
    const without = await serve("without-terrain");
    expect((await without.inject("/config.json")).json()).toMatchObject({ terrain: false });
    expect((await without.inject("/terrain.pmtiles")).statusCode).toBe(404);
    const app = await serve("with-terrain", { "terrain.pmtiles": "PMTiles-and-much-more" });
    expect((await app.inject("/config.json")).json()).toMatchObject({ terrain: true });
    const range = (value: string) => app.inject({ url: "/terrain.pmtiles", headers: { range: value } });
    const start = await range("bytes=0-6");
    expect([start.statusCode, start.body, start.headers["content-range"]]).toEqual([206, "PMTiles", "bytes 0-6/21"]);
    expect(start.headers["content-encoding"]).toBeUndefined();
    expect(start.headers["cache-control"]).toBe("no-cache");
    expect((await range("bytes=17-99")).body).toBe("more");
    expect((await range("bytes=99-120")).statusCode).toBe(416);
    expect((await app.inject("/terrain.pmtiles")).headers["accept-ranges"]).toBe("bytes");
  });

  it("serves the defaults where the installer's settings have mistakes", async () => {
    for (const text of ["{", '{"version":2}', '{"version":1,"basemaps":[{"kind":"xyz"}]}']) {
      const app = await serve(`mistakes-${text.length}`, { "config.json": text });
      expect((await app.inject("/config.json")).json()).toEqual({
        version: 1,
        basemaps: [],
        embedOrigins: [],
        planDocument: false,
        terrain: false,
        reporting: false,
        geometry: false,
        plan: false,
      });
    }
  });

  it("names every mistake of the installer's settings in its log", async () => {
    const dataDirectory = join(folder, "logged-mistakes");
    mkdirSync(dataDirectory);
    const mistaken = { version: 1, basemaps: [{ kind: "xyz", id: "Office Map", tiles: [] }] };
    writeFileSync(join(dataDirectory, "config.json"), JSON.stringify(mistaken));
    const lines: string[] = [];
    const stream = { write: (line: string) => void lines.push(line) };
    await createApp({ siteDirectory, dataDirectory, logger: { level: "error", stream } });
    const log = lines.join("");
    for (const field of ["id", "name", "nameEn", "attribution", "attributionEn", "tiles"])
      expect(log).toContain(`basemaps[0].${field}: `);
  });

  it("prints in the README the policy that it sends", async () => {
    const policy = (await (await serve("readme")).inject("/")).headers["content-security-policy"];
    const readme = readFileSync(resolve(import.meta.dirname, "../../README.md"), "utf8");
    const printed = /add_header Content-Security-Policy "([^"]+)"/.exec(readme)?.[1];
    expect(printed?.replaceAll("; ", ";")).toBe(policy);
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

  it("lets nobody frame its pages, and only whom the installer allows the one made for it", async () => {
    const config = JSON.stringify({
      version: 1,
      embedOrigins: ["https://portal.example.gov.cn", "http://10.0.0.5:8081"],
    });
    const app = await serve("embedded", { "config.json": config });
    const ancestors = async (path: string): Promise<string | undefined> =>
      /frame-ancestors [^;]*/.exec(String((await app.inject(path)).headers["content-security-policy"]))?.[0];
    for (const path of ["/", "/track", "/data", "/brief/overview", "/config.json", "/assets/plan-1.json", "/nothing"]) {
      expect(await ancestors(path), path).toBe("frame-ancestors 'none'");
      expect((await app.inject(path)).headers["x-frame-options"], path).toBe("DENY");
    }
    for (const path of ["/embed", "/embed/", "/embed?year=2027"]) {
      const answer = await app.inject(path);
      expect(answer.body).toContain("<title>");
      expect(await ancestors(path)).toBe("frame-ancestors https://portal.example.gov.cn http://10.0.0.5:8081");
      expect(answer.headers["x-frame-options"]).toBeUndefined();
      expect(answer.headers["content-security-policy"]).toContain("script-src 'self'");
    }
    expect((await app.inject("/config.json")).json()).toMatchObject({
      embedOrigins: ["https://portal.example.gov.cn", "http://10.0.0.5:8081"],
    });
  });

  it("lets nobody frame anything by default, nor where an origin is none", async () => {
    for (const config of [{ version: 1 }, { version: 1, embedOrigins: ["https://a.cn; script-src *"] }]) {
      const app = await serve(`embedded-${JSON.stringify(config).length}`, { "config.json": JSON.stringify(config) });
      const policy = String((await app.inject("/embed")).headers["content-security-policy"]);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("a.cn");
    }
  });
});

describe("readSettings", () => {
  it("has defaults for everything", () => {
    expect(readSettings({})).toEqual({
      ok: true,
      value: {
        PORT: 8080,
        HOST: "0.0.0.0",
        DATA_DIR: "./data",
        REQUIRE_SIGN_IN: false,
        OIDC_NAME: "单点登录",
        SESSION_IDLE_HOURS: 12,
        LOG_LEVEL: "warn",
      },
    });
  });

  it("names every setting that is wrong", () => {
    const result = readSettings({ PORT: "eighty", LOG_LEVEL: "loud" });
    expect(result.ok ? [] : result.issues.map(({ path }) => path[0])).toEqual(["PORT", "LOG_LEVEL"]);
  });
});
