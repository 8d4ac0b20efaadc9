import { describe, expect, it } from "vitest";
import { columnLabel } from "#app/workbook/labels.ts";
import { reportColumns } from "#domain/spreadsheet/report-sheet.ts";
import { storedZip } from "#tests/support/stored-zip.ts";
import { caocun, planNumber, readingOf } from "./workbook-fixture.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8"?>';

const inline = (text: string): string => `<is><t xml:space="preserve">${text}</t></is>`;
const sheet = (rows: string): string => `${head}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

/** What a row of the sheet is written as: a letter, the cell's own attributes, and what is in it. */
type WrittenCell = readonly [letter: string, attributes: string, content: string];

function rowOf(number: number, cells: readonly WrittenCell[]): string {
  const written = cells.map(
    ([letter, attributes, content]) => `<c r="${letter}${number}" ${attributes}>${content}</c>`,
  );
  return `<row r="${number}">${written.join("")}</row>`;
}

/** A workbook as other programs write it: strings where they stand or shared with runs, formats by number only. */
function written(cells: readonly WrittenCell[], properties = ""): ArrayBuffer {
  const lists = [
    text("A1", "county-plan-progress"),
    '<c r="B1"><v>1</v></c>',
    text("C1", planNumber),
    text("D1", "进展填报"),
  ];
  const heads = reportColumns.map((column, at): WrittenCell => [
    String.fromCharCode(65 + at),
    't="inlineStr"',
    inline(columnLabel("zh", column)),
  ]);
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const type = (part: string, kind: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  return storedZip({
    "[Content_Types].xml": `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type("/xl/workbook.xml", "sheet.main")}${type("/xl/worksheets/sheet1.xml", "worksheet")}${type("/xl/worksheets/sheet2.xml", "worksheet")}${type("/xl/styles.xml", "styles")}${type("/xl/sharedStrings.xml", "sharedStrings")}</Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packaged}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets><sheet name="进展填报" sheetId="1" r:id="rId1"/><sheet name="_lists" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packaged}/relationships">${relation(1, "worksheet", "worksheets/sheet1.xml")}${relation(2, "worksheet", "worksheets/sheet2.xml")}${relation(3, "styles", "styles.xml")}${relation(4, "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    // Format 31 is a Chinese day, 9 a percentage; neither is described in the file.
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="31" xfId="0" applyNumberFormat="1"/><xf numFmtId="9" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="1" uniqueCount="1"><si><r><t>路面</t></r><r><rPr><b/></rPr><t>施工</t></r></si></sst>`,
    "xl/worksheets/sheet1.xml": sheet(rowOf(2, heads) + rowOf(3, cells) + rowOf(1_048_576, [["R", 's="1"', ""]])),
    "xl/worksheets/sheet2.xml": sheet(`<row r="1">${lists.join("")}</row>`),
  });
}

function text(place: string, words: string): string {
  return `<c r="${place}" t="inlineStr">${inline(words)}</c>`;
}

const cells = (day: WrittenCell, percent: WrittenCell): readonly WrittenCell[] => [
  ["A", 't="inlineStr"', inline(caocun)],
  ["B", 't="inlineStr"', inline("沙厦高速德化草村出入口")],
  ["K", 't="inlineStr"', inline("在建")],
  percent,
  day,
  ["N", 't="s"', "<v>0</v>"],
  ["O", 't="inlineStr"', inline("   ")],
];
const plainPercent: WrittenCell = ["L", "", "<v>88</v>"];

describe("a workbook that another program has saved", () => {
  it("is read: strings in place and shared with runs, blank texts, rows without anything, days by a Chinese format", async () => {
    const { rows, issues } = await readingOf(written(cells(["M", 's="1"', "<v>46346</v>"], plainPercent)));
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.report).toMatchObject({ percent: 88, asOfOn: "2026-11-20", summary: "路面施工", blockers: null });
  });

  it("is read with the hours of a day, percentages by number and the results of formulas", async () => {
    const day: WrittenCell = ["M", 's="1"', "<v>46346.75</v>"];
    const percent: WrittenCell = ["L", 's="2"', "<f>0.44*2</f><v>0.88</v>"];
    const { rows, warnings } = await readingOf(written(cells(day, percent)));
    expect(rows[0]?.report).toMatchObject({ percent: 88, asOfOn: "2026-11-20" });
    expect(warnings.map(({ column, kind }) => `${column} ${kind}`)).toContain("percent formula");
  });

  it("is read where its days are counted from 1904", async () => {
    const content = written(cells(["M", "", "<v>44884</v>"], plainPercent), '<workbookPr date1904="1"/>');
    expect((await readingOf(content)).rows[0]?.report.asOfOn).toBe("2026-11-20");
  });
});
