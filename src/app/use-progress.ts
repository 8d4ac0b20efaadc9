import { useEffect, useState, useSyncExternalStore } from "react";
import type { ProgressData, ProgressStore } from "./data/progress-store.ts";

/** The progress and the store that keeps it; both `null` until they are first wanted. */
export type ProgressParts = { readonly store: ProgressStore | null; readonly data: ProgressData | null };

const none = (): null => null;
const never = (): (() => void) => () => undefined;

/**
 * Loads the progress once it is wanted — its code too, so that the first map waits for neither — and shows it as it was known
 * on `asOf`, today for `null`.
 */
export function useProgress(isWanted: boolean, asOf: string | null, now: () => Date): ProgressParts {
  const [store, setStore] = useState<ProgressStore | null>(null);
  useEffect(() => {
    if (!isWanted || store !== null) return undefined;
    let isGone = false;
    void import("./data/progress-store.ts").then((module) => {
      if (isGone) return;
      const made = new module.ProgressStore(now);
      setStore(made);
      void made.load();
    });
    return () => {
      isGone = true;
    };
  }, [isWanted, store, now]);
  useEffect(() => () => store?.close(), [store]);
  useEffect(() => void store?.showAsOf(asOf), [store, asOf]);
  const data = useSyncExternalStore<ProgressData | null>(store?.subscribe ?? never, store?.snapshot ?? none);
  return { store, data };
}
