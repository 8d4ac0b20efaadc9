import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";

function residentBytes(process: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Watches the memory of the page's process, its workers included, until told to stop; answers the most it had, bytes, 0 where the system does not tell. */
export async function watchMemory(browser: Browser): Promise<() => Promise<number>> {
  const session = await browser.newBrowserCDPSession();
  let most = 0;
  let last: Promise<void> = Promise.resolve();
  const look = async (): Promise<void> => {
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    for (const { type, id } of processInfo) if (type === "renderer") most = Math.max(most, residentBytes(id));
  };
  const timer = setInterval(() => {
    last = last.then(look);
  }, 200);
  return async () => {
    clearInterval(timer);
    await last;
    await session.detach();
    return most;
  };
}
