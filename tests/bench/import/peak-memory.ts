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
  let [most, isOn] = [0, true];
  const watch = async (): Promise<void> => {
    while (isOn) {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      for (const { type, id } of processInfo) if (type === "renderer") most = Math.max(most, residentBytes(id));
      await new Promise((resolve) => void setTimeout(resolve, 200));
    }
  };
  const watching = watch();
  return async () => {
    isOn = false;
    await watching;
    await session.detach();
    return most;
  };
}
