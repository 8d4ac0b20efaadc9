import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import type { FeatureId } from "#domain/plan/ids.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { readReportRows, type SheetContext } from "#domain/spreadsheet/read-report-rows.ts";
import { columnLetter, type ReportColumn } from "#domain/spreadsheet/report-sheet.ts";
import { phasesByName, unitsByName } from "#app/workbook/known-names.ts";
import { readReportWorkbook } from "#app/workbook/read-report-workbook.ts";
import { byUrgency, writeMonthlyWorkbook } from "#app/workbook/write-monthly-workbook.ts";
import { writeReportWorkbook } from "#app/workbook/write-report-workbook.ts";
import { aReport, someHeads, someRules } from "#tests/support/progress-builders.ts";
import { anAccount } from "#tests/support/server-deps.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();
const today = "2026-11-23";
const caocun = "corridors/caocun-interchange" as FeatureId;
const last = aReport({ percent: 80, summary: "桥梁施工", asOfOn: "2026-10-20" });
const statuses = statusesOn(index, [someHeads(last)], someRules(), today);
const context: SheetContext = {
  index,
  account: anAccount(),
  today,
  lastReports: new Map([[caocun, last]]),
  units: unitsByName(index),
  phases: phasesByName(),
};

type Filled = Readonly<Partial<Record<ReportColumn, ExcelJS.CellValue>>>;

/** The exported workbook with some rows filled in, saved again by a library. */
async function filled(rows: Readonly<Record<string, Filled>>): Promise<ArrayBuffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeReportWorkbook({ index, statuses, language: "zh", today })).buffer);
  const sheet = workbook.getWorksheet("进展填报");
  if (sheet === undefined) throw new Error("The sheet is missing");
  for (const [id, cells] of Object.entries(rows))
    sheet.eachRow((row, number) => {
      if (row.getCell(1).text !== id) return;
      for (const [column, value] of Object.entries(cells))
        sheet.getCell(`${columnLetter(column as ReportColumn)}${number}`).value = value;
    });
  return workbook.xlsx.writeBuffer();
}

async function read(rows: Readonly<Record<string, Filled>>, changes: Partial<SheetContext> = {}) {
  const reading = await readReportWorkbook(await filled(rows), index.plan.document.number);
  if (!reading.ok) throw new Error(reading.fault);
  return readReportRows(reading.rows, { ...context, ...changes });
}

const well: Filled = { phase: "在建", percent: 88, asOfOn: new Date("2026-11-20T00:00:00Z"), summary: "路面施工" };

describe("a workbook that goes out and comes back", () => {
  it("says nothing when nothing was filled in", async () => {
    expect(await read({})).toEqual({ rows: [], issues: [], warnings: [] });
  });

  it("gives the report that was filled in, and what differs from the last", async () => {
    const { rows, issues, warnings } = await read({ [caocun]: well });
    expect([issues, warnings]).toEqual([[], []]);
    expect(rows[0]?.report).toMatchObject({
      feature: caocun,
      unit: "transport",
      phase: "under-construction",
      percent: 88,
      asOfOn: "2026-11-20",
      summary: "路面施工",
    });
    expect(rows[0]?.changes).toEqual([
      { column: "percent", before: "80", after: "88" },
      { column: "asOfOn", before: "2026-10-20", after: "2026-11-20" },
      { column: "summary", before: "桥梁施工", after: "路面施工" },
    ]);
  });

  it("reads days as dates, as text of either kind and as bare numbers, rich text and percent signs", async () => {
    const days: readonly ExcelJS.CellValue[] = ["2026-11-20", "2026/11/20", "2026年11月20日", 46_346];
    for (const asOfOn of days) {
      const summary = { richText: [{ text: "路面" }, { text: "施工" }] };
      const { rows, issues } = await read({ [caocun]: { ...well, asOfOn, summary, percent: "88%" } });
      expect(issues).toEqual([]);
      expect(rows[0]?.report).toMatchObject({ asOfOn: "2026-11-20", summary: "路面施工", percent: 88 });
    }
  });

  it("names every fault by row, column and what was found, all at once", async () => {
    const { rows, issues } = await read({
      [caocun]: { phase: "快好了", percent: 130, asOfOn: "2026-12-01", unit: "教育局" },
      "corridors/qianfu-road-extension": { phase: "暂停", percent: "一半", asOfOn: "前天", summary: "停工" },
    });
    expect(rows).toEqual([]);
    expect(issues.map(({ column, fault, found }) => [column, fault, found])).toEqual([
      ["unit", "notResponsible", "教育局"],
      ["phase", "unknownPhase", "快好了"],
      ["asOfOn", "future", "2026-12-01"],
      ["percent", "outOfRange", "130"],
      ["summary", "missing", ""],
      ["asOfOn", "notADate", "前天"],
      ["percent", "notANumber", "一半"],
      ["reason", "missing", ""],
    ]);
    expect(new Set(issues.map(({ row }) => row)).size).toBe(2);
  });

  it("names ids that were changed, repeated or are not built", async () => {
    const { issues } = await read({
      [caocun]: { ...well, id: "corridors/nothing" },
      "corridors/qianfu-road-extension": { ...well, id: "county/dehua" },
      "corridors/heng16-road": well,
      "corridors/ziyang-dehua-east-road": { ...well, id: "corridors/heng16-road" },
    });
    expect(issues.map(({ column, fault }) => `${column} ${fault}`).toSorted()).toEqual([
      "id notBuilt",
      "id repeated",
      "id unknownFeature",
    ]);
  });

  it("warns of names that were changed, formulas, percents that fall and phases that go back", async () => {
    const { rows, warnings } = await read({
      [caocun]: { ...well, name: "别的名字", phase: "招标", percent: { formula: "30+40", result: 70 } },
    });
    expect(rows).toHaveLength(1);
    expect(warnings.map(({ column, kind }) => `${column} ${kind}`)).toEqual([
      "name nameChanged",
      "percent formula",
      "percent percentDown",
      "phase phaseBack",
    ]);
  });

  it("keeps reporters to their units, and lets the plan office report for any", async () => {
    const education = anAccount({ id: "e", units: ["education"] });
    const row = { [caocun]: { ...well, unit: "交通局" } };
    expect((await read(row, { account: education })).issues.map(({ fault }) => fault)).toEqual(["notResponsible"]);
    const office = anAccount({ id: "o", role: "editor", units: [] });
    expect((await read(row, { account: office })).rows).toHaveLength(1);
  });

  it("locks the ids, opens the input, and lists phases and units", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeReportWorkbook({ index, statuses, language: "zh", today })).buffer);
    const sheet = workbook.getWorksheet("进展填报");
    // A cell is locked unless it says otherwise.
    expect(sheet?.getCell("A3").protection).toBeUndefined();
    expect(sheet?.getCell("K3").protection.locked).toBe(false);
    expect(sheet?.getCell("K3").dataValidation.formulae).toEqual(["_lists!$A$2:$A$14"]);
    expect(sheet?.getCell("L3").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 100] });
    expect(workbook.getWorksheet("_lists")?.state).toBe("veryHidden");
  });

  it("never writes a formula, whatever was reported", async () => {
    const harmful = aReport({ summary: "=HYPERLINK(1)", blockers: "+1", percent: 1 });
    const parts = {
      index,
      statuses: statusesOn(index, [someHeads(harmful)], someRules(), today),
      language: "zh" as const,
    };
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(
      (await writeMonthlyWorkbook({ ...parts, rules: someRules(), asOf: today, isConfidential: true })).buffer,
    );
    const texts: string[] = [];
    workbook.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          texts.push(cell.text);
        });
      });
    });
    expect(texts).toEqual(expect.arrayContaining(["'=HYPERLINK(1)", "'+1"]));
  });

  it.each([
    ["not a workbook", async () => new TextEncoder().encode("hello").buffer, "notAWorkbook"],
    [
      "another workbook",
      async () => {
        const workbook = new ExcelJS.Workbook();
        workbook.addWorksheet("Sheet1");
        return workbook.xlsx.writeBuffer();
      },
      "noSheet",
    ],
    ["too large", async () => new ArrayBuffer(11 * 1024 * 1024), "tooLarge"],
  ] as const)("is refused when it is %s", async (_name, make, fault) => {
    expect(await readReportWorkbook(await make(), index.plan.document.number)).toEqual({ ok: false, fault });
  });

  it("is refused when it is of another plan", async () => {
    expect(await readReportWorkbook(await filled({}), "青政〔2026〕7号")).toEqual({ ok: false, fault: "otherPlan" });
  });
});

describe("the monthly report", () => {
  it("puts reds first, then ambers, then what was not reported", () => {
    const order = byUrgency(statuses).map(({ light }) => light);
    expect(order.indexOf("warning")).toBeLessThan(order.indexOf("unreported"));
    expect(order.indexOf("unreported")).toBeLessThan(order.indexOf("notDue"));
  });
});
