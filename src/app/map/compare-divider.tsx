import { GripVertical } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import styles from "./compare-view.module.css";

type CompareDividerProps = {
  readonly label: string;
  readonly valueText: string;
  /** Percent of the free map that the left side has; `null`: the sides stand beside each other and nothing moves. */
  readonly share: number | null;
  readonly onShare: (share: number) => void;
};

const step = 2;
const stride = 10;

function moved(share: number, { key, shiftKey }: KeyboardEvent): number | null {
  const by = shiftKey ? stride : step;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return share - by;
    case "ArrowRight":
    case "ArrowUp":
      return share + by;
    case "PageDown":
      return share - stride;
    case "PageUp":
      return share + stride;
    case "Home":
      return 0;
    case "End":
      return 100;
    case "Enter":
      return 50;
    default:
      return null;
  }
}

/** The line between two maps: dragged with pointer or finger, or moved by the arrow keys; Enter puts it into the middle. */
export function CompareDivider({ label, valueText, share, onShare }: CompareDividerProps) {
  const line = useRef<HTMLDivElement>(null);
  const put = (next: number): void => onShare(Math.min(100, Math.max(0, next)));
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    const box = line.current?.parentElement?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    put(Math.round(((event.clientX - box.left) / box.width) * 1000) / 10);
  };
  if (share === null) return <div className={styles["edge"]} aria-hidden="true" />;
  return (
    <div
      ref={line}
      className={styles["divider"]}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share)}
      aria-valuetext={valueText}
      onKeyDown={(event) => {
        const next = moved(share, event);
        if (next === null) return;
        event.preventDefault();
        // The page's own keys go from year to year.
        event.stopPropagation();
        put(next);
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    >
      <span className={styles["grip"]} aria-hidden="true">
        <GripVertical />
      </span>
    </div>
  );
}
