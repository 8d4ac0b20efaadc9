import { type LanguageCode, listIn, nameIn } from "#app/language/language.ts";
import { lightTerm, reportPhaseTerm } from "#app/language/progress-terms.ts";
import { unitsOf } from "#domain/account/account.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { countByLight, type FeatureStatus } from "#domain/progress/feature-status.ts";
import { type Light, lights } from "#domain/progress/light.ts";
import type { LightRules } from "#domain/progress/light-rules.ts";
import { safeCell } from "#domain/spreadsheet/csv.ts";
import { loadExcel } from "./excel.ts";
import { monthlyLabels } from "./monthly-labels.ts";
import { landscapeA4, unitLabel } from "./write-report-workbook.ts";

/** What a monthly report is made of. */
export type MonthlyParts = {
  readonly index: PlanIndex;
  readonly statuses: readonly FeatureStatus[];
  readonly rules: LightRules;
  readonly language: LanguageCode;
  /** The day that it tells of. */
  readonly asOf: string;
  /** Whether blockers and coordination needs may be in it. */
  readonly isConfidential: boolean;
};

const order: readonly Light[] = ["late", "warning", "unreported", "onHold", "onTime", "done", "notDue"];

/** Reds first, then ambers, then what was not reported, and so on; within a light in the plan's order. */
export function byUrgency(statuses: readonly FeatureStatus[]): readonly FeatureStatus[] {
  return statuses.toSorted((a, b) => order.indexOf(a.light) - order.indexOf(b.light));
}

/** One row of the monthly report, in the order of `monthlyLabels.columns`. */
export function monthlyRow(
  parts: MonthlyParts,
  { feature, light, reason, heads }: FeatureStatus,
): readonly (string | number | null)[] {
  const { index, language, isConfidential } = parts;
  const units = unitsOf(index, feature.id).flatMap((id) => index.unitById.get(id) ?? []);
  const last = heads.unit;
  return [
    lightTerm(language, light),
    nameIn(language, feature.properties),
    listIn(
      language,
      units.map((unit) => unitLabel(language, unit)),
    ),
    last === null ? null : reportPhaseTerm(language, last.phase),
    last?.percent ?? null,
    reason.expected.percent,
    reason.differencePoints,
    last?.asOfOn ?? null,
    last?.summary ?? null,
    ...(isConfidential ? [last?.blockers ?? null, last?.needsCoordination ?? null] : []),
  ];
}

/** The heads of the monthly report's columns. */
export function monthlyHeads({
  language,
  isConfidential,
}: Pick<MonthlyParts, "language" | "isConfidential">): readonly string[] {
  const { columns, confidential } = monthlyLabels[language];
  return [...columns, ...(isConfidential ? confidential : [])];
}

/** The monthly report as a workbook: counts by light and by which rules, then every built thing, reds first. */
export async function writeMonthlyWorkbook(parts: MonthlyParts): Promise<Uint8Array<ArrayBuffer>> {
  const { index, statuses, rules, language, asOf } = parts;
  const texts = monthlyLabels[language];
  const { document } = index.plan;
  const { Workbook } = await loadExcel();
  const workbook = new Workbook();
  const summary = workbook.addWorksheet(texts.summarySheet);
  summary.getColumn(1).width = 22;
  summary.getColumn(2).width = 60;
  const counts = countByLight(statuses);
  summary.addRows([
    [texts.title(nameIn(language, { name: document.shortTitle, nameEn: document.shortTitleEn }), asOf)],
    [texts.asOf, asOf],
    [texts.plan, document.number],
    [texts.rules, `${nameIn(language, rules)} (${rules.id} ${rules.version})`],
    [],
    ...lights.map((light) => [lightTerm(language, light), counts[light]]),
  ]);
  summary.getCell("A1").font = { bold: true, size: 14 };
  const table = workbook.addWorksheet(texts.tableSheet);
  table.addRow([...monthlyHeads(parts)]).font = { bold: true };
  for (const status of byUrgency(statuses))
    table.addRow(monthlyRow(parts, status).map((value) => (typeof value === "string" ? safeCell(value) : value)));
  [10, 34, 28, 12, 10, 10, 10, 12, 50, 34, 34].forEach((width, at) => {
    table.getColumn(at + 1).width = width;
    table.getColumn(at + 1).alignment = { wrapText: true, vertical: "top" };
  });
  table.views = [{ state: "frozen", ySplit: 1 }];
  landscapeA4(table, 1);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
