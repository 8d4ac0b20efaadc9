import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { clickerMessages } from "./messages.ts";
import styles from "./phone-desk.module.css";
import { type PointerPosition, PointerSender } from "./pointer-sender.ts";

type PointerPadProps = {
  readonly isOff: boolean;
  /** Shows the wall a position; `null` takes it away. */
  readonly send: (position: PointerPosition) => Promise<unknown>;
};

const keyStep = 0.04;
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-keyStep, 0],
  ArrowRight: [keyStep, 0],
  ArrowUp: [0, -keyStep],
  ArrowDown: [0, keyStep],
};

function within(share: number): number {
  return Math.max(0, Math.min(1, share));
}

function positionOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>): PointerPosition {
  const { left, top, width, height } = currentTarget.getBoundingClientRect();
  return { x: within((clientX - left) / Math.max(1, width)), y: within((clientY - top) / Math.max(1, height)) };
}

/** The wall in small: a finger held on it, or the arrow keys, move a light on the wall. */
export function PointerPad({ isOff, send }: PointerPadProps) {
  const texts = useMessages(clickerMessages);
  const [position, setPosition] = useState<PointerPosition>(null);
  const sender = useMemo(() => new PointerSender(send), [send]);
  // A pad that goes takes its light along.
  useEffect(() => () => sender.point(null), [sender]);
  const point = (next: PointerPosition): void => {
    if (isOff && next !== null) return;
    setPosition(next);
    sender.point(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") return point(null);
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const { x, y } = position ?? { x: 0.5, y: 0.5 };
    point({ x: within(x + step[0]), y: within(y + step[1]) });
  };
  const lift = (): void => point(null);
  return (
    <>
      <button
        type="button"
        className={styles["pad"]}
        aria-label={texts.pad}
        aria-disabled={isOff}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          point(positionOf(event));
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) point(positionOf(event));
        }}
        onPointerUp={lift}
        onPointerCancel={lift}
        onLostPointerCapture={lift}
        onKeyDown={onKeyDown}
        onBlur={lift}
      >
        {position !== null && (
          <span
            className={styles["dot"]}
            style={{ left: `${String(position.x * 100)}%`, top: `${String(position.y * 100)}%` }}
          />
        )}
      </button>
      <p className={styles["hint"]}>{texts.padHow}</p>
    </>
  );
}
