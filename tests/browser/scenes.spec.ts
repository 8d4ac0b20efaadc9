import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawNoMap, faultLines, lookedAtOn, sceneAddress, walkScenes } from "#tests/scenes/scene-walk.ts";
import { wallsUnderTest } from "#tests/scenes/wall-sizes.ts";
import { AppDriver } from "./app-driver.ts";

let app: AppDriver;
beforeAll(async () => {
  app = await AppDriver.start();
});
afterAll(() => app.stop());

const walls = wallsUnderTest.filter(({ id }) => ["1920x1080", "1280x800"].includes(id));
const briefings = ["overview", "transport", "this-year"];

describe("the scenes of a briefing", () => {
  it.each(walls.flatMap((wall) => briefings.map((briefing) => ({ size: wall.id, briefing, wall }))))(
    "stand on a wall of $size in $briefing without a word that is cut, too small or over another",
    async ({ wall, briefing }) => {
      const reader = await app.open(sceneAddress(briefing, wall), {
        waits: false,
        before: async (page) => {
          await page.addInitScript(drawNoMap);
          await page.clock.setFixedTime(lookedAtOn);
          await page.setViewportSize({ width: wall.width, height: wall.height });
        },
      });
      expect(faultLines(briefing, await walkScenes(reader.page, wall))).toEqual([]);
      await reader.close();
    },
  );
});
