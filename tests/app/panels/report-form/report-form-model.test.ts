import { describe, expect, it } from "vitest";
import { fieldOf, issuesByField } from "#app/panels/report-form/form-issues.ts";
import {
  contentOf,
  emptyContent,
  hasSections,
  readContent,
  warningsOf,
} from "#app/panels/report-form/report-form-model.ts";
import type { DraftContent } from "#app/data/drafts.ts";
import type { UnitId } from "#domain/plan/ids.ts";
import { aReport, index, interchange } from "../light/progress-fixture.ts";

const feature = index.features.find(({ id }) => id === interchange);
if (feature === undefined) throw new Error("no interchange");
const frame = { feature, photos: [], replaces: null, today: "2026-11-24" };

function typed(changes: Partial<DraftContent> = {}): DraftContent {
  const empty = emptyContent(["transport" as UnitId], "2026-11-24");
  return { ...empty, phase: "under-construction", summary: "路基完成", ...changes };
}

function fieldsWrong(changes: Partial<DraftContent>): readonly string[] {
  const result = readContent(typed(changes), frame);
  return result.ok ? [] : [...issuesByField("zh", result.issues).keys()];
}

describe("readContent", () => {
  it("reads what was typed, full-width digits and thousands too", () => {
    const result = readContent(typed({ percent: "８２.５", investment: "12,600", reason: "旧的原因" }), frame);
    expect(result).toMatchObject({ ok: true, value: { percent: 82.5, investmentWanYuan: 12_600, reason: null } });
  });

  it("is what it was after a report was put into the form and read again", () => {
    const report = aReport({
      sections: [{ fromMeters: 0, toMeters: 12_300.5, state: "done" }],
      blockers: "征地",
      investmentWanYuan: 8600,
    });
    const result = readContent(contentOf(report), frame);
    const { feature, asOfOn, phase, percent, sections, summary, blockers, investmentWanYuan, unit } = report;
    expect(result).toMatchObject({
      ok: true,
      value: { feature, asOfOn, phase, percent, sections, summary, blockers, investmentWanYuan, unit },
    });
  });

  it("places every issue at its field", () => {
    expect(fieldsWrong({})).toEqual([]);
    expect(fieldsWrong({ percent: "100.1" })).toEqual(["percent"]);
    expect(fieldsWrong({ percent: "约八成" })).toEqual(["percent"]);
    expect(fieldsWrong({ asOfOn: "2026-11-25" })).toEqual(["asOfOn"]);
    expect(fieldsWrong({ phase: "on-hold" })).toEqual(["reason"]);
    expect(fieldsWrong({ phase: "", summary: " " })).toEqual(["phase", "summary"]);
    expect(fieldsWrong({ sections: [{ id: "0", from: "K1+000", to: "K0+500", state: "done" }] })).toEqual([
      "sections.0.toMeters",
    ]);
    expect(fieldsWrong({ sections: [{ id: "0", from: "", to: "K0+500", state: "done" }] })).toEqual([
      "sections.0.fromMeters",
    ]);
  });

  it("finds stretches that overlap", () => {
    const sections = [
      { id: "0", from: "K0+000", to: "K3+000", state: "done" },
      { id: "1", from: "K2+000", to: "K4+000", state: "in-work" },
    ];
    const result = readContent(typed({ sections }), frame);
    expect(result.ok ? [] : [...issuesByField("zh", result.issues)]).toEqual([
      ["sections.1.fromMeters", "与前一段重叠"],
    ]);
  });
});

describe("fieldOf", () => {
  it("places what the server says, and what belongs to no field at the form", () => {
    expect(fieldOf({ path: ["unit"] })).toBe("unit");
    expect(fieldOf({ path: ["photos", 2, "id"] })).toBe("photos.2");
    expect(fieldOf({ path: ["replaces"] })).toBe("form");
    expect(fieldOf({ path: [] })).toBe("form");
  });
});

describe("warningsOf", () => {
  const last = aReport({ asOfOn: "2026-11-20", phase: "under-construction", percent: 82.5 });

  it("warns when the percent goes down and when the phase goes back, and only then", () => {
    expect(warningsOf(typed({ percent: "82.5" }), last)).toEqual([]);
    expect(warningsOf(typed({ percent: "82" }), last)).toEqual([{ kind: "percent", from: 82.5, to: 82 }]);
    expect(warningsOf(typed({ phase: "started" }), last)).toEqual([
      { kind: "phase", from: "under-construction", to: "started" },
    ]);
    expect(warningsOf(typed({ phase: "open", percent: "100" }), last)).toEqual([]);
    expect(warningsOf(typed({ phase: "on-hold" }), last)).toEqual([]);
    expect(warningsOf(typed({ percent: "1" }), null)).toEqual([]);
  });

  it("says of an earlier day that it changes nothing, instead of comparing", () => {
    expect(warningsOf(typed({ asOfOn: "2026-11-19", percent: "1" }), last)).toEqual([
      { kind: "earlier", than: "2026-11-20" },
    ]);
    expect(warningsOf(typed({ asOfOn: "2026-11-20", percent: "90" }), last)).toEqual([]);
  });
});

describe("hasSections", () => {
  it("lets stretches be told of corridors, not of an interchange or a site", () => {
    const of = (id: string): boolean => {
      const found = index.features.find((each) => each.id === id);
      return found !== undefined && hasSections(found);
    };
    expect(of("corridors/daiyun-ring-guiyang-shuikou")).toBe(true);
    expect(of(interchange)).toBe(false);
    expect(of("sites/fengyang-middle-school")).toBe(false);
  });
});
