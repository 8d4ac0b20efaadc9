import { useCallback, useEffect, useMemo, useReducer, useState } from "react";
import type { EmbedView } from "#domain/embed/embed-messages.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { currentAddress, embedPath, hrefOf, pathOf } from "#app/page/page-path.ts";
import { layerIds } from "#app/state/layer-id.ts";
import type { KnownParts } from "#app/state/link-part.ts";
import { pruneView } from "#app/state/prune-view.ts";
import { decodeView, encodeView } from "#app/state/view-url.ts";
import { type Dispatch, initialView, openView, type View, viewReducer, type ViewState } from "#app/state/view.ts";

/** The view of an embedded map, how to change it, and how it is told to the page around. */
export type EmbeddedView = {
  readonly state: ViewState;
  readonly dispatch: Dispatch;
  readonly defaults: View;
  readonly known: KnownParts;
  /** A view as it is told, with the link that opens the same in the whole app. */
  readonly tell: (view: View) => EmbedView;
};

/**
 * The view of the embedded page, kept equal to its address. It makes no steps in the browser's history: back and forward belong to
 * the page around.
 */
export function useEmbedView(plan: Plan, index: PlanIndex, isComplete: boolean, now: () => Date): EmbeddedView {
  const defaults = useMemo(() => initialView(plan.years, now()), [plan, now]);
  const known = useMemo(() => ({ years: plan.years, layers: layerIds }), [plan]);
  const [state, dispatch] = useReducer(viewReducer, null, () =>
    openView(decodeView(currentAddress().query, defaults, known).view),
  );
  const { view } = state;
  const [isPruned, setPruned] = useState(false);
  if (isComplete && !isPruned) {
    setPruned(true);
    const pruned = pruneView(view, index);
    if (pruned.ignored.length > 0) dispatch({ type: "viewOpened", view: pruned.view });
  }
  useEffect(() => {
    const address = hrefOf({ path: embedPath(), query: encodeView(view, defaults) });
    if (address !== hrefOf(currentAddress())) window.history.replaceState(null, "", address);
  }, [view, defaults]);
  const tell = useCallback(
    (told: View): EmbedView => {
      const query = encodeView(told, defaults);
      const { year, selection, filters, camera, asOf, language, theme } = told;
      const address = new URL(hrefOf({ path: pathOf("explore"), query }), window.location.href).href;
      return { query, address, year, feature: selection, filters: tellable(filters), camera, asOf, language, theme };
    },
    [defaults],
  );
  return { state, dispatch, defaults, known, tell };
}

function tellable({ kinds, ...rest }: View["filters"]): EmbedView["filters"] {
  // Filters by kind come from a list of those that can be listed, which are those that can be told.
  return { ...rest, kinds: kinds as EmbedView["filters"]["kinds"] };
}
