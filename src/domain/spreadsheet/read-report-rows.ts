import { type Account, reportingUnits, unitsOf } from "../account/account.ts";
import type { PlanFeature } from "../features/feature.ts";
import { featureId, type FeatureId, type UnitId } from "../plan/ids.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { scheduleOf } from "../progress/expected-progress.ts";
import { isAside, type ReportPhase } from "../progress/report-phase.ts";
import { type NewReport, newReport, type Report } from "../progress/report.ts";
import { parse } from "../result.ts";
import { inputColumns, type SheetRow } from "./report-sheet.ts";
import { type CellWarning, changesOf, type FieldChange, warningsOf } from "./row-changes.ts";
import { type CellIssue, RowReader } from "./row-reader.ts";

/** A row that was filled in and can be sent. */
export type ReadRow = {
  readonly row: number;
  readonly report: NewReport;
  /** What differs from the last report. */
  readonly changes: readonly FieldChange[];
};

/** Everything that a sheet says: what can be sent, everything that is wrong, what is worth a look. */
export type SheetReading = {
  readonly rows: readonly ReadRow[];
  readonly issues: readonly CellIssue[];
  readonly warnings: readonly CellWarning[];
};

/** What rows are read against. */
export type SheetContext = {
  readonly index: PlanIndex;
  readonly account: Account;
  /** The present day of the county. */
  readonly today: string;
  /** The last report of a unit on a feature. */
  readonly lastReports: ReadonlyMap<FeatureId, Report>;
  /** Units and phases by every name that a cell may have for them, in lower case. */
  readonly units: ReadonlyMap<string, UnitId>;
  readonly phases: ReadonlyMap<string, ReportPhase>;
};

/** The most reports that the server takes at once. */
export const mostReports = 500;

function featureOf(reader: RowReader, { index }: SheetContext, seen: ReadonlySet<FeatureId>): PlanFeature | null {
  const id = parse(featureId, reader.text("id"));
  const feature = id.ok ? index.featureById.get(id.value) : undefined;
  if (feature === undefined) return reader.fail("id", "unknownFeature");
  if (scheduleOf(index, feature) === null) return reader.fail("id", "notBuilt");
  if (seen.has(feature.id)) reader.fail("id", "repeated");
  return feature;
}

function unitOf(reader: RowReader, context: SheetContext, feature: PlanFeature | null): UnitId | null {
  if (feature === null) return reader.text("unit") === "" ? null : reader.known("unit", context.units, "unknownUnit");
  const allowed = reportingUnits(context.account, context.index, feature.id);
  const [only] = allowed;
  if (reader.text("unit") === "" && allowed.length === 1 && only !== undefined) return only;
  const unit = reader.known("unit", context.units, "unknownUnit");
  if (unit === null || allowed.includes(unit)) return unit;
  return reader.fail("unit", unitsOf(context.index, feature.id).includes(unit) ? "notYours" : "notResponsible");
}

function readRow(row: SheetRow, context: SheetContext, seen: ReadonlySet<FeatureId>) {
  const reader = new RowReader(row);
  for (const column of inputColumns) if (row.cells[column].value.kind === "error") reader.fail(column, "formulaError");
  const feature = featureOf(reader, context, seen);
  const unit = unitOf(reader, context, feature);
  const phase = reader.known("phase", context.phases, "unknownPhase");
  const percent = reader.number("percent", 0, 100);
  const asOfOn = reader.day("asOfOn", context.today);
  const summary = reader.needed("summary");
  const investmentWanYuan = reader.number("investmentWanYuan", 0, Number.MAX_SAFE_INTEGER);
  if (phase !== null && isAside(phase)) reader.needed("reason");
  if (reader.issues.length > 0 || feature === null) return { reader, feature, report: null };
  const report = parse(newReport, {
    feature: feature.id,
    unit,
    asOfOn,
    phase,
    percent,
    sections: [],
    summary,
    reason: reader.words("reason"),
    blockers: reader.words("blockers"),
    needsCoordination: reader.words("needsCoordination"),
    investmentWanYuan,
    photos: [],
    replaces: null,
  });
  if (report.ok) return { reader, feature, report: report.value };
  // Only the length of texts is left to be wrong.
  for (const { path } of report.issues)
    reader.fail(inputColumns.find((column) => column === path[0]) ?? "summary", "tooLong");
  return { reader, feature, report: null };
}

/** Reads every row that was filled in; the others are passed over. Never stops at the first fault. */
export function readReportRows(rows: readonly SheetRow[], context: SheetContext): SheetReading {
  const seen = new Set<FeatureId>();
  const read: ReadRow[] = [];
  const issues: CellIssue[] = [];
  const warnings: CellWarning[] = [];
  for (const row of rows) {
    if (inputColumns.every((column) => row.cells[column].value.kind === "empty")) continue;
    const { reader, feature, report } = readRow(row, context, seen);
    if (feature !== null) seen.add(feature.id);
    issues.push(...reader.issues);
    if (report === null || feature === null) continue;
    const last = context.lastReports.get(feature.id) ?? null;
    read.push({ row: row.number, report, changes: changesOf(report, last) });
    warnings.push(...warningsOf(row, report, feature, last));
  }
  return { rows: read, issues, warnings };
}
