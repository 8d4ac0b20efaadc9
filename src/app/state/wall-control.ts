/** What can be done to a wall, by key, swipe, clicker or the speaker's window. Positions count from 0. */
export type WallControls = {
  readonly next: () => void;
  readonly previous: () => void;
  readonly go: (at: number) => void;
  readonly togglePause: () => void;
  readonly toggleBlack: () => void;
  /** Shares of the wall's width and height, from the top left; `null` takes the pointer away. */
  readonly point: (position: { readonly x: number; readonly y: number } | null) => void;
};

/** What a wall shows, for whoever steers it. */
export type WallState = {
  readonly at: number;
  readonly scenes: readonly { readonly id: string; readonly title: string; readonly notes: string }[];
  readonly isPaused: boolean;
  readonly isBlack: boolean;
};
