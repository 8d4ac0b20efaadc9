import type { Range } from "./match-rank.ts";
import styles from "./search.module.css";

/** A text with the characters that answered the query set off. */
export function MarkedText({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const ends = [0, ...ranges.map(([, end]) => end)];
  return (
    <>
      {ranges.map(([start, end], number) => (
        <span key={start}>
          {text.slice(ends[number], start)}
          <mark className={styles["mark"]}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
