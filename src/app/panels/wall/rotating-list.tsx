import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { SlideList } from "#app/briefing/slide.ts";
import { useMessages } from "#app/language/language.ts";
import { wallMessages } from "./messages.ts";
import { ListRow } from "./slide-text.tsx";
import styles from "./wall.module.css";

type RotatingListProps = {
  readonly list: SlideList;
  /** How long a page of it stays, milliseconds. */
  readonly pageMilliseconds: number;
  /** How many pages there are. */
  readonly onPages: (count: number) => void;
};

const mostRows = 9;

/** Where each page begins, given each row's height and what there is room for; a row that is higher than all has a page of its own. */
export function pageStarts(heights: readonly number[], gap: number, room: number): readonly number[] {
  const starts: number[] = [];
  let used = Infinity;
  let rows = 0;
  for (const [at, height] of heights.entries()) {
    if (used + gap + height > room || rows >= mostRows) {
      starts.push(at);
      used = height;
      rows = 1;
    } else {
      used += gap + height;
      rows += 1;
    }
  }
  return starts.length === 0 ? [0] : starts;
}

/** A list that shows as many rows as there is room for, page after page. */
export function RotatingList({ list, pageMilliseconds, onPages }: RotatingListProps) {
  const texts = useMessages(wallMessages);
  const frame = useRef<HTMLDivElement>(null);
  const [starts, setStarts] = useState<readonly number[]>([0]);
  const [page, setPage] = useState(0);
  const { rows, empty } = list;
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => {
      const items = [...element.querySelectorAll<HTMLElement>("li")];
      const gap = Number.parseFloat(getComputedStyle(element).rowGap) || 0;
      const next = pageStarts(
        items.map((item) => item.offsetHeight),
        gap,
        element.clientHeight,
      );
      setStarts((shown) => (shown.join(" ") === next.join(" ") ? shown : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // Its rows grow when a font comes.
    for (const item of element.querySelectorAll("li")) observer.observe(item);
    return () => observer.disconnect();
  }, [rows]);
  useEffect(() => onPages(starts.length), [starts, onPages]);
  const at = page % starts.length;
  useEffect(() => {
    if (starts.length < 2) return undefined;
    const timer = setTimeout(() => setPage(at + 1), pageMilliseconds);
    return () => clearTimeout(timer);
  }, [at, starts, pageMilliseconds]);
  if (rows.length === 0) return empty === "" ? null : <p className={styles["empty"]}>{empty}</p>;
  const from = starts[at] ?? 0;
  const to = starts[at + 1] ?? rows.length;
  return (
    <div className={styles["listFrame"]}>
      <div ref={frame} className={styles["listRoom"]}>
        <ul className={styles["list"]} data-fit="">
          {rows.map((row, index) => (
            // Rows of other pages keep their height for measuring, out of sight.
            <li key={row.key} data-shown={index >= from && index < to}>
              <ListRow row={row} />
            </li>
          ))}
        </ul>
      </div>
      {starts.length > 1 && (
        <p className={styles["pages"]} data-caption="page">
          {texts.page(at + 1, starts.length)}
        </p>
      )}
    </div>
  );
}
