import { useEffect, useRef } from "react";
import { currentAddress, hrefOf } from "#app/page/page-path.ts";
import { capturedScene, insertEntry } from "#domain/briefing/edit-scenes.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { captureOf, viewOfLink } from "./scene-of-view.ts";
import { sceneStart } from "./scene-start.ts";
import type { DraftDesk } from "./use-draft.ts";

/**
 * Makes scenes of links to views, after the chosen one; answers whether a link was one. The view that the page was opened with
 * (`from`, a query) becomes one at once, and leaves the address, so that a reload does not do it again.
 */
export function useCapture(
  { draft, at, edit }: DraftDesk,
  index: PlanIndex,
  now: () => Date,
  from: string | null,
  onCaptured: (title: string) => void,
): (link: string) => boolean {
  const capture = (link: string): boolean => {
    const view = viewOfLink(link, index, now());
    if (view === null) return false;
    const scene = capturedScene(draft, captureOf(view, index), sceneStart);
    edit(insertEntry(draft, at + 1, scene), null, at + 1);
    const named = view.selection === null ? undefined : index.featureById.get(view.selection)?.properties;
    onCaptured(named === undefined ? scene.title : view.language === "zh" ? named.name : named.nameEn);
    return true;
  };
  const latest = useRef(capture);
  useEffect(() => {
    latest.current = capture;
  });
  useEffect(() => {
    const { path, query } = currentAddress();
    const params = new URLSearchParams(query);
    if (from === null || !params.has("from")) return;
    params.delete("from");
    window.history.replaceState(null, "", hrefOf({ path, query: params.toString() }));
    latest.current(`/?${from}`);
  }, [from]);
  return capture;
}
