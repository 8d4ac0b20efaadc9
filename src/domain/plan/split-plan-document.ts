import type { Issue } from "../result.ts";
import { readAnnex } from "./annex-table.ts";
import {
  actionOf,
  chapterHeading,
  type DocumentLine,
  documentLines,
  documentNumberOf,
  endsSentence,
  isHeadingAlone,
  isNumbered,
  isPageNumber,
  joinBroken,
  TaskHeadings,
} from "./document-headings.ts";
import type { PlanPassages } from "./plan-document.ts";
import type { Plan, Task } from "./plan.ts";

/** A document in passages, and each task and cell that was expected and not found. */
export type SplitDocument = { readonly passages: PlanPassages; readonly issues: readonly Issue[] };

type Place =
  | { readonly kind: "task"; readonly task: Task }
  | { readonly kind: "goals" }
  | { readonly kind: "unplaced" }
  | { readonly kind: "structure" };
type Passage = { readonly place: Place; readonly line: number; text: string };

const annexMark = /^\s*附\s*(?:件|表)\s*[0-9一二三四五六七八九十]*\s*[:：]?\s*$/u;
const closing =
  /^\s*(?:本(?:实施)?(?:方案|规划|计划|意见|办法|纲要)|附\s*(?:件|表)\s*[0-9一二三四五六七八九十]*\s*[:：])/u;
const unitsEnd = /[（(](?:责任|牵头|配合|主办)单位[^（(]*(?:[（(][^（）()]*[）)][^（(]*)*[）)]\s*$/u;

// Whether the next line is the rest of the passage's last paragraph, as after the end of a page.
function isCut({ place, text }: Passage): boolean {
  return !endsSentence(text) && !(place.kind === "task" && isHeadingAlone(text, place.task));
}

// A passage that has come to its end takes no further line, whatever follows it on the page.
function isClosed({ place, text }: Passage): boolean {
  return place.kind === "structure" || (place.kind === "task" && unitsEnd.test(text));
}

/** The chapters' lines as passages: each begins at a heading or a paragraph, and a paragraph that a page has cut is one again. */
function readChapters(lines: readonly DocumentLine[], plan: Plan, headings: TaskHeadings): readonly Passage[] {
  const passages: Passage[] = [];
  let hasTask = false;
  const begin = (place: Place, line: number, text: string): void => {
    passages.push({ place, line, text: text.trim() });
  };
  for (const { line, text } of lines) {
    if (text.trim() === "" || isPageNumber(text)) continue;
    const task = headings.next(text);
    if (task !== null) {
      hasTask = true;
      begin({ kind: "task", task }, line, text);
      continue;
    }
    const chapter = chapterHeading(text);
    if (chapter !== null) {
      const isGoals = !hasTask && chapter.includes("目标");
      begin({ kind: actionOf(plan, chapter) !== null || isGoals ? "structure" : "unplaced" }, line, text);
      if (isGoals) begin({ kind: "goals" }, line, "");
      continue;
    }
    const last = passages.at(-1);
    if (last === undefined || last.place.kind === "unplaced" || isClosed(last) || closing.test(text))
      begin({ kind: "unplaced" }, line, text);
    else if (isCut(last) && !isNumbered(text)) last.text = joinBroken(last.text, text);
    else last.text = `${last.text}\n${text.trim()}`;
  }
  return passages;
}

/**
 * Splits a plan's document (plain text) into passages by task and year. Chapters come first, `（一）…` or `(一)…` at the
 * beginning of a line for each task; then the annex as a table whose cells are set apart by tabs. Tasks, years and actions
 * are those of `plan`. Everything that belongs to none of them is in `unplaced`, and each task or cell that was not found is
 * an issue with path `["main", task]`, `["annex", task]` or `["annex", task, year]`.
 */
export function splitPlanDocument(text: string, plan: Plan): SplitDocument {
  const lines = documentLines(text);
  const tables = lines.findIndex((line) => line.text.split("\t").length > plan.years.length);
  const marks = lines.findLastIndex((line, at) => annexMark.test(line.text) && (tables === -1 || at < tables));
  const annexAt = marks !== -1 ? marks : tables === -1 ? lines.length : tables;
  const beforeAnnex = lines.slice(0, annexAt);
  const headings = new TaskHeadings(plan, beforeAnnex);
  const chapters = readChapters(beforeAnnex, plan, headings);
  const { annex, annexRows, unplaced, missing, missingCells } = readAnnex(lines.slice(annexAt), plan);
  const goals = chapters.find(({ place }) => place.kind === "goals")?.text ?? "";
  const documentNumber = lines.map((line) => documentNumberOf(line.text)).find((number) => number !== null) ?? null;
  const passages: PlanPassages = {
    version: 1,
    ...(documentNumber === null ? {} : { documentNumber }),
    ...(goals === "" ? {} : { goals }),
    main: chapters.flatMap(({ place, text }) => (place.kind === "task" ? [{ task: place.task.id, text }] : [])),
    annex,
    annexRows,
    unplaced: [
      ...chapters.flatMap(({ place, text, line }) =>
        place.kind === "unplaced" && (documentNumber === null || documentNumberOf(text) !== documentNumber)
          ? [{ text, line }]
          : [],
      ),
      ...unplaced,
    ],
  };
  const issues: Issue[] = [
    ...headings.missing().map(({ id, ordinal, name }) => ({
      path: ["main", id],
      message: `Expected a paragraph that begins with ${ordinal}${name}`,
    })),
    ...missing.map(({ id, ordinal, name }) => ({
      path: ["annex", id],
      message: `Expected a row that begins with ${ordinal}${name}`,
    })),
    ...missingCells.map(({ task, year }) => ({
      path: ["annex", task, year],
      message: "Expected a cell that is not empty",
    })),
  ];
  return { passages, issues };
}
