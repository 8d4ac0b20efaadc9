import { useEffect } from "react";

/** Keeps the screen on while the page is seen; browsers offer it on HTTPS and on this very machine only. */
export function useWakeLock(): void {
  useEffect(() => {
    // Absent in older browsers and without HTTPS, whatever the types say.
    const locks = (navigator as Partial<Navigator>).wakeLock;
    if (locks === undefined) return undefined;
    let lock: WakeLockSentinel | null = null;
    let isGone = false;
    const request = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      try {
        lock = await locks.request("screen");
        if (isGone) await lock.release();
      } catch {
        // Refused, for example on a low battery: the screen then goes off as usual.
      }
    };
    const onVisible = (): void => void request();
    document.addEventListener("visibilitychange", onVisible);
    onVisible();
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", onVisible);
      void lock?.release();
    };
  }, []);
}
