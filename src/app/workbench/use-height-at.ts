import { useEffect, useState } from "react";
import type { Position } from "#domain/geo/position.ts";

/** The height of the terrain at a position, metres; `null` until it is known, where there is none, and without a position. */
export function useHeightAt(position: Position | null): number | null {
  const [read, setRead] = useState<{ readonly position: Position; readonly height: number } | null>(null);
  useEffect(() => {
    if (position === null) return undefined;
    let isWanted = true;
    void import("#app/terrain/terrain-desk.ts")
      .then(({ heightsOfPositions }) => heightsOfPositions([position]))
      .then(
        ([height = Number.NaN]) => isWanted && setRead({ position, height }),
        // The profile and the layer list say what is wrong with the terrain; a position has its coordinates without it.
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [position]);
  return read === null || read.position !== position || Number.isNaN(read.height) ? null : read.height;
}
