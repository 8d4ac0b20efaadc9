import { useEffect, useRef } from "react";
import type { Dispatch, View } from "#app/state/view.ts";
import { type Address, currentAddress, hrefOf, pathOf } from "./page-path.ts";

/** What makes a step of its own in the browser's history; moving the camera or stepping through the years does not. */
function stepKey(view: View): string {
  return JSON.stringify([view.page, view.selection, view.panel, view.tool, view.filters.tasks, view.filters.inYear]);
}

/**
 * Keeps the address of the page equal to the view, and opens the view that back and forward lead to.
 * `encode` gives the query without `?`; `open` reads the view of an address.
 */
export function useViewHistory(
  view: View,
  dispatch: Dispatch,
  encode: (view: View) => string,
  open: (address: Address) => View,
): void {
  const lastStep = useRef(stepKey(view));

  useEffect(() => {
    const address = hrefOf({ path: pathOf(view.page), query: encode(view) });
    if (address === hrefOf(currentAddress())) return;
    const step = stepKey(view);
    if (step === lastStep.current) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
    lastStep.current = step;
  }, [view, encode]);

  useEffect(() => {
    const onPopState = (): void => {
      const opened = open(currentAddress());
      lastStep.current = stepKey(opened);
      dispatch({ type: "viewOpened", view: opened });
    };
    window.addEventListener("popstate", onPopState);
    return () => window.removeEventListener("popstate", onPopState);
  }, [dispatch, open]);
}
