import { readFileSync } from "node:fs";
import type { Browser, CDPSession, Page } from "playwright-core";
import { objectBytes } from "./heap-objects.ts";

/** What the browser holds once its garbage is collected. */
export type Measures = {
  /** The JavaScript heap of the page with its compiled code, bytes. */
  readonly heap: number;
  /** The objects in it that the page has made, bytes. */
  readonly objects: number;
  /** Nodes of the document, and those outside it that something still holds. */
  readonly nodes: number;
  readonly listeners: number;
  /** Memory of the page's process with its workers, and of the process that draws, bytes; `null` where the system does not tell. */
  readonly pageProcess: number | null;
  readonly drawingProcess: number | null;
};

function residentBytes(process: number): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

/** Measures one page of a browser that has no other. */
export class Scales {
  readonly #page: CDPSession;
  readonly #browser: CDPSession;

  private constructor(page: CDPSession, browser: CDPSession) {
    this.#page = page;
    this.#browser = browser;
  }

  /** The scales for a page. */
  static async for(browser: Browser, page: Page): Promise<Scales> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable");
    return new Scales(session, await browser.newBrowserCDPSession());
  }

  /** Collects the garbage and measures what is left. */
  async measure(): Promise<Measures> {
    // What the first round lets go may hold more.
    for (let round = 0; round < 3; round += 1) await this.#page.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.#page.send("Performance.getMetrics");
    const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? 0;
    const { processInfo } = await this.#browser.send("SystemInfo.getProcessInfo");
    const resident = (type: string): number | null => {
      const all = processInfo.filter((each) => each.type === type).map(({ id }) => residentBytes(id) ?? 0);
      return all.length === 0 || all.includes(0) ? null : Math.max(...all);
    };
    return {
      heap: metric("JSHeapUsedSize"),
      objects: objectBytes(await this.#snapshot()),
      nodes: metric("Nodes"),
      listeners: metric("JSEventListeners"),
      pageProcess: resident("renderer"),
      drawingProcess: resident("GPU"),
    };
  }

  async #snapshot(): Promise<string> {
    const parts: string[] = [];
    const take = ({ chunk }: { readonly chunk: string }): void => void parts.push(chunk);
    this.#page.on("HeapProfiler.addHeapSnapshotChunk", take);
    await this.#page.send("HeapProfiler.enable");
    await this.#page.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
    // Numbering the objects takes memory: it is not gone on with.
    await this.#page.send("HeapProfiler.disable");
    this.#page.off("HeapProfiler.addHeapSnapshotChunk", take);
    return parts.join("");
  }
}
