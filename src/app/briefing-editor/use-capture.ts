import { useEffect, useRef, useState } from "react";
import { nameIn, useLanguage } from "#app/language/language.ts";
import { currentAddress, hrefOf } from "#app/page/page-path.ts";
import { capturedScene, insertEntry } from "#domain/briefing/edit-scenes.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { EditorView } from "./editor-address.ts";
import { captureOf, viewOfLink } from "./scene-of-view.ts";
import { sceneStart } from "./scene-start.ts";
import type { DraftDesk } from "./use-draft.ts";

/** Makes scenes of links to views, after the chosen one; answers whether a link was one. */
export function useCapture(
  { draft, at, edit }: DraftDesk,
  index: PlanIndex,
  now: () => Date,
  onCaptured: (title: string) => void,
): (link: string) => boolean {
  const language = useLanguage();
  return (link) => {
    const view = viewOfLink(link, index, now());
    if (view === null) return false;
    const scene = capturedScene(draft, captureOf(view, index), sceneStart);
    edit(insertEntry(draft, at + 1, scene), null, at + 1);
    const named = view.selection === null ? undefined : index.featureById.get(view.selection)?.properties;
    onCaptured(named === undefined ? scene.title : nameIn(language, named));
    return true;
  };
}

/**
 * The view that the page was opened with (`from`), while it is still to become a scene: at once where the briefing has been
 * chosen, else when it is (`settle`). It leaves the address, so that a reload does not do it again.
 */
export function useBroughtView(
  { from, isChosen }: EditorView,
  capture: (link: string) => boolean,
): { readonly link: string | null; readonly settle: () => void } {
  const [link, setLink] = useState(isChosen ? null : from);
  const latest = useRef(capture);
  useEffect(() => {
    latest.current = capture;
  });
  useEffect(() => {
    const { path, query } = currentAddress();
    const params = new URLSearchParams(query);
    if (from === null || !params.has("from")) return;
    params.delete("from");
    params.delete("chosen");
    window.history.replaceState(null, "", hrefOf({ path, query: params.toString() }));
    if (isChosen) latest.current(from);
  }, [from, isChosen]);
  return { link, settle: () => setLink(null) };
}
