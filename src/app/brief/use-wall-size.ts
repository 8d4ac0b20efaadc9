import { useLayoutEffect, useMemo, useSyncExternalStore } from "react";
import type { WallProfile } from "#app/state/brief-view.ts";

/** How a wall is laid out. */
export type WallSize = {
  readonly width: number;
  readonly height: number;
  /** CSS pixels of 1 rem: everything on the wall is in rem, so that all of it grows as one. */
  readonly rem: number;
  /** Map in the middle, panels left and right. */
  readonly isWide: boolean;
  /** Whether the years run along the foot of the wall; else they stand under each other in the panel. */
  readonly hasFoot: boolean;
};

// From here on a column on each side leaves the map three fifths of the wall, and is wide enough for a title.
const wideFrom = 3;
// Three screens side by side are read from further away: captions of 24 px at 5760 × 1080, where one screen has 20. On what is
// less wide the columns would be too narrow for that.
const threeScreens = 5;
const threeScreensFactor = 1.2;

/** The layout of a window of a size, for a wall that is put together as `wall` says. */
export function wallSize(width: number, height: number, wall: WallProfile | null): WallSize {
  const isWide = width / height >= wideFrom;
  const factor = width / height >= threeScreens ? threeScreensFactor : 1;
  const unit = isWide ? (height / 1080) * factor : Math.min(width / 1920, height / 1080);
  const columns = wall?.columns ?? 1;
  // Four years side by side leave a gap where two or four screens meet, not where three do.
  return { width, height, rem: 16 * unit, isWide, hasFoot: !isWide && [1, 2, 4].includes(columns) };
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

/** The layout of this window; while it is used, the page's type follows it. */
export function useWallSize(wall: WallProfile | null): WallSize {
  const text = useSyncExternalStore(subscribe, () => `${window.innerWidth} ${window.innerHeight}`);
  const size = useMemo(() => {
    const [width = 1920, height = 1080] = text.split(" ").map(Number);
    return wallSize(width, height, wall);
  }, [text, wall]);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.fontSize = `${size.rem}px`;
    return () => {
      style.fontSize = "";
    };
  }, [size]);
  return size;
}
