import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { incidents, sceneCount, soak, type SoakRun } from "#tests/soak/soak-run.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";

// `npm run soak` plays 500 loops; this is the same run, only as long as everything needs to happen once.
const loops = 3;
const dataDirectory = mkdtempSync(join(tmpdir(), "county-soak-spec-"));
let browser: Browser;
let run: SoakRun;
beforeAll(async () => {
  browser = await launchChromium(inject("chromium"));
  run = await soak({ browser, places: { siteDirectory: inject("siteDirectory"), dataDirectory }, loops });
}, 400_000);
afterAll(async () => {
  await browser.close();
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe("a wall that plays on while things go wrong", () => {
  it("loses its WebGL context, its server and the day, and shows no dead slide, no error, nothing but full screen", () => {
    expect(run.problems).toEqual([]);
    expect(Object.keys(run.incidents).sort()).toEqual([...incidents].sort());
  });

  it("shows every scene of every loop, each with the day of its data, and what moves over the map", () => {
    expect(run.loops).toBeGreaterThanOrEqual(loops);
    expect(run.scenes).toBeGreaterThanOrEqual(loops * sceneCount);
    expect(run.draws.flow).toBeGreaterThan(0);
  });

  it("is measured on the first scene after each loop, without what went before holding on to its elements", () => {
    expect(run.samples.length).toBeGreaterThanOrEqual(loops);
    const nodes = run.samples.map((sample) => sample.nodes);
    // Some scenes' elements may wait for the collector, but not those of whole loops.
    expect(Math.max(...nodes) - Math.min(...nodes)).toBeLessThan(1000);
  });
});
