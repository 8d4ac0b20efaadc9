import type { Page } from "playwright-core";

// Each probe runs inside the page, so that no time of the connection to the browser is counted. All in milliseconds.

/** From navigation to everything of the plan drawn. */
export async function timeToDrawn(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName("plan-drawn").length > 0, undefined, {
    timeout: 240_000,
    polling: 50,
  });
  return page.evaluate(() => performance.getEntriesByName("plan-drawn")[0]?.startTime ?? Number.NaN);
}

/** In the app: from the press of the button of `year` to the map's next rest. */
export function yearChangeInApp(page: Page, year: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const root = document.documentElement;
    const buttons = [...document.querySelectorAll<HTMLElement>('[role="radio"]')];
    const button = buttons.find((candidate) => candidate.textContent?.startsWith(String(wanted)));
    if (button === undefined) throw new Error(`There is no button for ${wanted}`);
    root.dataset["map"] = "acting";
    const began = performance.now();
    button.click();
    return new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        if (root.dataset["map"] !== "idle") return;
        watch.disconnect();
        resolve(performance.now() - began);
      });
      watch.observe(root, { attributes: true, attributeFilter: ["data-map"] });
    });
  }, year);
}

/** On the page with the map alone: the same change of scene, by MapLibre's own calls. */
export function yearChangeOfMapAlone(page: Page): Promise<number> {
  return page.evaluate(() => window.changeYear());
}

/** A point of the screen where a click opens something: where the pointer becomes a hand, looked for from the middle on. */
async function clickable(page: Page): Promise<readonly [number, number]> {
  const box = await page.locator("canvas").boundingBox();
  if (box === null) throw new Error("There is no map to click on");
  for (let step = 0; step < 120; step += 1) {
    const [reach, turn] = [step * 2, step * 0.7];
    const x = box.x + box.width / 2 + reach * Math.cos(turn);
    const y = box.y + box.height / 2 + reach * Math.sin(turn);
    await page.mouse.move(x, y);
    await page.waitForTimeout(30);
    if (await page.evaluate(() => document.querySelector("canvas")?.style.cursor === "pointer")) return [x, y];
  }
  throw new Error("There is nothing to click on near the middle of the map");
}

/** In the app: from the click on a feature of the map to the content of the panel that it opens. */
export async function clickToPanel(page: Page): Promise<number> {
  // A click on a cluster goes closer and opens nothing; then the next is looked for.
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const [x, y] = await clickable(page);
    await page.waitForTimeout(300);
    // Set up before the click and read after it: a promise that waits inside the page may be reached later than the click.
    await page.evaluate(() => {
      let began = 0;
      performance.clearMeasures("click-to-panel");
      window.addEventListener("click", () => (began = performance.now()), { capture: true, once: true });
      // A click that opened nothing is not what the next one is measured from.
      window.addEventListener("pointerdown", () => began > 0 && watch.disconnect(), { capture: true });
      const watch = new MutationObserver(() => {
        if (began === 0 || document.querySelector("aside h1, aside h2") === null) return;
        watch.disconnect();
        performance.measure("click-to-panel", { start: began, end: performance.now() });
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await page.mouse.click(x, y);
    await page.waitForTimeout(2500);
    const time = await page.evaluate(() => performance.getEntriesByName("click-to-panel")[0]?.duration ?? null);
    if (time !== null) return time;
  }
  throw new Error("The clicks opened nothing");
}

/** The mean time of a frame while the map is dragged, frame by frame, over 40 frames. */
export function panFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const canvas = document.querySelector("canvas");
    if (canvas === null) throw new Error("There is no map to drag");
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const drag = (type: string, step: number): void => {
      const clientX = left + width * 0.5 + 90 * Math.sin(step / 6);
      const clientY = top + height * 0.45 + step;
      canvas.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0, buttons: 1, clientX, clientY }));
    };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    drag("mousedown", 0);
    for (let step = 1; step <= 5; step += 1) {
      drag("mousemove", step);
      await frame();
    }
    const began = performance.now();
    for (let step = 6; step <= 45; step += 1) {
      drag("mousemove", step);
      await frame();
    }
    const mean = (performance.now() - began) / 40;
    drag("mouseup", 45);
    return mean;
  });
}
