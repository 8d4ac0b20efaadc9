import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { areSameInsets, type Insets, noInsets } from "./insets.ts";

/**
 * Measures what covers the map, tells `onInsets` whenever it changes, and puts it on the layout's root as `--free-top`,
 * `--free-right`, `--free-bottom` and `--free-left`, so that what lies on the map can keep to the free part of it.
 * `measure` reads the page; it runs again when one of the `parts` changes its size and when `arrangement`, a key of what is
 * open, changes.
 */
export function useInsets(
  root: RefObject<HTMLElement | null>,
  parts: readonly RefObject<HTMLElement | null>[],
  arrangement: string,
  measure: () => Insets,
  onInsets: (insets: Insets) => void,
): void {
  const last = useRef<Insets>(noInsets);
  const latest = useRef({ measure, onInsets, parts });
  useLayoutEffect(() => {
    latest.current = { measure, onInsets, parts };
  });

  useEffect(() => {
    const update = (): void => {
      const insets = latest.current.measure();
      if (areSameInsets(insets, last.current)) return;
      last.current = insets;
      for (const [side, pixels] of Object.entries(insets))
        root.current?.style.setProperty(`--free-${side}`, `${pixels}px`);
      latest.current.onInsets(insets);
    };
    update();
    const observer = new ResizeObserver(update);
    for (const part of [root, ...latest.current.parts]) if (part.current !== null) observer.observe(part.current);
    return () => observer.disconnect();
  }, [root, arrangement]);
}
