import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { readReportWorkbook } from "#app/workbook/read-report-workbook.ts";
import { writeReportWorkbook } from "#app/workbook/write-report-workbook.ts";
import type { SheetContext } from "#domain/spreadsheet/read-report-rows.ts";
import { inputColumns } from "#domain/spreadsheet/report-sheet.ts";
import { aReport, someHeads, someRules } from "#tests/support/progress-builders.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { anAccount } from "#tests/support/server-deps.ts";
import {
  caocun,
  cellOf,
  type Filled,
  filled,
  index,
  opened,
  parts,
  planNumber,
  readingOf,
  sheetOf,
  today,
  well,
} from "./workbook-fixture.ts";

const qianfu = "corridors/qianfu-road-extension";
const read = async (rows: Readonly<Record<string, Filled>>, changes: Partial<SheetContext> = {}) =>
  readingOf(await filled(rows), changes);
const reporter = { account: anAccount() };

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

  it("comes back in English as well, without a word about names", async () => {
    const row = { ...well, phase: "Under construction", unit: "County Transport Bureau" };
    const { rows, issues, warnings } = await readingOf(await filled({ [caocun]: row }, () => undefined, "en"));
    expect([issues, warnings]).toEqual([[], []]);
    expect(rows[0]?.report).toMatchObject({ phase: "under-construction", unit: "transport" });
  });

  it("reads days as dates, as text of every kind and as bare numbers, rich text and typed signs", async () => {
    const days: readonly ExcelJS.CellValue[] = ["2026-11-20", "2026/11/20", "2026年11月20日", "２０２６.11.20", 46_346];
    for (const asOfOn of days) {
      const summary = { richText: [{ text: "路面" }, { text: "施工" }] };
      const row = { ...well, asOfOn, summary, percent: "８８％", investmentWanYuan: "12,345.6" };
      const { rows, issues } = await read({ [caocun]: row });
      expect(issues).toEqual([]);
      const expected = { asOfOn: "2026-11-20", summary: "路面施工", percent: 88, investmentWanYuan: 12_345.6 };
      expect(rows[0]?.report).toMatchObject(expected);
    }
  });

  it("takes 57 % for 57 where the cell shows a percentage, and doubts a bare 0.57", async () => {
    const shown = await filled({ [caocun]: { ...well, percent: 0.57 } }, ({ worksheets: [sheet] }) => {
      if (sheet !== undefined) cellOf(sheet, caocun, "percent").numFmt = "0%";
    });
    expect((await readingOf(shown)).rows[0]?.report.percent).toBe(57);
    const bare = await read({ [caocun]: { ...well, percent: 0.57 } });
    expect(bare.rows[0]?.report.percent).toBe(0.57);
    expect(bare.warnings.map(({ kind }) => kind)).toEqual(["belowOne", "percentDown"]);
  });

  it("names every fault by row, column and what was found, all at once", async () => {
    const { rows, issues } = await read({
      [caocun]: { phase: "快好了", percent: 130, asOfOn: "2026-12-01", unit: "教育局" },
      [qianfu]: { phase: "暂停", percent: "1,5", asOfOn: "前天", summary: "停工", investmentWanYuan: -1 },
    });
    expect(rows).toEqual([]);
    expect(issues.map(({ column, fault, found }) => [column, fault, found])).toEqual([
      ["unit", "notResponsible", "教育局"],
      ["phase", "unknownPhase", "快好了"],
      ["percent", "outOfRange", "130"],
      ["asOfOn", "future", "2026-12-01"],
      ["summary", "missing", ""],
      ["percent", "notANumber", "1,5"],
      ["asOfOn", "notADate", "前天"],
      ["investmentWanYuan", "outOfRange", "-1"],
      ["reason", "missing", ""],
    ]);
    expect(new Set(issues.map(({ row }) => row)).size).toBe(2);
  });

  it("names texts that are too long", async () => {
    const { issues } = await read({ [caocun]: { ...well, blockers: "长".repeat(2001), reason: "长".repeat(501) } });
    expect(issues.map(({ column, fault }) => [column, fault])).toEqual([
      ["reason", "tooLong"],
      ["blockers", "tooLong"],
    ]);
  });

  it("names ids that were changed, repeated or are not built", async () => {
    const { issues } = await read({
      [caocun]: { ...well, id: "corridors/nothing" },
      [qianfu]: { ...well, id: "county/dehua" },
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

  it("says that a report is the same as the last", async () => {
    const { rows, warnings } = await read({
      [caocun]: { phase: "在建", percent: 80, asOfOn: "2026-10-20", summary: "桥梁施工" },
    });
    expect(rows[0]?.changes).toEqual([]);
    expect(warnings.map(({ kind }) => kind)).toEqual(["unchanged"]);
  });

  it("does not guess what a formula gives that fails or was never computed", async () => {
    const { issues } = await read({
      [caocun]: { ...well, percent: { formula: "1/0", result: { error: "#DIV/0!" } } },
      [qianfu]: { ...well, percent: { formula: "30+40" } },
    });
    expect(issues.map(({ column, fault, found }) => [column, fault, found])).toEqual([
      ["percent", "formulaError", "#DIV/0!"],
      ["percent", "formulaError", ""],
    ]);
  });

  it("keeps reporters to their units, and lets the plan office report for any that is responsible", async () => {
    const education = anAccount({ id: "e", units: ["education"] });
    const row = { [caocun]: { ...well, unit: "交通局" } };
    expect((await read(row, { account: education })).issues.map(({ fault }) => fault)).toEqual(["notYours"]);
    const office = anAccount({ id: "o", role: "editor", units: [] });
    expect((await read(row, { account: office })).rows).toHaveLength(1);
    const other = { [caocun]: { ...well, unit: "教育局" } };
    expect((await read(other, { account: office })).issues.map(({ fault }) => fault)).toEqual(["notResponsible"]);
  });
});

describe("the exported workbook", () => {
  it("locks the ids, opens the input, and gives lists and bounds", async () => {
    const workbook = await opened((await writeReportWorkbook(parts)).buffer);
    const sheet = sheetOf(workbook, "进展填报");
    // A cell is locked unless it says otherwise.
    expect(cellOf(sheet, caocun, "id").protection).toBeUndefined();
    for (const column of inputColumns) expect(cellOf(sheet, caocun, column).protection.locked).toBe(false);
    expect(cellOf(sheet, caocun, "phase").dataValidation.formulae).toEqual(["_lists!$A$2:$A$14"]);
    expect(cellOf(sheet, caocun, "percent").dataValidation).toMatchObject({ type: "decimal", formulae: [0, 100] });
    expect(cellOf(sheet, caocun, "asOfOn").dataValidation.type).toBe("date");
    expect(sheetOf(workbook, "_lists").state).toBe("veryHidden");
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: "landscape" });
    expect(sheet.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 2 });
  });

  it("offers the units that may be chosen in a row, and leaves rows of others locked", async () => {
    const unitsOffered = async (changes: Partial<typeof parts>): Promise<readonly string[] | null> => {
      const workbook = await opened((await writeReportWorkbook({ ...parts, ...changes })).buffer);
      const cell = cellOf(sheetOf(workbook, "进展填报"), caocun, "unit");
      if (cell.protection?.locked !== false) return null;
      const [, first = 0, end = 0] = /\$E\$(\d+):\$E\$(\d+)/.exec(String(cell.dataValidation.formulae[0])) ?? [];
      const lists = sheetOf(workbook, "_lists");
      return Array.from(
        { length: Number(end) - Number(first) + 1 },
        (_, at) => lists.getCell(Number(first) + at, 5).text,
      );
    };
    expect(await unitsOffered(reporter)).toEqual(["交通局"]);
    expect(await unitsOffered({ account: anAccount({ id: "e", units: ["education"] }) })).toBeNull();
    const all = await unitsOffered({ account: null });
    expect(all?.length).toBeGreaterThan(1);
    expect(all).toContain("交通局");
  });

  it("explains phases, lights and rules", async () => {
    const workbook = await opened((await writeReportWorkbook(parts)).buffer);
    const words: string[] = [];
    sheetOf(workbook, "填写说明").eachRow((row) => row.eachCell((cell) => void words.push(cell.text)));
    expect(words.join("\n")).toMatch(/只填白色单元格[^]*谋划储备[^]*主体工程正在施工[^]*滞后[^]*先符合的算数/);
  });

  it("never writes a formula, whatever was reported or named", async () => {
    const harmful = statusesOn(index, [someHeads(aReport({ percent: 1 }))], someRules(), today).map((status) => ({
      ...status,
      feature: { ...status.feature, properties: { ...status.feature.properties, name: "=1+1" } },
    }));
    const workbook = await opened((await writeReportWorkbook({ ...parts, statuses: harmful })).buffer);
    expect(cellOf(sheetOf(workbook, "进展填报"), caocun, "name").value).toBe("'=1+1");
  });
});

describe("a file that is not such a workbook", () => {
  it.each([
    ["not a workbook", async () => new TextEncoder().encode("hello").buffer, { fault: "notAWorkbook" }],
    [
      "another workbook",
      async () => {
        const workbook = new ExcelJS.Workbook();
        workbook.addWorksheet("Sheet1");
        return workbook.xlsx.writeBuffer();
      },
      { fault: "noSheet" },
    ],
    ["too large", async () => new ArrayBuffer(11 * 1024 * 1024), { fault: "tooLarge" }],
    ["without its sheet", () => filled({}, (workbook) => workbook.removeWorksheet("进展填报")), { fault: "noSheet" }],
    [
      "of a later version",
      () => filled({}, (workbook) => void (sheetOf(workbook, "_lists").getCell("B1").value = 2)),
      { fault: "newerVersion" },
    ],
    [
      "rearranged",
      () => filled({}, (workbook) => void (sheetOf(workbook, "进展填报").getCell("P2").value = "存在问题")),
      { fault: "movedColumns", column: "needsCoordination" },
    ],
    [
      "too long",
      () =>
        filled({}, (workbook) => {
          for (let row = 100; row < 2100; row += 1) sheetOf(workbook, "进展填报").getCell(row, 1).value = "sites/x";
        }),
      { fault: "tooManyRows" },
    ],
  ] as const)("is refused when it is %s", async (_name, make, told) => {
    expect(await readReportWorkbook(await make(), planNumber)).toEqual({ ok: false, ...told });
  });

  it("is refused when it is of another plan", async () => {
    expect(await readReportWorkbook(await filled({}), "青政〔2026〕7号")).toEqual({ ok: false, fault: "otherPlan" });
  });
});
