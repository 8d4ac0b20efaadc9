import { useEffect } from "react";
import type { PlanStore } from "./data/plan-store.ts";
import type { ProgressData } from "./data/progress-store.ts";

/**
 * Keeps the plan up to date while the page is open: asks for the version that stands once live updates have begun, and again
 * whenever another one does and after signing in.
 */
export function usePresentPlan(store: PlanStore, progress: ProgressData | null): void {
  const isLive = progress?.origin === "server" && progress.feed === "live";
  const changes = progress?.planChanges ?? 0;
  const account = progress?.session?.account?.id ?? null;
  useEffect(() => {
    if (isLive) void store.loadPresentPlan();
  }, [store, isLive, changes, account]);
}

/**
 * Keeps the plan (see {@link usePresentPlan}) and the replaced geometry up to date while the page is open: asks once live
 * updates have begun, and again after every replacement and after signing in.
 */
export function useReplacements(store: PlanStore, progress: ProgressData | null): void {
  usePresentPlan(store, progress);
  const isLive = progress?.origin === "server" && progress.feed === "live";
  const changes = progress?.geometryChanges ?? 0;
  const account = progress?.session?.account?.id ?? null;
  useEffect(() => {
    if (isLive) void store.loadReplacements();
  }, [store, isLive, changes, account]);
}
