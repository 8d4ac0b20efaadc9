import { useEffect, useRef, useState } from "react";
import { textIn } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { CardParts } from "./card-parts.ts";

/** How the card of a feature stands, and how to make it. `detail` says why there is none, in words; `null` where nobody knows. */
export type CardDesk = {
  readonly state: "idle" | "making" | "failed";
  readonly detail: string | null;
  readonly make: (feature: PlanFeature) => void;
};

/** Makes one card at a time and saves it; its code is fetched for the first. */
export function useCard(parts: CardParts): CardDesk {
  const [state, setState] = useState<Pick<CardDesk, "state" | "detail">>({ state: "idle", detail: null });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const { data, view, loaded, asOf, madeOn } = parts;
  const make = async (feature: PlanFeature): Promise<void> => {
    if (running.current !== null) return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setState({ state: "making", detail: null });
    const code = await import("./card-code.ts");
    try {
      const credits = loaded.credits === null ? "" : textIn(view.language, loaded.credits);
      const content = code.featureCard(loaded.index, feature, data.references, {
        language: view.language,
        year: view.year,
        asOf,
        madeOn,
        sources: [loaded.index.plan.document.number, credits].filter((part) => part !== "").join(" · "),
        basemap: data.basemaps.find(({ id }) => id === view.basemap) ?? null,
      });
      const { name, blob } = await code.makeCard(content, code.cardGround(parts, feature), signal);
      code.saveFile(name, blob, blob.type);
      setState({ state: "idle", detail: null });
    } catch (problem) {
      if (signal.aborted) return;
      const isSaid = problem instanceof code.ExportError;
      if (!isSaid) console.warn(problem);
      setState({ state: "failed", detail: isSaid ? problem.message : null });
    } finally {
      running.current = null;
    }
  };
  return { ...state, make: (feature) => void make(feature) };
}
