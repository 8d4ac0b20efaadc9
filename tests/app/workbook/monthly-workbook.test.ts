import { describe, expect, it } from "vitest";
import { byUrgency, type MonthlyParts } from "#app/workbook/monthly-table.ts";
import { writeMonthlyWorkbook } from "#app/workbook/write-monthly-workbook.ts";
import { countByLight, statusesOn } from "#domain/progress/feature-status.ts";
import { aFact, aReport, someHeads, someRules } from "#tests/support/progress-builders.ts";
import { index, opened, sheetOf, statuses, today } from "./workbook-fixture.ts";

const report = aReport({ summary: "=HYPERLINK(1)", blockers: "+1", percent: 1, asOfOn: "2026-11-20" });
const parts: MonthlyParts = {
  index,
  statuses: statusesOn(index, [someHeads(report, aFact())], someRules(), today),
  rules: someRules(),
  language: "zh",
  asOf: today,
  isConfidential: true,
};

async function textsOf(changes: Partial<MonthlyParts>, sheet: string): Promise<readonly (readonly string[])[]> {
  const workbook = await opened((await writeMonthlyWorkbook({ ...parts, ...changes })).buffer);
  const rows: string[][] = [];
  sheetOf(workbook, sheet).eachRow((row) => {
    const texts: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => {
      expect(cell.formula).toBeUndefined();
      texts.push(cell.text);
    });
    rows.push(texts);
  });
  return rows;
}

describe("the monthly report", () => {
  it("puts reds first, then ambers, then what was not reported", () => {
    const order = byUrgency(statuses).map(({ light }) => light);
    expect(order.indexOf("warning")).toBeLessThan(order.indexOf("unreported"));
    expect(order.indexOf("unreported")).toBeLessThan(order.indexOf("notDue"));
    expect(byUrgency(parts.statuses)[0]?.light).toBe("late");
  });

  it("sums up month, day, rules, source and every light", async () => {
    const rows = await textsOf({}, "汇总");
    const counts = countByLight(parts.statuses);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["上报月份", "2026-11"],
        ["数据截至", today],
        ["计划来源", "德政〔2025〕25号"],
        ["灯号规则", "规则 (test 3)"],
        ["滞后", String(counts.late)],
        ["合计", String(parts.statuses.length)],
      ]),
    );
  });

  it("says what was reported, and never as a formula; public facts stand beside it with their source", async () => {
    const [heads, first] = await textsOf({}, "项目进展");
    expect(heads?.slice(-3)).toEqual(["公开信息", "存在问题", "需协调事项"]);
    expect(first?.[0]).toBe("滞后");
    expect(first).toEqual(expect.arrayContaining(["'=HYPERLINK(1)", "'+1", "2026-02-02 在建 新闻"]));
  });

  it("keeps blockers and coordination needs from readers who may not see them", async () => {
    const rows = await textsOf({ isConfidential: false }, "项目进展");
    expect(rows[0]).not.toContain("存在问题");
    expect(rows.flat()).not.toContain("'+1");
  });
});
