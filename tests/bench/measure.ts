import type { Browser, CDPSession, Page } from "playwright-core";

/** What one visit of one page cost. Times in milliseconds, sizes in bytes; `null` where the page has no such thing. */
export type Visit = {
  readonly bytes: number;
  readonly fontBytes: number;
  readonly drawn: number;
  readonly yearChange: number;
  readonly clickToPanel: number | null;
  readonly panFrame: number;
  readonly heap: number;
};

/** How a page is driven: both pages answer the same questions. */
export type Subject = {
  readonly url: string;
  readonly sites: string | null;
  readonly changeYear: (page: Page) => Promise<number>;
  readonly clickFeature: ((page: Page) => Promise<number>) | null;
};

async function countBytes(session: CDPSession): Promise<{ readonly all: () => number; readonly fonts: () => number }> {
  const isFont = new Set<string>();
  let [all, fonts] = [0, 0];
  session.on("Network.responseReceived", (event) => {
    if (event.type === "Font" || /\.woff2?($|\?)/.test(event.response.url)) isFont.add(event.requestId);
  });
  session.on("Network.loadingFinished", (event) => {
    if (isFont.has(event.requestId)) fonts += event.encodedDataLength;
    else all += event.encodedDataLength;
  });
  await session.send("Network.enable");
  return { all: () => all, fonts: () => fonts };
}

/** A figure that does not come within half a minute counts for nothing, and is told. */
async function within(what: string, figure: Promise<number>): Promise<number> {
  const late = new Promise<number>((resolve) => {
    setTimeout(() => resolve(Number.NaN), 30_000).unref();
  });
  const value = await Promise.race([figure, late]);
  if (Number.isNaN(value)) console.error(`no figure for ${what}`);
  return value;
}

function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Pans by wheel-free drags: the median time of an animation frame while the map moves. */
async function panFrame(page: Page): Promise<number> {
  const box = page.viewportSize() ?? { width: 1280, height: 720 };
  const frames = page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const tick = (now: number): void => {
          times.push(now - last);
          last = now;
          if (times.length < 45) requestAnimationFrame(tick);
          else resolve(times.slice(3));
        };
        requestAnimationFrame(tick);
      }),
  );
  await page.mouse.move(box.width * 0.5, box.height * 0.45);
  await page.mouse.down();
  for (let step = 1; step <= 24; step += 1)
    await page.mouse.move(box.width * 0.5 + step * 4, box.height * 0.45 + step * 2);
  await page.mouse.up();
  return median(await frames);
}

/** Opens a page in a fresh profile and measures everything once. */
export async function visit(browser: Browser, subject: Subject): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const counted = await countBytes(session);
  const { sites } = subject;
  if (sites !== null)
    await page.route(/sites-[^/]*\.geojson$/, (route) =>
      route.fulfill({ body: sites, contentType: "application/geo+json" }),
    );
  await page.goto(subject.url);
  await page.waitForFunction(() => performance.getEntriesByName("plan-drawn").length > 0, undefined, {
    timeout: 180_000,
    polling: 50,
  });
  const drawn = await page.evaluate(() => performance.getEntriesByName("plan-drawn")[0]?.startTime ?? Number.NaN);
  await page.waitForTimeout(500);
  const [bytes, fontBytes] = [counted.all(), counted.fonts()];
  const yearChange = await within("the year change", subject.changeYear(page));
  // A reader looks at the map before the first click; meanwhile the app fetches the details.
  await page.waitForTimeout(2500);
  const clickToPanel = subject.clickFeature === null ? null : await within("the click", subject.clickFeature(page));
  const pan = await within("panning", panFrame(page));
  await session.send("HeapProfiler.collectGarbage");
  const heap = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  await context.close();
  return { bytes, fontBytes, drawn, yearChange, clickToPanel, panFrame: pan, heap };
}

/** The median of each figure over several visits; `null` where every visit has none. */
export function medians(visits: readonly Visit[]): Visit {
  const of = (pick: (visit: Visit) => number): number => median(visits.map(pick));
  const clicks = visits.flatMap(({ clickToPanel }) => (clickToPanel === null ? [] : [clickToPanel]));
  return {
    bytes: of((visit) => visit.bytes),
    fontBytes: of((visit) => visit.fontBytes),
    drawn: of((visit) => visit.drawn),
    yearChange: of((visit) => visit.yearChange),
    clickToPanel: clicks.length === 0 ? null : median(clicks),
    panFrame: of((visit) => visit.panFrame),
    heap: of((visit) => visit.heap),
  };
}
