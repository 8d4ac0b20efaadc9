import { useEffect, useState } from "react";
import { loadJson } from "#app/data/loadable.ts";
import { fileUrls } from "#app/data/sources.ts";
import { type Reference, referenceList } from "#domain/features/feature.ts";

/** The pages that facts are cited from: those that are `known`, else fetched once; empty while they are not there. */
export function useReferences(known: ReadonlyMap<string, Reference>): ReadonlyMap<string, Reference> {
  const [fetched, setFetched] = useState(known);
  const isKnown = known.size > 0;
  useEffect(() => {
    if (isKnown) return undefined;
    const controller = new AbortController();
    const load = async (): Promise<void> => {
      const references = await loadJson(fileUrls.references, referenceList, controller.signal);
      if (references.status === "ready") setFetched(new Map(references.value.map((each) => [each.id, each])));
    };
    void load();
    return () => controller.abort();
  }, [isKnown]);
  return isKnown ? known : fetched;
}
