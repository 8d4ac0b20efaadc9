import { filled, type Mark, moved, rectanglePath } from "#app/paper/page-marks.ts";
import { setText, type TextStyle } from "#app/paper/set-text.ts";
import { themes } from "#app/theme/tokens.ts";
import type { CardContent, CardTask } from "./card-content.ts";
import { cardWords } from "./card-words.ts";
import { sheetTheme } from "./sheet-legend.ts";

const tokens = themes[sheetTheme];

/** A piece of a card that is not broken over pages: its height, and its marks from the corner 0, 0 of the column. */
export type CardBlock = {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** Whether the next block must stand on the same page. */
  readonly staysWithNext: boolean;
};

const body: TextStyle = { size: 31, weight: 400, color: tokens.ink1 };
const quiet: TextStyle = { size: 27, weight: 400, color: tokens.ink3 };

function textBlock(text: string, style: TextStyle, width: number, above: number, below: number): CardBlock {
  const mark = setText({ x: 0, y: above, width }, text, style, { lineHeight: style.size * 1.45 });
  return { height: above + mark.box.height + below, marks: [mark], staysWithNext: false };
}

function ruleAt(y: number, width: number, weight: number): Mark {
  return { kind: "rule", from: [0, y], to: [width, y], color: tokens.line, width: weight };
}

/** A heading with a line below it. */
export function headingBlock(text: string, width: number): CardBlock {
  const block = textBlock(text, { size: 36, weight: 700, color: tokens.ink1 }, width, 34, 12);
  const line: Mark = { ...ruleAt(block.height - 6, width, 3), color: tokens.ink1 } as Mark;
  return { ...block, marks: [...block.marks, line], staysWithNext: true };
}

/** What the card is about, its other names, and how far its position can be trusted. */
export function openingBlocks(content: CardContent, width: number): readonly CardBlock[] {
  const words = cardWords[content.language];
  return [
    textBlock(content.kind, { ...quiet, size: 29 }, width, 0, 2),
    textBlock(content.name, { size: 66, weight: 700, color: tokens.ink1 }, width, 0, 8),
    ...(content.remarks.length === 0
      ? []
      : [
          textBlock(content.remarks.join(content.language === "zh" ? "　" : " · "), { ...body, size: 29 }, width, 0, 6),
        ]),
    textBlock(
      `${words.position}${content.language === "zh" ? "：" : ": "}${content.position}`,
      { ...body, size: 28, color: tokens.ink2 },
      width,
      0,
      14,
    ),
  ];
}

/** The public facts, each with who says so. */
export function factBlocks({ facts, noFacts, language }: CardContent, width: number): readonly CardBlock[] {
  const heading = headingBlock(cardWords[language].facts, width);
  if (facts.length === 0) return [heading, textBlock(noFacts, quiet, width, 8, 8)];
  const columns = [0.28, 0.36, 0.36].map((share) => share * width);
  const [labelWidth = 0, valueWidth = 0, sourceWidth = 0] = columns;
  const gap = 24;
  return [
    heading,
    ...facts.map(({ label, value, source }): CardBlock => {
      const cell = (x: number, own: number, text: string, style: TextStyle) =>
        setText({ x, y: 10, width: own - gap }, text, style, { lineHeight: 42 });
      const cells = [
        cell(0, labelWidth, label, { ...body, size: 28, color: tokens.ink2 }),
        cell(labelWidth, valueWidth, value, { ...body, weight: 500 }),
        cell(labelWidth + valueWidth, sourceWidth + gap, source, { ...quiet, size: 24 }),
      ];
      const height = 20 + Math.max(...cells.map(({ box }) => box.height));
      return { height, marks: [...cells, ruleAt(height, width, 1.5)], staysWithNext: false };
    }),
  ];
}

/** Items of a year that stand in one row of a task; more go on in the next, which may be on the next page. */
const itemsOfRow = 3;

function taskBlocks(task: CardTask, language: CardContent["language"], width: number): readonly CardBlock[] {
  const words = cardWords[language];
  const column = width / Math.max(1, task.years.length);
  const gap = 24;
  const title = textBlock(task.title, { ...body, weight: 500 }, width, 18, 2);
  const units = textBlock(task.units, { ...quiet, size: 24 }, width, 0, 4);
  const rows = Math.max(1, ...task.years.map((items) => Math.ceil(items.length / itemsOfRow)));
  const blocks = Array.from({ length: rows }, (_, row): CardBlock => {
    const cells = task.years.map((items, at) => {
      const own = items.slice(row * itemsOfRow, (row + 1) * itemsOfRow);
      const said = own.length === 0 && row === 0 ? words.nothing : own.join("\n");
      return setText(
        { x: at * column, y: row === 0 ? 10 : 2, width: column - gap },
        said,
        { ...body, size: 26 },
        { lineHeight: 37 },
      );
    });
    const isLast = row === rows - 1;
    const height = Math.max(...cells.map(({ box }) => box.y + box.height)) + (isLast ? 14 : 0);
    return { height, marks: [...cells, ...(isLast ? [ruleAt(height, width, 1.5)] : [])], staysWithNext: false };
  });
  return [{ ...title, staysWithNext: true }, { ...units, staysWithNext: true }, ...blocks];
}

/** The tasks over the years of the plan, under the years. */
export function taskTable(content: CardContent, width: number): readonly CardBlock[] {
  const words = cardWords[content.language];
  const heading = headingBlock(words.tasks, width);
  if (content.tasks.length === 0) return [heading, textBlock(content.noTasks, quiet, width, 8, 8)];
  const column = width / Math.max(1, content.years.length);
  const years: CardBlock = {
    height: 58,
    marks: [
      filled(rectanglePath({ x: 0, y: 4, width, height: 50 }), tokens.sunken),
      ...content.years.map((year, at) =>
        setText(
          { x: at * column + 12, y: 4, width: column - 24 },
          words.year(year),
          { ...body, size: 28, weight: 700 },
          { lineHeight: 50 },
        ),
      ),
    ],
    staysWithNext: true,
  };
  return [
    heading,
    years,
    ...content.tasks.flatMap((task) => taskBlocks(task, content.language, width)),
    textBlock(content.planSource, { ...quiet, size: 24 }, width, 14, 0),
  ];
}

/** The marks of a block at its place on a page. */
export function blockAt({ marks }: CardBlock, x: number, y: number): readonly Mark[] {
  return marks.map((mark) => moved(mark, x, y));
}
