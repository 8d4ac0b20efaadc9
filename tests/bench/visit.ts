import type { Browser, CDPSession, Page } from "playwright-core";
import type { CountingServer } from "./counting-server.ts";
import { clickToPanel, panFrame, timeToDrawn, yearChangeInApp, yearChangeOfMapAlone } from "./probes.ts";

/** What can be measured of a page: times in milliseconds, sizes in bytes. */
export const measures = [
  "transferred",
  "fonts",
  "fetchedAhead",
  "drawn",
  "yearChange",
  "click",
  "panFrame",
  "heap",
] as const;
/** One of {@link measures}. */
export type Measure = (typeof measures)[number];

/** What one visit of one page cost; what that page has no such thing as is missing. */
export type Visit = Readonly<Partial<Record<Measure, number>>>;

/** The pages that are compared: the product, a bare map of the same files, the product's map without the product. */
export type Subject = "app" | "bare" | "alone";

const paths: Readonly<Record<Subject, string>> = {
  app: "/?v=1&year=2025",
  bare: "/bare.html",
  alone: "/alone.html",
};

// By then the app has fetched what it fetches ahead of the first click.
const quietMilliseconds = 3000;

async function heapOf(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}

async function rest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset["map"] === "idle", undefined, { timeout: 120_000 });
}

/** Opens a page in a fresh profile and measures everything once. */
export async function visit(browser: Browser, server: CountingServer, subject: Subject): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const before = server.sent();
  await page.goto(server.url + paths[subject]);
  const drawn = await timeToDrawn(page);
  await page.waitForTimeout(500);
  const first = server.sent();
  if (subject === "alone") {
    await page.waitForTimeout(1000);
    const yearChange = await yearChangeOfMapAlone(page);
    await context.close();
    return { yearChange };
  }
  const fonts = first.fonts - before.fonts;
  const load = { transferred: first.all - before.all - fonts, fonts, drawn };
  await page.waitForTimeout(quietMilliseconds);
  const later = server.sent();
  const fetchedAhead = later.all - first.all;
  if (subject === "bare") {
    const frame = await panFrame(page);
    const heap = await heapOf(session);
    await context.close();
    return { ...load, panFrame: frame, heap };
  }
  const yearChange = await yearChangeInApp(page, 2026);
  await rest(page);
  const click = await clickToPanel(page);
  await page.keyboard.press("Escape");
  await rest(page);
  const frame = await panFrame(page);
  await rest(page);
  const heap = await heapOf(session);
  await context.close();
  return { ...load, fetchedAhead, panFrame: frame, heap, yearChange, click };
}

/** The median of each measure over several visits. */
export function medians(visits: readonly Visit[]): Visit {
  const entries = measures.flatMap((measure) => {
    const sorted = visits.flatMap((each) => each[measure] ?? []).toSorted((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)];
    return middle === undefined ? [] : [[measure, middle] as const];
  });
  return Object.fromEntries(entries);
}
