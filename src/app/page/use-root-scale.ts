import { useSyncExternalStore } from "react";

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

function rootScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

/** How much larger the interface is than at 1920 px: the root's font size over 16 px. The map's symbols and labels follow it. */
export function useRootScale(): number {
  return useSyncExternalStore(subscribe, rootScale);
}
