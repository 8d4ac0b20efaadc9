import type { Browser, Page } from "playwright-core";
import { type LongestTask, recordTasks } from "./main-thread.ts";
import type { MadeFile } from "./made-files.ts";
import { watchMemory } from "./peak-memory.ts";

/** What importing one file cost: milliseconds from picking it to its layer, the longest task, and bytes at most. */
export type ImportCost = { readonly time: number; readonly longest: LongestTask; readonly memory: number };

/** Why a file was not imported, as the page says it. */
export type ImportRefusal = { readonly refused: string };

/** A way to import: opens its page, and brings a file in; answers what the page says against it, `null` for nothing. */
export type Importer = {
  readonly open: (page: Page) => Promise<void>;
  readonly bringIn: (page: Page, file: MadeFile) => Promise<string | null>;
  /** Throws where something went wrong that the page does not show. */
  readonly check?: (page: Page) => Promise<void>;
};

/** After this long without anything more to draw or to keep, all that an import causes is taken to be over. */
const afterwardsMilliseconds = 4000;

/** Imports a file in a fresh browser and measures it, what it still does after its layer is there included. */
export async function visitImport(
  launch: () => Promise<Browser>,
  importer: Importer,
  file: MadeFile,
): Promise<ImportCost | ImportRefusal> {
  const browser = await launch();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    page.setDefaultTimeout(600_000);
    await importer.open(page);
    const endMemory = await watchMemory(browser);
    const endTasks = await recordTasks(browser);
    const began = performance.now();
    const refused = await importer.bringIn(page, file);
    const time = performance.now() - began;
    await page.waitForTimeout(afterwardsMilliseconds + file.megabytes * 100);
    const longest = await endTasks();
    const memory = await endMemory();
    await importer.check?.(page);
    return refused === null ? { time, longest, memory } : { refused };
  } finally {
    await browser.close();
  }
}
