import type { Page } from "playwright-core";
import { type WallFault, wallFaults } from "./wall-faults.ts";
import type { WallUnderTest } from "./wall-sizes.ts";

/** A scene that was shown, and what was wrong with it. */
export type SceneFaults = {
  readonly scene: string;
  /** Which page of how long a list; 1 where there is one. */
  readonly page: number;
  readonly faults: readonly WallFault[];
};

/** The day on which every scene is looked at, so that nothing changes with the calendar. */
export const lookedAtOn = "2026-11-23T10:00:00+08:00";

const mapShare = 0.6;

/** The address of a briefing that nobody and nothing moves, but the pages of its lists quickly. */
export function sceneAddress(briefing: string, { query }: WallUnderTest, more = ""): string {
  return `/brief/${briefing}?${["auto=0&speed=60", query, more].filter((part) => part !== "").join("&")}`;
}

/** Run in the page before its own code: nothing is drawn by WebGL, so that words can be measured without waiting for a map. */
export function drawNoMap(): void {
  const real = Reflect.get(HTMLCanvasElement.prototype, "getContext") as (...given: unknown[]) => unknown;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(...given: unknown[]): unknown {
      return String(given[0]).startsWith("webgl") ? null : Reflect.apply(real, this, given);
    },
  });
}

/** Waits until the words of a scene stand where they stay: with their fonts, painted twice. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** The page of the list that is shown and how many there are, as the wall writes it. */
async function pageOfList(page: Page): Promise<{ readonly at: number; readonly of: number }> {
  const text = await page.evaluate(() => document.querySelector("[data-caption=page]")?.textContent ?? "");
  const match = /(\d+) \/ (\d+)/.exec(text);
  return { at: Number(match?.[1] ?? 1), of: Number(match?.[2] ?? 1) };
}

/**
 * Goes through every scene of the briefing that `page` shows, by key, and through every page of their lists; tells what is wrong
 * with each. `look` is called once a scene, before the next one, to take its picture.
 */
export async function walkScenes(
  page: Page,
  wall: WallUnderTest,
  look: (scene: string) => Promise<void> = () => Promise.resolve(),
): Promise<readonly SceneFaults[]> {
  const rules = { least: wall.least, seams: wall.seams, mapShare };
  const main = page.locator("main[data-scene]");
  await main.waitFor({ timeout: 60_000 });
  // What has been reported comes after the plan, and with it words and the fonts of their characters.
  await page.waitForTimeout(2000);
  const told: SceneFaults[] = [];
  for (;;) {
    const scene = (await main.getAttribute("data-scene")) ?? "";
    await settled(page);
    const seen = new Set<number>();
    let pages = await pageOfList(page);
    for (let round = 0; round < 300 && seen.size < pages.of; round += 1) {
      if (!seen.has(pages.at)) told.push({ scene, page: pages.at, faults: await page.evaluate(wallFaults, rules) });
      seen.add(pages.at);
      if (seen.size < pages.of) await page.waitForTimeout(30);
      pages = await pageOfList(page);
    }
    await look(scene);
    await page.keyboard.press("ArrowRight");
    await settled(page);
    if ((await main.getAttribute("data-scene")) === scene) return told;
  }
}

/** Faults as lines of a list: wall, briefing, scene, page, what is wrong with which words. */
export function faultLines(where: string, told: readonly SceneFaults[]): readonly string[] {
  return told.flatMap(({ scene, page, faults }) =>
    faults.map(
      ({ kind, text, detail }) => `${where} ${scene}${page > 1 ? ` (${page})` : ""}: ${kind}: ${text} – ${detail}`,
    ),
  );
}
