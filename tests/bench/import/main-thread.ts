import type { Browser } from "playwright-core";

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock, and of the processor's time. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

/** The longest task of the page's main thread: by the clock, and what it took of the processor; milliseconds. */
export type LongestTask = { readonly wall: number; readonly processor: number };

/** Records the tasks of the page's main thread until told to stop. The browser has one page. */
export async function recordTasks(browser: Browser): Promise<() => Promise<LongestTask>> {
  const session = await browser.newBrowserCDPSession();
  const threads = new Map<string, string>();
  const longest = new Map<string, { wall: number; processor: number }>();
  session.on("Tracing.dataCollected", ({ value }) => {
    // The protocol leaves the form of an event open.
    for (const { name, ph, pid, tid, dur = 0, tdur = 0, args } of value as unknown as readonly TraceEvent[]) {
      const key = `${pid} ${tid}`;
      if (ph === "M" && name === "thread_name") threads.set(key, args?.name ?? "");
      if (ph !== "X" || !name.includes("RunTask")) continue;
      const known = longest.get(key) ?? { wall: 0, processor: 0 };
      longest.set(key, { wall: Math.max(known.wall, dur), processor: Math.max(known.processor, tdur) });
    }
  });
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { recordMode: "recordAsMuchAsPossible", includedCategories: ["toplevel"], excludedCategories: ["*"] },
  });
  return async () => {
    const complete = new Promise<void>((resolve) => session.once("Tracing.tracingComplete", () => resolve()));
    await session.send("Tracing.end");
    await complete;
    await session.detach();
    const mains = [...longest].filter(([key]) => threads.get(key) === "CrRendererMain").map(([, task]) => task);
    return {
      wall: Math.max(0, ...mains.map(({ wall }) => wall)) / 1000,
      processor: Math.max(0, ...mains.map(({ processor }) => processor)) / 1000,
    };
  };
}
