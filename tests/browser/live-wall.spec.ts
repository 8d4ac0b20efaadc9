import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { PlayedWall } from "#tests/soak/played-wall.ts";
import { sceneCount } from "#tests/soak/soak-run.ts";
import { WallServer } from "#tests/soak/wall-server.ts";
import { launchChromium } from "#tests/support/launch-chromium.ts";

const dataDirectory = mkdtempSync(join(tmpdir(), "county-live-wall-"));
let browser: Browser;
let server: WallServer;
beforeAll(async () => {
  server = await WallServer.start({ siteDirectory: inject("siteDirectory"), dataDirectory });
  browser = await launchChromium(inject("chromium"));
});
afterAll(async () => {
  await browser.close();
  await server.kill();
  rmSync(dataDirectory, { recursive: true, force: true });
});

describe("a scene that stays on a wall", () => {
  it("takes over what is reported, keeps it with its time while the server is away, and goes on when it is back", async () => {
    const wall = await PlayedWall.open(browser, `${server.origin}/brief/overview?auto=0&scene=caocun`, sceneCount);
    const reported = () => wall.figure("上报进度");
    await expect.poll(reported).toBe("—");
    await server.report();
    await expect.poll(reported).toBe("1");
    await server.report();
    await expect.poll(reported).toBe("2");

    wall.expectServer(false);
    await server.kill();
    await expect.poll(async () => (await wall.foot()).isLastKnown).toBe(true);
    expect(await reported()).toBe("2");
    await server.revive();
    await expect.poll(async () => (await wall.foot()).isLastKnown).toBe(false);
    wall.expectServer(true);
    await server.report();
    await expect.poll(reported).toBe("3");

    // In place: the page was neither loaded anew nor moved on.
    const { scenes, undated, isFull } = await wall.standing();
    expect([scenes, undated, isFull]).toEqual([1, 0, true]);
    expect(wall.complaints).toEqual([]);
  });
});
