import type { SlideChart } from "#app/briefing/slide.ts";
import type { Light } from "#domain/progress/light.ts";
import type { Box, Mark, RuleMark, TextMark } from "#app/paper/page-marks.ts";

/** What a piece of text is on its page. */
export type TextRole =
  | "kicker"
  | "title"
  | "message"
  | "figure"
  | "year"
  | "more"
  | "source"
  | "asOf"
  | "approval"
  | "pageNumber";

/** A row of a table: its cells, and the light before its first. */
export type TableRow = { readonly height: number; readonly cells: readonly TextMark[]; readonly light: Light | null };

/** A part of a page. Programs that know tables and charts take these as such, everything else paints the marks. */
export type PageBlock =
  | { readonly kind: "text"; readonly role: TextRole; readonly box: Box; readonly text: TextMark }
  | { readonly kind: "rule"; readonly box: Box; readonly rule: RuleMark }
  | {
      readonly kind: "table";
      readonly box: Box;
      readonly columns: readonly number[];
      readonly rows: readonly TableRow[];
      readonly marks: readonly Mark[];
    }
  | { readonly kind: "chart"; readonly box: Box; readonly chart: SlideChart; readonly marks: readonly Mark[] };

/** A text as a block. */
export function textBlock(role: TextRole, text: TextMark): PageBlock {
  return { kind: "text", role, box: text.box, text };
}

/** A level line as a block. */
export function ruleBlock(x: number, y: number, width: number, color: RuleMark["color"], weight = 1.5): PageBlock {
  return {
    kind: "rule",
    box: { x, y, width, height: 0 },
    rule: { kind: "rule", from: [x, y], to: [x + width, y], color, width: weight },
  };
}

/** What a block is painted with where it is nothing but marks. */
export function marksOf(block: PageBlock): readonly Mark[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "rule":
      return [block.rule];
    case "table":
    case "chart":
      return block.marks;
  }
}
