import type { ReactElement, ReactNode } from "react";

/** What the filters open in: a popover on a desk, the whole screen on a phone. */
export type FilterFrameProps = {
  readonly button: ReactElement;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly isNarrowed: boolean;
  readonly onClear: () => void;
  readonly matchingCount: number;
  readonly total: number;
  readonly children: ReactNode;
};
