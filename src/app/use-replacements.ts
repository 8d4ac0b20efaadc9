import { useEffect } from "react";
import type { PlanStore } from "./data/plan-store.ts";
import type { ProgressData } from "./data/progress-store.ts";

/**
 * Keeps the replaced geometry up to date while the page is open: asks once live updates have begun, and again after every
 * replacement and after signing in.
 */
export function useReplacements(store: PlanStore, progress: ProgressData | null): void {
  const isLive = progress?.origin === "server" && progress.feed === "live";
  const changes = progress?.geometryChanges ?? 0;
  const account = progress?.session?.account?.id ?? null;
  useEffect(() => {
    if (isLive) void store.loadReplacements();
  }, [store, isLive, changes, account]);
}
