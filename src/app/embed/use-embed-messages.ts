import { useEffect, useImperativeHandle, useRef, useState } from "react";
import { type EmbedEvent, embedVersion, readEmbedRequest } from "#domain/embed/embed-messages.ts";
import { allowedOrigin } from "#domain/embed/embed-origin.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { viewReducer } from "#app/state/view.ts";
import { answerRequest } from "./answer-request.ts";
import type { EmbeddedView } from "./use-embed-view.ts";

/** Where the page around is from, as far as the browser says; `null` where there is none or it does not. */
function originAround(): string | null {
  if (window.parent === window) return null;
  // Not every browser has the list; the referrer is cut to its origin by default, or absent.
  const [first] = window.location.ancestorOrigins ?? [];
  if (first !== undefined) return first;
  return document.referrer === "" ? null : new URL(document.referrer).origin;
}

/**
 * Speaks with the page around, if its origin is `allowed`; any other gets no answer and is told nothing. Requests are answered once
 * everything is there (`isReady`), in their order; changes of the view and of the chosen feature are told as they come.
 */
export function useEmbedMessages(
  { state, dispatch, defaults, known, tell }: EmbeddedView,
  index: PlanIndex,
  allowed: readonly string[],
  isReady: boolean,
): void {
  const [origin, setOrigin] = useState<string | null>(null);
  const around = origin ?? allowedOrigin(originAround(), allowed);
  const latest = useRef(state);
  useImperativeHandle(latest, () => state);

  useEffect(() => {
    if (!isReady) return undefined;
    const onMessage = ({ data, origin: from, source }: MessageEvent<unknown>): void => {
      if (source !== window.parent || source === window || allowedOrigin(from, allowed) === null) return;
      setOrigin(from);
      const send = (event: EmbedEvent): void => window.parent.postMessage(event, from);
      const read = readEmbedRequest(data);
      if (!read.ok) {
        send({ version: embedVersion, event: "error", id: read.id, issues: [...read.issues] });
        return;
      }
      const id = read.request.id ?? null;
      const before = latest.current;
      const outcome = answerRequest(read.request, { view: before.view, index, defaults, known });
      if (!outcome.ok) {
        send({ version: embedVersion, event: "error", id, issues: [...outcome.issues] });
        return;
      }
      // Ahead of the next drawing, so that a second request at once stands on the first.
      latest.current = outcome.actions.reduce(viewReducer, before);
      for (const action of outcome.actions) dispatch(action);
      send({ version: embedVersion, event: "done", id, view: tell(latest.current.view) });
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [isReady, allowed, index, defaults, known, tell, dispatch]);

  const { view } = state;
  const told = useRef<string | null>(null);
  const chosen = useRef(view.selection);
  useEffect(() => {
    if (!isReady || around === null) return;
    const send = (event: EmbedEvent): void => window.parent.postMessage(event, around);
    const now = tell(view);
    if (told.current === null) send({ version: embedVersion, event: "ready", id: null, view: now });
    else if (told.current !== now.query) send({ version: embedVersion, event: "viewChanged", id: null, view: now });
    told.current = now.query;
    if (chosen.current === view.selection) return;
    chosen.current = view.selection;
    const feature = view.selection === null ? undefined : index.featureById.get(view.selection);
    const summary = feature === undefined ? null : feature.properties;
    send({
      version: embedVersion,
      event: "featureChosen",
      id: null,
      feature:
        summary === null ? null : { id: summary.id, name: summary.name, nameEn: summary.nameEn, kind: summary.kind },
    });
  }, [isReady, around, view, tell, index]);
}
