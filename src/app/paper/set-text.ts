import type { Box, Run, TextMark } from "./page-marks.ts";
import { breakLines, textWidth } from "./text-lines.ts";

/** How a run is set. */
export type TextStyle = Omit<Run, "text">;

/** Where text goes; it takes the height that its lines need. */
export type TextPlace = Pick<Box, "x" | "y" | "width">;

type Setting = {
  readonly lineHeight: number;
  readonly align?: TextMark["align"];
  /** More lines than this are cut, with an ellipsis at the end of the last. */
  readonly mostLines?: number;
};

function slice(runs: readonly Run[], from: number, to: number): readonly Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}

function paragraphLines(runs: readonly Run[], width: number): readonly (readonly Run[])[] {
  const text = runs.map((run) => run.text).join("");
  const size = Math.max(...runs.map((run) => run.size));
  // Runs of several sizes are broken by the largest, unless they fit as they are.
  if (!text.includes("\n") && runs.reduce((sum, run) => sum + textWidth(run.text, run.size), 0) <= width) return [runs];
  let at = 0;
  return breakLines(text, size, width).map((line) => {
    // Breaking drops spaces at the ends of lines and nothing else.
    const from = text.indexOf(line, at);
    at = from + line.length;
    return slice(runs, from, at);
  });
}

function cutShort(lines: readonly (readonly Run[])[], most: number): readonly (readonly Run[])[] {
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? [];
  const end = last.at(-1);
  const shorter = end === undefined ? [] : [{ ...end, text: `${Array.from(end.text).slice(0, -1).join("")}…` }];
  return [...lines.slice(0, most - 1), [...last.slice(0, -1), ...shorter]];
}

/** Paragraphs of runs, broken to the width of their place. */
export function setRuns(place: TextPlace, paragraphs: readonly (readonly Run[])[], setting: Setting): TextMark {
  const { lineHeight, align = "left", mostLines = Number.POSITIVE_INFINITY } = setting;
  const said = paragraphs.filter((runs) => runs.some(({ text }) => text !== ""));
  const all = said.flatMap((runs) => paragraphLines(runs, place.width));
  const lines = cutShort(all, mostLines);
  return {
    kind: "text",
    box: { ...place, height: lines.length * lineHeight },
    lines,
    paragraphs: lines.length < all.length ? lines : said,
    lineHeight,
    align,
  };
}

/** Text in one style, broken to the width of its place; line breaks in it begin paragraphs. */
export function setText(place: TextPlace, text: string, style: TextStyle, setting: Setting): TextMark {
  return setRuns(
    place,
    text.split("\n").map((paragraph) => [{ ...style, text: paragraph }]),
    setting,
  );
}
