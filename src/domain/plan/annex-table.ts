import {
  type DocumentLine,
  actionOf,
  chapterHeading,
  endsSentence,
  isNumbered,
  joinBroken,
  TaskHeadings,
} from "./document-headings.ts";
import type { TaskId, Year } from "./ids.ts";
import type { PlanPassages } from "./plan-document.ts";
import type { Plan, Task } from "./plan.ts";

/** What the annex gave: its passages, what it holds beside them, and what could not be placed. */
export type AnnexReading = Pick<PlanPassages, "annex" | "annexRows" | "unplaced"> & {
  readonly missing: readonly Task[];
  readonly missingCells: readonly { readonly task: TaskId; readonly year: Year }[];
};

type Columns = { readonly years: ReadonlyMap<number, Year>; readonly last: number };
type Row = { readonly task: Task; readonly columns: Columns; readonly cells: string[] };

// Responsible units and remarks.
const besideYears = 2;

const yearCell = /^(20\d{2})\s*年?(?:度)?$/u;

// Spreadsheets quote a cell that holds a line break.
const unquoted = (cell: string): string => {
  const text = cell.trim();
  return /^".*"$/su.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
};

const cellsOf = (line: string): string[] => line.split("\t");

function columnsOf(line: string): Columns | null {
  const years = new Map<number, Year>();
  for (const [at, cell] of cellsOf(line).entries()) {
    const found = yearCell.exec(cell.trim())?.[1];
    if (found !== undefined) years.set(at, Number(found));
  }
  return years.size === 0 ? null : { years, last: Math.max(...years.keys()) };
}

function defaultColumns(plan: Plan): Columns {
  return { years: new Map(plan.years.map((year, at) => [at + 1, year])), last: plan.years.length };
}

/** Reads the annex line by line: rows by task, columns by year, both as the plan has them. */
class AnnexReader {
  readonly #plan: Plan;
  readonly #headings: TaskHeadings;
  readonly #rows: Row[] = [];
  readonly #unplaced: { text: string; line: number }[] = [];
  #columns: Columns;
  #row: Row | null = null;
  #title: string | null = null;

  constructor(plan: Plan, lines: readonly DocumentLine[]) {
    this.#plan = plan;
    this.#headings = new TaskHeadings(plan, lines);
    this.#columns = defaultColumns(plan);
  }

  read({ line, text }: DocumentLine, following: string | undefined): void {
    const own = columnsOf(text);
    if (own !== null) {
      this.#columns = own;
      return;
    }
    if (this.#isTitle(text, following)) {
      this.#title = text;
      return;
    }
    const task = text.includes("\t") ? this.#headings.next(text) : null;
    if (task !== null) {
      this.#row = { task, columns: this.#columns, cells: cellsOf(text) };
      this.#rows.push(this.#row);
      return;
    }
    const cells = cellsOf(text).filter((cell) => cell.trim() !== "");
    const heading = cells.length === 1 ? chapterHeading(cells[0] ?? "") : null;
    if (heading !== null) {
      this.#row = null;
      if (actionOf(this.#plan, heading) === null) this.#unplaced.push({ text: text.trim(), line });
      return;
    }
    if (this.#row !== null && this.#continues(this.#row, text)) return;
    this.#unplaced.push({ text: text.trim(), line });
    if (isNumbered(text)) this.#row = null;
  }

  /** Whether the line is the row above the years, which stands again on every page. */
  #isTitle(text: string, following: string | undefined): boolean {
    if (text === this.#title) return true;
    const isAboveYears = following?.startsWith("\t") === true && columnsOf(following) !== null;
    return isAboveYears && this.#title === null && /^[^\t]+\t/.test(text) && this.#row === null;
  }

  /** Adds the rest of a row that a page or a line break has cut; says whether the line is such a rest. */
  #continues({ cells, columns: { last } }: Row, text: string): boolean {
    const rest = cellsOf(text);
    const reached = cells.length - 1;
    const isByColumn = rest.length > 1 && (rest[0] ?? "").trim() === "" && (reached >= last || rest.length > last);
    if (isByColumn) {
      for (const [at, cell] of rest.entries()) if (cell.trim() !== "") cells[at] = joinBroken(cells[at] ?? "", cell);
      return true;
    }
    const isRest = reached < last || (reached === last && (rest.length > 1 || !endsSentence(cells[reached] ?? "")));
    if (!isRest || reached + rest.length - 1 > last + besideYears || (isNumbered(text) && rest.length > last))
      return false;
    cells[reached] = joinBroken(cells[reached] ?? "", rest[0] ?? "");
    cells.push(...rest.slice(1));
    return true;
  }

  result(): AnnexReading {
    const annex: { task: TaskId; year: Year; text: string }[] = [];
    const annexRows: { task: TaskId; text: string }[] = [];
    const missingCells: { task: TaskId; year: Year }[] = [];
    for (const { task, columns, cells } of this.#rows) {
      const texts = cells.map(unquoted);
      const inPlan = new Map([...columns.years].filter(([, year]) => this.#plan.years.includes(year)));
      for (const [at, year] of inPlan)
        if ((texts[at] ?? "") !== "") annex.push({ task: task.id, year, text: texts[at] ?? "" });
      for (const year of this.#plan.years)
        if (!annex.some((cell) => cell.task === task.id && cell.year === year))
          missingCells.push({ task: task.id, year });
      annexRows.push({ task: task.id, text: texts.filter((cell, at) => cell !== "" && !inPlan.has(at)).join("；") });
    }
    return { annex, annexRows, unplaced: this.#unplaced, missing: this.#headings.missing(), missingCells };
  }
}

/**
 * Reads the annex's table from the lines of a plain text, cells set apart by tabs: a head that names the years, repeated on
 * any page, then a row for each task. A cell that a line break cuts is joined again. Without a head the plan's years are
 * taken in their order.
 */
export function readAnnex(lines: readonly DocumentLine[], plan: Plan): AnnexReading {
  const reader = new AnnexReader(plan, lines);
  const filled = lines.filter(({ text }) => text.trim() !== "");
  for (const [at, line] of filled.entries()) reader.read(line, filled[at + 1]?.text);
  return reader.result();
}
