import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Target } from "#domain/plan/indicator.ts";
import { splitPlanDocument } from "#domain/plan/split-plan-document.ts";
import { repositoryPlan, sharedDocument } from "#tests/support/shared-document.ts";

const document = sharedDocument();
const plan = repositoryPlan();

type Statement = { readonly text: string; readonly targets: readonly Target[] };

// 千亿 is the one figure that the chapters print in words; its target is counted in 亿元.
function figures(text: string): readonly number[] {
  return [...text.replaceAll("千亿", "1000亿").matchAll(/\d+(?:\.\d+)?/g)].map(([figure]) => Number(figure));
}

function figuresOf(statements: readonly Statement[]): ReadonlySet<number> {
  return new Set(statements.flatMap(({ text, targets }) => [...figures(text), ...targets.map(({ value }) => value)]));
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");
const longestRun = 25;

// Official names are printed as they are, however long: the document's title, features' names, and titles in 《》.
function officialNames(): readonly string[] {
  const ofFeatures = ["corridors", "sites"].flatMap((source) => {
    const path = resolve(import.meta.dirname, `../../geodata/sources/${source}.geojson`);
    const { features } = JSON.parse(readFileSync(path, "utf8")) as { features: { properties: { name: string } }[] };
    return features.map(({ properties }) => properties.name);
  });
  return [plan.document.title, ...ofFeatures];
}

/** Every Chinese string of the plan with its path. */
function texts(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return /\p{Script=Han}/u.test(value) ? [[path, value]] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

describe.skipIf(document === null)("the plan beside its document", () => {
  const { passages } = splitPlanDocument(document ?? "", plan);

  it("has every figure of every annex cell in that cell", () => {
    const lost = passages.annex.flatMap(({ task, year, text }) => {
      const known = figuresOf(plan.items.filter((item) => item.task === task && item.year === year));
      return figures(text)
        .filter((figure) => figure !== year && !known.has(figure))
        .map((figure) => `${task}, ${year}: ${figure}`);
    });
    expect(passages.annex).toHaveLength(plan.tasks.length * plan.years.length);
    expect(lost).toEqual([]);
  });

  it("has no figure in an item that its cell does not have", () => {
    const invented = plan.items.flatMap((item) => {
      const cell = passages.annex.find(({ task, year }) => task === item.task && year === item.year)?.text ?? "";
      const printed = new Set([...figures(cell), item.year]);
      return [...figuresOf([item])].filter((figure) => !printed.has(figure)).map((figure) => `${item.id}: ${figure}`);
    });
    expect(invented).toEqual([]);
  });

  it("has no figure in a goal that its chapter does not have", () => {
    const invented = plan.goals.flatMap((goal) => {
      const chapter = passages.main.find(({ task }) => task === goal.task)?.text ?? passages.goals ?? "";
      const printed = new Set(figures(chapter));
      const own = [...figuresOf([goal]), ...(goal.byYear === null ? [] : [goal.byYear])];
      return own.filter((figure) => !printed.has(figure)).map((figure) => `${goal.id}: ${figure}`);
    });
    expect(invented).toEqual([]);
  });

  it("ships none of the document's sentences", () => {
    const whole = letters(document ?? "");
    const names = officialNames();
    const copied = texts(plan, "plan").flatMap(([path, text]) => {
      const own = names.reduce((rest, name) => rest.replaceAll(name, "|"), text.replaceAll(/《[^》]*》/gu, "|"));
      return own.split("|").flatMap((part) => {
        const run = letters(part);
        for (let at = 0; at + longestRun <= run.length; at += 1)
          if (whole.includes(run.slice(at, at + longestRun))) return [`${path}: ${run.slice(at, at + longestRun)}`];
        return [];
      });
    });
    expect(copied).toEqual([]);
  });
});
