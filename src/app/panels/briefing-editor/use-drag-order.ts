import { type RefObject, useEffect, useRef, useState } from "react";

/** A row that is being dragged and the one it would take the place of, both from 0. */
export type Dragging = { readonly from: number; readonly over: number };

/** Lets the rows of a list (`li`, `draggable`) be put in order by dragging; tells where one is dragged to meanwhile. */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): Dragging | null {
  const [dragging, setDragging] = useState<Dragging | null>(null);
  const latest = useRef({ dragging, onMove });
  useEffect(() => {
    latest.current = { dragging, onMove };
  });
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const placeOf = ({ target }: Event): number =>
      [...element.children].findIndex((row) => target instanceof Node && row.contains(target));
    const end = (): void => setDragging(null);
    const onStart = (event: DragEvent): void => {
      const from = placeOf(event);
      if (from === -1 || event.dataTransfer === null) return;
      event.dataTransfer.effectAllowed = "move";
      // Firefox drags only what carries something.
      event.dataTransfer.setData("text/plain", element.children[from]?.textContent ?? "");
      setDragging({ from, over: from });
    };
    const onOver = (event: DragEvent): void => {
      const over = placeOf(event);
      const { dragging: now } = latest.current;
      if (now === null || over === -1) return;
      event.preventDefault();
      if (now.over !== over) setDragging({ ...now, over });
    };
    const onDrop = (event: DragEvent): void => {
      const to = placeOf(event);
      const { dragging: now } = latest.current;
      event.preventDefault();
      if (now !== null && to !== -1 && to !== now.from) latest.current.onMove(now.from, to);
      end();
    };
    element.addEventListener("dragstart", onStart);
    element.addEventListener("dragover", onOver);
    element.addEventListener("drop", onDrop);
    element.addEventListener("dragend", end);
    return () => {
      element.removeEventListener("dragstart", onStart);
      element.removeEventListener("dragover", onOver);
      element.removeEventListener("drop", onDrop);
      element.removeEventListener("dragend", end);
    };
  }, [list]);
  return dragging;
}
