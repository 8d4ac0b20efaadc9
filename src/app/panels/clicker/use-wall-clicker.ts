import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { WallControls, WallState } from "#app/state/wall-control.ts";
import { WallLink, type WallClickerView } from "./wall-link.ts";

/** A wall's clicker, and how its code is shown and taken away. */
export type WallClicker = WallClickerView & {
  /** Shows a code for one phone; the one before is over. The first makes the clicker. */
  readonly ask: () => void;
  readonly hide: () => void;
};

/**
 * Lets phones steer a wall: tells them what it shows, and does what they ask. Nothing is made before the first `ask`; the
 * clicker ends with the page.
 */
export function useWallClicker(briefing: string, state: WallState, controls: WallControls): WallClicker {
  const link = useMemo(() => new WallLink(briefing), [briefing]);
  useEffect(() => link.show(state, controls), [link, state, controls]);
  useEffect(() => {
    const leave = (): void => link.end();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [link]);
  const view = useSyncExternalStore(link.subscribe, link.snapshot);
  return useMemo(() => ({ ...view, ask: link.ask, hide: link.hide }), [view, link]);
}
