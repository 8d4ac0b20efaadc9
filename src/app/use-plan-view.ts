import { useCallback, useMemo, useReducer, useState } from "react";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { type Address, currentAddress, hrefOf as linkTo, pageAt, pathOf } from "./page/page-path.ts";
import { useViewHistory } from "./page/use-view-history.ts";
import { layerIds } from "./state/layer-id.ts";
import type { IgnoredPart } from "./state/link-part.ts";
import { pruneView } from "./state/prune-view.ts";
import { decodeView, encodeView } from "./state/view-url.ts";
import {
  type CameraMove,
  type Dispatch,
  initialView,
  openView,
  type Page,
  type View,
  viewReducer,
} from "./state/view.ts";

/** The view, how to change it, and what of the link that was opened could not be used. */
export type PlanView = {
  readonly view: View;
  readonly move: CameraMove;
  readonly dispatch: Dispatch;
  readonly ignored: readonly IgnoredPart[];
  /** The address of a page with the view as it is. */
  readonly hrefOf: (page: Page) => string;
};

/**
 * The view of the page, kept equal to its address both ways. Once everything is loaded (`isComplete`), ids that the plan
 * does not have are taken out of it.
 */
export function usePlanView(plan: Plan, index: PlanIndex, isComplete: boolean, now: () => Date): PlanView {
  const defaults = useMemo(() => initialView(plan.years, now()), [plan, now]);
  const known = useMemo(() => ({ years: plan.years, layers: layerIds }), [plan]);
  const [ignored, setIgnored] = useState<readonly IgnoredPart[]>(
    () => decodeView(currentAddress().query, defaults, known).ignored,
  );
  const open = useCallback(
    ({ path, query }: Address): View => {
      const opened = decodeView(query, defaults, known);
      setIgnored(opened.ignored);
      return { ...opened.view, page: pageAt(path) };
    },
    [defaults, known],
  );
  const encode = useCallback((view: View) => encodeView(view, defaults), [defaults]);
  const [{ view, move }, dispatch] = useReducer(viewReducer, null, () =>
    openView({
      ...decodeView(currentAddress().query, defaults, known).view,
      page: pageAt(currentAddress().path),
    }),
  );
  useViewHistory(view, dispatch, encode, open);

  const [isPruned, setPruned] = useState(false);
  if (isComplete && !isPruned) {
    setPruned(true);
    const pruned = pruneView(view, index);
    if (pruned.ignored.length > 0) {
      dispatch({ type: "viewOpened", view: pruned.view });
      setIgnored([...ignored, ...pruned.ignored]);
    }
  }
  const hrefOf = useCallback(
    (page: Page): string => linkTo({ path: pathOf(page), query: encode(view) }),
    [encode, view],
  );
  return { view, move, dispatch, ignored, hrefOf };
}
