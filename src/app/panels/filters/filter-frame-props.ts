import type { ReactNode, RefObject } from "react";
import type { Dispatch, View } from "#app/state/view.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** What the filters need to open over the page. */
export type FilterFrameProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** The button that opens them and gets the focus back. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
  readonly matchingCount: number;
  readonly total: number;
};

/** The same for a frame, with what it holds. */
export type FramedFilterProps = FilterFrameProps & { readonly children: ReactNode };
