import { useMemo } from "react";
import type { Year } from "#domain/plan/ids.ts";
import { useShortcuts } from "./page/use-shortcuts.ts";
import type { Dispatch } from "./state/view.ts";

/** The keys of the workspace: `[` and `]` step through the years, `?` opens the help, Escape gives up the selection. */
export function useWorkspaceKeys(
  years: readonly Year[],
  year: Year,
  dispatch: Dispatch,
  setHelpOpen: (isOpen: boolean) => void,
): void {
  const shortcuts = useMemo(() => {
    const step = (by: number) => (): void => {
      const next = years[years.indexOf(year) + by];
      if (next !== undefined) dispatch({ type: "yearChosen", year: next });
    };
    return {
      "[": step(-1),
      "]": step(1),
      "?": () => setHelpOpen(true),
      Escape: () => dispatch({ type: "selected", feature: null }),
    };
  }, [years, year, dispatch, setHelpOpen]);
  useShortcuts(shortcuts);
}
