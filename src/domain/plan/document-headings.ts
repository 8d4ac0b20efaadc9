import type { Action, Plan, Task } from "./plan.ts";

/** A line of the document, without its end; lines are counted from 1. */
export type DocumentLine = { readonly line: number; readonly text: string };

/** The lines of a plain text. A form feed ends a line as well. */
export function documentLines(text: string): readonly DocumentLine[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|[\n\r\f\v\u2028\u2029]/)
    .map((line, at) => ({ line: at + 1, text: line }));
}

const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");

const taskMark = /^\s*[（(]\s*([〇零一二三四五六七八九十百]+|\d+)\s*[）)]\s*(.*)$/su;

type Numbered = { readonly numeral: string; readonly words: string };

// Full-width digits and brackets are made plain first.
function numberedLine(line: string): Numbered | null {
  const mark = taskMark.exec(line.normalize("NFKC"));
  return mark === null ? null : { numeral: mark[1] ?? "", words: letters(mark[2] ?? "") };
}

function isNumberOf(task: Task, numeral: string): boolean {
  return letters(task.ordinal) === numeral || task.id === numeral;
}

/**
 * Tells which lines of one part of the document (the chapters, or the annex) begin a task: `（十二）…` or `(12)…`. The
 * heading's words decide, so that numbers may begin anew in each chapter and inner lists do no harm. Where no line of the
 * part has a task's words, the task's number counts in the order of the plan.
 */
export class TaskHeadings {
  readonly #open: Task[];
  readonly #worded: ReadonlySet<Task>;

  /** `lines`: the lines of the part, all of them. */
  constructor(plan: Plan, lines: readonly DocumentLine[]) {
    const numbered = lines.flatMap(({ text }) => numberedLine(text) ?? []);
    this.#open = [...plan.tasks];
    this.#worded = new Set(
      plan.tasks.filter((task) =>
        numbered.some(({ numeral, words }) => isNumberOf(task, numeral) && words.startsWith(letters(task.name))),
      ),
    );
  }

  /** The task that the line begins, once for each task; `null` where it begins none. */
  next(line: string): Task | null {
    const numbered = numberedLine(line);
    if (numbered === null) return null;
    const found = this.#open.find(
      (task, at) =>
        isNumberOf(task, numbered.numeral) &&
        (this.#worded.has(task) ? numbered.words.startsWith(letters(task.name)) : at === 0),
    );
    if (found === undefined) return null;
    this.#open.splice(this.#open.indexOf(found), 1);
    return found;
  }

  /** Tasks that no line has begun. */
  missing(): readonly Task[] {
    return this.#open;
  }
}

/** Whether the text is the task's heading and nothing more, so that the next line is a paragraph of its own. */
export function isHeadingAlone(text: string, task: Task): boolean {
  return numberedLine(text)?.words === letters(task.name);
}

/** Whether the line begins with a number in brackets, of a task or not. */
export function isNumbered(line: string): boolean {
  return numberedLine(line) !== null;
}

const longestHeading = 40;

/** The words of a chapter's heading, `三、…`, without its number; `null` for any other line. */
export function chapterHeading(line: string): string | null {
  const words = /^\s*[一二三四五六七八九十]+、\s*(.+?)\s*$/u.exec(line)?.[1];
  return words === undefined || words.length > longestHeading || /[。；！？]/u.test(words) ? null : words;
}

/** The action that a chapter's heading names; `null` where it names none. */
export function actionOf(plan: Plan, heading: string): Action | null {
  return plan.actions.find((action) => letters(action.name) === letters(heading)) ?? null;
}

/** The document's number where the line is nothing else, for example `德政〔2025〕25号`; `null` otherwise. */
export function documentNumberOf(line: string): string | null {
  return /^\s*(\p{Script=Han}+[〔[（(【]\d{4}[〕\]）)】]\s*第?\d+\s*号)\s*$/u.exec(line)?.[1] ?? null;
}

/** Whether the line is a page's number between dashes, `— 3 —`, which belongs to the paper and not to the text. */
export function isPageNumber(line: string): boolean {
  return /^\s*[-—–－]+\s*\d{1,4}\s*[-—–－]+\s*$/u.test(line);
}

/** Whether a text ends where a sentence may end, so that what follows is not the rest of it. */
export function endsSentence(text: string): boolean {
  return /[。；！？：.;!?:][”’』」）)]*\s*$/u.test(text) || /[）)]\s*$/u.test(text);
}

/** Two parts of a broken line as one; a space only between Latin words or figures. */
export function joinBroken(before: string, after: string): string {
  const left = before.trimEnd();
  const right = after.trimStart();
  return /[A-Za-z0-9]$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right;
}
