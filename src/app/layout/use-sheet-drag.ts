import { type PointerEvent, type RefObject, useRef } from "react";
import { draggedStop, type SheetStop } from "./sheet-stops.ts";

type Drag = {
  readonly startY: number;
  readonly startHeight: number;
  lastY: number;
  lastAt: number;
  velocity: number;
  moved: boolean;
};

/** Pointer handlers of the sheet's handle. While it is dragged the sheet's height follows the finger; then a stop is chosen. */
export function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  heights: Readonly<Record<SheetStop, number>>,
  onStop: (stop: SheetStop) => void,
) {
  const drag = useRef<Drag | null>(null);
  const wasDragged = useRef(false);
  const end = (event: PointerEvent<HTMLElement>): void => {
    const current = drag.current;
    drag.current = null;
    if (current === null || sheet.current === null || !current.moved) return;
    // The click that follows a drag is not a press.
    wasDragged.current = event.type === "pointerup";
    const height = sheet.current.offsetHeight;
    sheet.current.style.removeProperty("height");
    onStop(draggedStop(heights, height, event.timeStamp - current.lastAt > 80 ? 0 : current.velocity));
  };
  return {
    /** Whether the click that is being handled ends a drag; asked once. */
    takeDragged: (): boolean => {
      const dragged = wasDragged.current;
      wasDragged.current = false;
      return dragged;
    },
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>): void => {
        if (sheet.current === null || event.button !== 0) return;
        wasDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
        const startHeight = sheet.current.offsetHeight;
        drag.current = {
          startY: event.clientY,
          startHeight,
          lastY: event.clientY,
          lastAt: event.timeStamp,
          velocity: 0,
          moved: false,
        };
      },
      onPointerMove: (event: PointerEvent<HTMLElement>): void => {
        const current = drag.current;
        if (current === null || sheet.current === null) return;
        // A trembling finger is still a press.
        if (!current.moved && Math.abs(event.clientY - current.startY) < 6) return;
        current.moved = true;
        const elapsed = event.timeStamp - current.lastAt;
        if (elapsed > 0) current.velocity = (current.lastY - event.clientY) / elapsed;
        current.lastY = event.clientY;
        current.lastAt = event.timeStamp;
        const height = current.startHeight + current.startY - event.clientY;
        sheet.current.style.height = `${Math.min(heights.full, Math.max(heights.peek, height))}px`;
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}
