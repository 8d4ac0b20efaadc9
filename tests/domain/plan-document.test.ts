import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { array, assert, constantFrom, oneof, property, stringMatching } from "fast-check";
import { describe, expect, it } from "vitest";
import { planPassages } from "#domain/plan/plan-document.ts";
import { splitPlanDocument } from "#domain/plan/split-plan-document.ts";
import { formatIssue, parse } from "#domain/result.ts";
import { aCountyPlan } from "#tests/support/county-plan.ts";

const fixture = (name: string): string => readFileSync(resolve(import.meta.dirname, "../fixtures", name), "utf8");

describe("splitting a county's document", () => {
  const { passages, issues } = splitPlanDocument(fixture("good/county-plan.txt"), aCountyPlan());
  const chapter = (task: string) => passages.main.find((passage) => passage.task === task)?.text;
  const cell = (task: string, year: number) =>
    passages.annex.find((passage) => passage.task === task && passage.year === year)?.text;

  it("finds every task and every cell", () => {
    expect(issues).toEqual([]);
    expect(passages.main.map(({ task }) => task)).toEqual(["1", "2", "3"]);
    expect(passages.annex).toHaveLength(6);
    expect(parse(planPassages, JSON.parse(JSON.stringify(passages))).ok).toBe(true);
  });

  it("reads the document's number and the chapter of goals, over the end of a page", () => {
    expect(passages.documentNumber).toBe("青政〔2026〕7号");
    expect(passages.goals).toBe("到2027年，乡村道路全部硬化，河滨公园建成开放。");
  });

  it("keeps an inner list with its task and joins the sentence that a page cuts", () => {
    expect(chapter("1")).toBe(
      "（一）改善乡村道路\n今年起分三类推进：\n（一）主路。拓宽到6米。\n（二）支路。硬化到户，桥梁逐座检查。（责任单位：县交通局、农业局（水利站）等）",
    );
  });

  it("joins a cell that a line break or the head of the next page cuts", () => {
    expect(cell("1", 2026)).toBe("拓宽主路12公里，硬化支路");
    expect(cell("1", 2027)).toBe("检查桥梁9座。");
    expect(cell("2", 2026)).toBe("开工建设，完成投资30%。");
    expect(cell("2", 2027)).toBe("建成开放。");
  });

  it("takes the quotes off a cell that a spreadsheet has quoted", () => {
    expect(cell("3", 2026)).toBe('选址；"一校一策"');
  });

  it("tells every passage that belongs to no task, with its line", () => {
    expect(passages.unplaced.map(({ line, text }) => `${line} ${text}`)).toEqual([
      "3 青溪县人民政府关于印发城乡建设方案的通知",
      "5 各乡镇：",
      "7 一、总体要求",
      "9 （一）指导思想。青溪先行。",
      "11 （二）基本原则。量力而行。",
      "38 本方案自印发之日起施行。",
      "40 附件",
      "42 城乡建设年度安排",
      "59 说明：各单位按月报送。",
    ]);
  });
});

describe("a document with gaps", () => {
  const { passages, issues } = splitPlanDocument(fixture("bad/county-plan.txt"), aCountyPlan());
  const expected = JSON.parse(fixture("bad/county-plan.expected.json")) as { issues: string[]; unplaced: object[] };

  it("names each missing task and cell", () => {
    expect(issues.map(formatIssue).sort()).toEqual([...expected.issues].sort());
  });

  it("tells each passage without a place", () => {
    expect(passages.unplaced).toEqual(expected.unplaced);
  });

  it("keeps a year that the plan does not have beside the row", () => {
    expect(passages.annexRows.find(({ task }) => task === "1")?.text).toBe("(一)改善乡村道路；检查桥梁。");
  });
});

describe("headings", () => {
  it("are told apart by their words where the numbers begin anew in each chapter", () => {
    const plan = aCountyPlan({ tasks: ["改善乡村道路", "办好县城学校"], taskOrdinals: ["（一）", "（一）"] });
    const text = "二、畅通城乡\n（一）改善乡村道路。甲。\n三、服务群众\n（一）办好县城学校。乙。";
    expect(splitPlanDocument(text, plan).passages.main.map((passage) => passage.text)).toEqual([
      "（一）改善乡村道路。甲。",
      "（一）办好县城学校。乙。",
    ]);
  });

  it("may be worded otherwise than in the plan if their number is the next", () => {
    const { main } = splitPlanDocument("(1)改善村道。甲。\n（２）建设河滨公园。乙。", aCountyPlan()).passages;
    expect(main.map(({ task }) => task)).toEqual(["1", "2"]);
  });

  it("are not invented: an empty text has neither tasks nor cells", () => {
    const { passages, issues } = splitPlanDocument("", aCountyPlan());
    expect(passages.main).toEqual([]);
    expect(passages.annex).toEqual([]);
    expect(issues).toHaveLength(6);
  });
});

it("loses no paragraph of the chapters, whatever stands between the tasks", () => {
  const paragraph = stringMatching(/^[甲乙丙丁0-9，]{1,12}。$/);
  const heading = constantFrom("（一）改善乡村道路。", "(二)建设河滨公园。", "（三）办好县城学校。", "九、杂项");
  assert(
    property(array(oneof(paragraph, heading), { maxLength: 20 }), (lines) => {
      const { passages } = splitPlanDocument(lines.join("\n\n"), aCountyPlan());
      const kept = [...passages.main, ...passages.unplaced].map(({ text }) => text).join("\n");
      expect(kept.split("\n").filter(Boolean).sort()).toEqual([...lines].sort());
    }),
  );
});
