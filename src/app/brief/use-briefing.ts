import { useCallback, useEffect, useState } from "react";
import type { ProgressOrigin } from "#app/data/progress-store.ts";
import { type LoadedBriefing, loadBriefing } from "#app/data/briefings.ts";
import { type Loadable, loading } from "#app/data/loadable.ts";

/** A briefing and how to load it again. */
export type BriefingFile = { readonly file: Loadable<LoadedBriefing>; readonly reload: () => void };

/** Loads a briefing once it is known where from; again on request. What is shown stays until the new one is there. */
export function useBriefing(id: string, origin: ProgressOrigin | null): BriefingFile {
  const [file, setFile] = useState<Loadable<LoadedBriefing>>(loading);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (origin === null) return undefined;
    let isGone = false;
    const load = async (): Promise<void> => {
      const loaded = await loadBriefing(id, origin === "server");
      if (!isGone) setFile((shown) => (loaded.status === "failed" && shown.status === "ready" ? shown : loaded));
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [id, origin, round]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { file, reload };
}
