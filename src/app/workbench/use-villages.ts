import { useEffect, useState } from "react";
import { loadJson } from "#app/data/loadable.ts";
import { fileUrls } from "#app/data/sources.ts";
import { type Village, villageList } from "#domain/features/village.ts";

/** The villages of the county: those that are loaded already, else asked for once they are wanted; empty until they come. */
export function useVillages(known: readonly Village[], isWanted: boolean): readonly Village[] {
  const [loaded, setLoaded] = useState<readonly Village[]>([]);
  const isMissing = known.length === 0 && isWanted;
  useEffect(() => {
    if (!isMissing) return undefined;
    let isGone = false;
    const ask = async (): Promise<void> => {
      const answer = await loadJson(fileUrls.villages, villageList);
      if (!isGone && answer.status === "ready") setLoaded(answer.value);
    };
    void ask();
    return () => {
      isGone = true;
    };
  }, [isMissing]);
  return known.length === 0 ? loaded : known;
}
