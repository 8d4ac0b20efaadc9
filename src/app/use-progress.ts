import { useEffect, useState, useSyncExternalStore } from "react";
import type { ProgressData, ProgressStore } from "./data/progress-store.ts";
import type * as progressCode from "./progress-code.ts";

/** The code that reads the progress; see `progress-code.ts`. */
export type ProgressCode = typeof progressCode;

/** The progress, the store that keeps it, and the code that reads it; all `null` until they are first wanted. */
export type ProgressParts = {
  readonly store: ProgressStore | null;
  readonly data: ProgressData | null;
  readonly code: ProgressCode | null;
};

const none = (): null => null;
const never = (): (() => void) => () => undefined;

/**
 * Loads the progress once it is wanted — its code too, so that the first map waits for neither — and shows it as it was known
 * on `asOf`, today for `null`.
 */
export function useProgress(isWanted: boolean, asOf: string | null, now: () => Date): ProgressParts {
  const [made, setMade] = useState<{ readonly store: ProgressStore; readonly code: ProgressCode } | null>(null);
  useEffect(() => {
    if (!isWanted || made !== null) return undefined;
    let isGone = false;
    const start = async (): Promise<void> => {
      const code = await import("./progress-code.ts");
      if (isGone) return;
      const store = new code.ProgressStore(now);
      setMade({ store, code });
      await store.load();
    };
    void start();
    return () => {
      isGone = true;
    };
  }, [isWanted, made, now]);
  const store = made?.store ?? null;
  useEffect(() => () => store?.close(), [store]);
  useEffect(() => made?.code.startOutbox(made.store), [made]);
  useEffect(() => void store?.showAsOf(asOf), [store, asOf]);
  const data = useSyncExternalStore<ProgressData | null>(store?.subscribe ?? never, store?.snapshot ?? none);
  return { store, data, code: made?.code ?? null };
}
