import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";

function subscribeToFull(listener: () => void): () => void {
  document.addEventListener("fullscreenchange", listener);
  return () => document.removeEventListener("fullscreenchange", listener);
}

/** Whether the page fills the screen, and how to change that. */
export function useFullScreen(): { readonly isFull: boolean; readonly toggle: () => void } {
  const isFull = useSyncExternalStore(subscribeToFull, () => document.fullscreenElement !== null);
  const toggle = useCallback(() => {
    const change =
      document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
    // A browser may refuse; the wall goes on as it is.
    change.catch(() => undefined);
  }, []);
  return useMemo(() => ({ isFull, toggle }), [isFull, toggle]);
}

/** Whether somebody has moved the pointer within the last `milliseconds`. */
export function useStirring(milliseconds: number): boolean {
  const [isStirring, setStirring] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (event: PointerEvent): void => {
      // A page that opens under a resting pointer is told of it too.
      if (event.pointerType === "mouse" && event.movementX === 0 && event.movementY === 0) return;
      setStirring(true);
      clearTimeout(timer);
      timer = setTimeout(() => setStirring(false), milliseconds);
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerdown", onMove);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerdown", onMove);
    };
  }, [milliseconds]);
  return isStirring;
}

/** Keeps the screen from going dark while the page is in sight, where the browser can. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!("wakeLock" in navigator)) return undefined;
    let lock: WakeLockSentinel | null = null;
    let isGone = false;
    const hold = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      const got = await navigator.wakeLock.request("screen").catch(() => null);
      if (isGone) void got?.release();
      else lock = got;
    };
    const onVisible = (): void => void hold();
    void hold();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      isGone = true;
      document.removeEventListener("visibilitychange", onVisible);
      void lock?.release();
    };
  }, []);
}
