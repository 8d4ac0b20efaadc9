import { describe, expect, it } from "vitest";
import { changeTitle, entryText, valueWords } from "#app/panels/plan-revision/change-words.ts";
import { readRevisionDraft } from "#app/panels/plan-revision/claim-form.tsx";
import { placeWords, planIssueWords } from "#app/panels/plan-revision/issue-words.ts";
import { planNames } from "#app/panels/plan-revision/plan-names.ts";
import { diffWords } from "#app/panels/plan-revision/word-diff.ts";
import { comparePlans } from "#domain/plan-revision/compare-plans.ts";
import { readPlanFile } from "#domain/plan-revision/read-plan-file.ts";
import { revisionIssues } from "#domain/plan-revision/revision-issues.ts";
import { withItem, withNewTask } from "#tests/support/plan-changes.ts";
import { shippedFeatures, shippedIndex, shippedPlan } from "#tests/support/shipped-geodata.ts";

const plan = shippedPlan();
const index = shippedIndex();

describe("what is wrong with a new version", () => {
  it("is told in Chinese with the name of its place, whatever breaks the schema", () => {
    const broken = { ...plan, tasks: plan.tasks.map(({ name: _name, ...task }) => ({ ...task, units: [] })) };
    const read = readPlanFile(JSON.stringify(broken));
    const lines = read.ok
      ? []
      : read.issues.map((issue) => `${placeWords("zh", issue.path, broken)}：${planIssueWords("zh", issue)}`);
    expect(lines).toContain("任务 12 · 名称：缺少这一项");
    expect(lines).toContain("任务 12 · 责任单位：至少要有 1 项");
    expect(lines.filter((line) => /[a-z]{4,}/i.test(line))).toEqual([]);
  });

  it("is told in Chinese where links do not hold", () => {
    const wrong = withItem(plan, "12-2026-1", { features: ["sites/nothing-there"], notes: ["note-none"] });
    const words = revisionIssues(wrong, shippedFeatures()).map((issue) => planIssueWords("zh", issue));
    expect(words).toEqual(["图上没有要素“sites/nothing-there”", "没有注“note-none”"]);
    expect(planIssueWords("zh", { path: [], message: "Expected JSON: …" })).toContain("不是 JSON 文件");
  });
});

describe("a change in words", () => {
  const difference = comparePlans(plan, withNewTask(withItem(plan, "1-2025-5", { commitment: "firm" })));
  const names = planNames("zh", difference, index);

  it("is called by what it is of", () => {
    const titles = difference.changes.map((change) => changeTitle("zh", change));
    expect(titles).toEqual(
      expect.arrayContaining(["单位 · 第19办", "任务 · 新任务19", "2025 年第 5 条", "2026 年第 1 条"]),
    );
    expect(difference.changes.map((change) => entryText("zh", change))).toContain("新任务19在2026年的措施");
  });

  it("says ids by their names, and ids that are nothing as what they are", () => {
    expect(valueWords("zh", "units", ["transport", "office-19"], names)).toEqual(["交通局", "19办"]);
    expect(valueWords("zh", "features", ["county/dehua", "sites/nothing"], names)).toEqual([
      "德化县",
      "sites/nothing（图上没有这个要素）",
    ]);
    expect(valueWords("zh", "phase", "operating", names)).toEqual(["通车运营"]);
    expect(valueWords("zh", "targets", [{ indicator: "hukou-urbanisation-rate", value: 50 }], names)[0]).toContain(
      "50",
    );
  });
});

describe("a text in both versions", () => {
  it("is compared word by word, and gives both texts back", () => {
    const [before, after] = ["新建住房560套，改造道路12公里", "新建保障性住房620套，改造道路12公里"];
    const runs = diffWords(before, after);
    const side = (without: "gone" | "come"): string =>
      runs.flatMap(({ text, kind }) => (kind === without ? [] : [text])).join("");
    expect([side("come"), side("gone")]).toEqual([before, after]);
    expect(runs.filter(({ kind }) => kind === "gone").map(({ text }) => text)).toEqual(["560"]);
  });
});

describe("what is said of a new version", () => {
  it("is complete or names what is missing", () => {
    const said = { number: "德政〔2026〕9号", title: "通知", issuedOn: "2026-10-20", reason: "调整" };
    expect(readRevisionDraft(said)).toEqual({ claim: said });
    const draft = readRevisionDraft({ ...said, issuedOn: "2026", reason: " " });
    expect(draft).toEqual({ missing: new Set(["issuedOn", "reason"]) });
  });
});
