import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useMessages } from "#app/language/language.ts";
import { wallMessages } from "./messages.ts";
import styles from "./wall.module.css";

/** Something that a wall shows as a whole or not at all. */
export type WallBlock = { readonly key: string; readonly content: ReactNode };

type RotatingListProps = {
  /** Stand above every page where they leave the rows room, else come before them. */
  readonly kept: readonly WallBlock[];
  readonly rows: readonly WallBlock[];
  /** How long a page stays, milliseconds. */
  readonly pageMilliseconds: number;
  /** How many pages there are. */
  readonly onPages: (count: number) => void;
};

const mostRows = 9;
// With less than this share of the room, rows would come one by one under figures that everybody has read.
const leastForRows = 0.3;

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

/** How blocks are shown in pages: how many stay on every page, and with which of the others each page begins. */
export type WallPages = { readonly stay: number; readonly starts: readonly number[] };

/** Pages of what is to be kept and of rows, given their heights, the gap between them and the room that there is. */
export function pagesOf(kept: readonly number[], rows: readonly number[], gap: number, room: number): WallPages {
  const left = room - kept.reduce((sum, height) => sum + height + gap, 0);
  const stays = left >= Math.max(-gap, ...rows) && (rows.length === 0 || left >= leastForRows * room);
  return stays
    ? { stay: kept.length, starts: pageStarts(rows, gap, left) }
    : { stay: 0, starts: pageStarts([...kept, ...rows], gap, room) };
}

const mostLines = 5;

/** Leaves of what a unit wrote in a row as many lines, one at least, as the room has; the style sheet's number where all fit. */
function fitLines(row: HTMLElement, room: number): void {
  row.style.removeProperty("--row-lines");
  let lines = Number(getComputedStyle(row).getPropertyValue("--row-lines")) || mostLines;
  while (row.offsetHeight > room && lines > 1) {
    lines -= 1;
    row.style.setProperty("--row-lines", String(lines));
  }
}

/** What stands under a heading, as much of it as there is room for, page after page. */
export function RotatingList({ kept, rows, pageMilliseconds, onPages }: RotatingListProps) {
  const texts = useMessages(wallMessages);
  const frame = useRef<HTMLDivElement>(null);
  const [{ stay, starts }, setPages] = useState<WallPages>({ stay: kept.length, starts: [0] });
  const [page, setPage] = useState(0);
  const hasPages = starts.length > 1;
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const items = [...element.querySelectorAll<HTMLElement>("[data-block]")];
    const measure = (): void => {
      const gap = Number.parseFloat(getComputedStyle(element).rowGap) || 0;
      for (const item of items) fitLines(item, element.clientHeight);
      const heights = items.map((item) => item.offsetHeight);
      const next = pagesOf(heights.slice(0, kept.length), heights.slice(kept.length), gap, element.clientHeight);
      setPages((shown) => (JSON.stringify(shown) === JSON.stringify(next) ? shown : next));
    };
    measure();
    // Before the next picture, so that no row is ever seen cut.
    const observer = new ResizeObserver(() => flushSync(measure));
    observer.observe(element);
    // They grow when a font comes.
    for (const item of items) observer.observe(item);
    return () => observer.disconnect();
    // The line that counts the pages takes room from them.
  }, [kept, rows, hasPages]);
  useEffect(() => onPages(starts.length), [starts, onPages]);
  const at = page % starts.length;
  useEffect(() => {
    if (starts.length < 2) return undefined;
    const timer = setTimeout(() => setPage(at + 1), pageMilliseconds);
    return () => clearTimeout(timer);
  }, [at, starts, pageMilliseconds]);
  const from = stay + (starts[at] ?? 0);
  const to = stay + (starts[at + 1] ?? kept.length + rows.length);
  return (
    <div className={styles["listFrame"]}>
      <div ref={frame} className={styles["listRoom"]}>
        <div className={styles["list"]}>
          {[...kept, ...rows].map(({ key, content }, index) => (
            // Blocks of other pages keep their height for measuring, out of sight.
            <div key={key} data-block="" data-shown={index < stay || (index >= from && index < to)}>
              {content}
            </div>
          ))}
        </div>
      </div>
      {hasPages && (
        <p className={styles["pages"]} data-caption="page">
          {texts.page(at + 1, starts.length)}
        </p>
      )}
    </div>
  );
}
