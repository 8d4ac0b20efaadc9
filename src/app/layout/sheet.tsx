import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useLayoutEffect, useRef } from "react";
import { useMessages } from "#app/language/language.ts";
import { layoutMessages } from "./messages.ts";
import { neighbourStop, pressedStop, type SheetStop } from "./sheet-stops.ts";
import styles from "./sheet.module.css";
import { useSheetDrag } from "./use-sheet-drag.ts";

type SheetProps = {
  readonly ref: Ref<HTMLElement>;
  readonly stop: SheetStop;
  readonly onStop: (stop: SheetStop) => void;
  /** Height of every stop in CSS pixels. */
  readonly heights: Readonly<Record<SheetStop, number>>;
  /** Stays visible at the lowest stop. */
  readonly head: ReactNode;
  readonly children: ReactNode;
};

/**
 * The sheet at the foot of a phone. It is part of the page, not a window: the map above stays in use. Its handle is dragged,
 * pressed, or moved by the arrow keys.
 */
export function Sheet({ ref, stop, onStop, heights, head, children }: SheetProps) {
  const texts = useMessages(layoutMessages);
  const sheet = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => sheet.current);
  const { handlers, takeDragged } = useSheetDrag(sheet, heights, onStop);
  const height = heights[stop];
  useSettling(sheet, height);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = {
      ArrowUp: neighbourStop(stop, "up"),
      ArrowDown: neighbourStop(stop, "down"),
      Home: "full",
      End: "peek",
    } as const;
    const chosen = next[event.key as keyof typeof next] as SheetStop | undefined;
    if (chosen === undefined) return;
    event.preventDefault();
    onStop(chosen);
  };

  return (
    <section
      ref={sheet}
      className={styles["sheet"]}
      aria-label={texts.sheet}
      data-stop={stop}
      style={{ "--sheet-height": `${height}px` } as React.CSSProperties}
    >
      <button
        type="button"
        className={styles["handle"]}
        aria-label={`${texts.sheetAt[stop]} ${texts.sheetKeys}`}
        data-screen-only=""
        onKeyDown={onKeyDown}
        onClick={() => {
          if (!takeDragged()) onStop(pressedStop(stop));
        }}
        {...handlers}
      >
        <span className={styles["grip"]} />
      </button>
      <div className={styles["head"]} data-screen-only="">
        {head}
      </div>
      <div className={styles["body"]}>{children}</div>
    </section>
  );
}

/** Lets the sheet slide from where it stood to its new height: it has that height at once, and only a transform moves. */
function useSettling(sheet: React.RefObject<HTMLElement | null>, height: number): void {
  const lastTop = useRef<number | null>(null);
  useLayoutEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const top = element.offsetTop;
    const from = lastTop.current;
    lastTop.current = top;
    if (from === null || from === top || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    element.animate([{ transform: `translateY(${from - top}px)` }, { transform: "none" }], {
      duration: 200,
      easing: "cubic-bezier(.2,0,0,1)",
    });
  }, [sheet, height]);
}
