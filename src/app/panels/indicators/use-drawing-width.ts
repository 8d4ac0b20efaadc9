import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/**
 * The width of an element in units of 1/16 rem, followed live, for drawings whose text grows with the page's type.
 * `assumed` until it is measured.
 */
export function useDrawingWidth(assumed: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (measured.clientWidth > 0) setWidth((measured.clientWidth / rem) * 16);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
