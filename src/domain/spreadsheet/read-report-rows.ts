import { type Account, reportingUnits } from "../account/account.ts";
import { featureId, type FeatureId, isoDate, type UnitId } from "../plan/ids.ts";
import type { PlanIndex } from "../plan/plan-index.ts";
import { scheduleOf } from "../progress/expected-progress.ts";
import { type NewReport, newReport, type Report } from "../progress/report.ts";
import { isAside, phaseRank, type ReportPhase } from "../progress/report-phase.ts";
import { parse } from "../result.ts";
import {
  type Cell,
  type CellValue,
  type InputColumn,
  inputColumns,
  type ReportColumn,
  type SheetRow,
} from "./report-sheet.ts";

/** What is wrong with a cell. */
export type CellFault =
  | "unknownFeature"
  | "notBuilt"
  | "repeated"
  | "missing"
  | "unknownUnit"
  | "notResponsible"
  | "unknownPhase"
  | "notANumber"
  | "outOfRange"
  | "notADate"
  | "future"
  | "tooLong"
  | "formulaError";

/** A fault, where it is, and what was found there. */
export type CellIssue = {
  readonly row: number;
  readonly column: ReportColumn;
  readonly fault: CellFault;
  readonly found: string;
};

/** What is worth a second look but taken. */
export type CellWarning = {
  readonly row: number;
  readonly column: ReportColumn;
  readonly kind: "nameChanged" | "formula" | "percentDown" | "phaseBack";
  readonly found: string;
};

/** A field that differs from the last report. */
export type FieldChange = { readonly column: InputColumn; readonly before: string | null; readonly after: string };

/** A row that was filled in and can be sent. */
export type ReadRow = {
  readonly row: number;
  readonly report: NewReport;
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
  /** Units and phases by every name that a cell may have for them. */
  readonly units: ReadonlyMap<string, UnitId>;
  readonly phases: ReadonlyMap<string, ReportPhase>;
};

function textOf(value: CellValue): string {
  switch (value.kind) {
    case "empty":
      return "";
    case "text":
    case "error":
      return value.text.trim();
    case "number":
      return String(value.number);
    case "date":
      return value.day;
  }
}

// A spreadsheet marks text that looks like a formula; people did not type that mark.
function wordsOf(cell: Cell): string {
  return textOf(cell.value).replace(/^'(?=[=+\-@])/, "");
}

class RowReader {
  readonly issues: CellIssue[] = [];
  readonly #row: SheetRow;

  constructor(row: SheetRow) {
    this.#row = row;
  }

  text(column: ReportColumn): string {
    return wordsOf(this.#row.cells[column]);
  }

  fail(column: ReportColumn, fault: CellFault): null {
    this.issues.push({ row: this.#row.number, column, fault, found: this.text(column) });
    return null;
  }

  number(column: InputColumn, least: number, most: number): number | null {
    const { value } = this.#row.cells[column];
    const text = this.text(column).replace(/[%％,，\s]/g, "");
    if (text === "") return null;
    const number = value.kind === "number" ? value.number : Number(text);
    if (value.kind === "date" || !Number.isFinite(number)) return this.fail(column, "notANumber");
    return number < least || number > most ? this.fail(column, "outOfRange") : number;
  }

  day(column: InputColumn, today: string): string | null {
    const { value } = this.#row.cells[column];
    if (value.kind === "empty") return this.fail(column, "missing");
    const typed = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(this.text(column));
    const text =
      value.kind === "date" || typed === null
        ? this.text(column)
        : [typed[1], typed[2]?.padStart(2, "0"), typed[3]?.padStart(2, "0")].join("-");
    if (!parse(isoDate, text).ok) return this.fail(column, "notADate");
    return text > today ? this.fail(column, "future") : text;
  }

  known<Value>(column: InputColumn, names: ReadonlyMap<string, Value>, fault: CellFault): Value | null {
    const text = this.text(column);
    if (text === "") return this.fail(column, "missing");
    return names.get(text.toLowerCase()) ?? this.fail(column, fault);
  }

  needed(column: InputColumn): string {
    const text = this.text(column);
    if (text === "") this.fail(column, "missing");
    return text;
  }
}

function unitOf(reader: RowReader, context: SheetContext, feature: FeatureId): UnitId | null {
  const allowed = reportingUnits(context.account, context.index, feature);
  const [only] = allowed;
  if (reader.text("unit") === "" && allowed.length === 1 && only !== undefined) return only;
  const unit = reader.known("unit", context.units, "unknownUnit");
  if (unit === null) return null;
  return allowed.includes(unit) ? unit : reader.fail("unit", "notResponsible");
}

function shown(report: Report, column: InputColumn): string | null {
  const value = report[column];
  return value === null ? null : String(value);
}

function changesOf(report: NewReport, last: Report | null): readonly FieldChange[] {
  return inputColumns.flatMap((column) => {
    const after = report[column];
    if (after === null) return [];
    const before = last === null ? null : shown(last, column);
    return before === String(after) ? [] : [{ column, before, after: String(after) }];
  });
}

function warningsOf(
  row: SheetRow,
  reader: RowReader,
  context: SheetContext,
  report: NewReport,
): readonly CellWarning[] {
  const { number, cells } = row;
  const last = context.lastReports.get(report.feature) ?? null;
  const name = context.index.featureById.get(report.feature)?.properties.name;
  const warn = (column: ReportColumn, kind: CellWarning["kind"]): CellWarning => ({
    row: number,
    column,
    kind,
    found: reader.text(column),
  });
  const [rank, lastRank] = [phaseRank(report.phase), last === null ? null : phaseRank(last.phase)];
  const isDown = report.percent !== null && last !== null && last.percent !== null && report.percent < last.percent;
  return [
    ...(name !== undefined && reader.text("name") !== name ? [warn("name", "nameChanged")] : []),
    ...inputColumns.filter((column) => cells[column].isFormula).map((column) => warn(column, "formula")),
    ...(isDown ? [warn("percent", "percentDown")] : []),
    ...(rank !== null && lastRank !== null && rank < lastRank ? [warn("phase", "phaseBack")] : []),
  ];
}

function readRow(row: SheetRow, context: SheetContext, seen: ReadonlySet<string>) {
  const reader = new RowReader(row);
  for (const column of inputColumns) if (row.cells[column].value.kind === "error") reader.fail(column, "formulaError");
  const id = parse(featureId, reader.text("id"));
  const feature = id.ok ? context.index.featureById.get(id.value) : undefined;
  if (feature === undefined) reader.fail("id", "unknownFeature");
  else if (scheduleOf(context.index, feature) === null) reader.fail("id", "notBuilt");
  else if (seen.has(feature.id)) reader.fail("id", "repeated");
  const unit = feature === undefined ? null : unitOf(reader, context, feature.id);
  const phase = reader.known("phase", context.phases, "unknownPhase");
  const asOfOn = reader.day("asOfOn", context.today);
  const percent = reader.number("percent", 0, 100);
  const investmentWanYuan = reader.number("investmentWanYuan", 0, Number.MAX_SAFE_INTEGER);
  const summary = reader.needed("summary");
  const reason = reader.text("reason");
  if (phase !== null && isAside(phase) && reason === "") reader.fail("reason", "missing");
  if (reader.issues.length > 0 || feature === undefined) return { reader, report: null, feature };
  const words = (column: InputColumn): string | null => (reader.text(column) === "" ? null : reader.text(column));
  const report = parse(newReport, {
    feature: feature.id,
    unit,
    asOfOn,
    phase,
    percent,
    sections: [],
    summary,
    reason: words("reason"),
    blockers: words("blockers"),
    needsCoordination: words("needsCoordination"),
    investmentWanYuan,
    photos: [],
    replaces: null,
  });
  if (report.ok) return { reader, report: report.value, feature };
  for (const { path } of report.issues) {
    const column = inputColumns.find((each) => each === path[0]);
    reader.fail(column ?? "summary", "tooLong");
  }
  return { reader, report: null, feature };
}

/** Reads every row that was filled in; the others are passed over. Never stops at the first fault. */
export function readReportRows(rows: readonly SheetRow[], context: SheetContext): SheetReading {
  const seen = new Set<string>();
  const read: ReadRow[] = [];
  const issues: CellIssue[] = [];
  const warnings: CellWarning[] = [];
  for (const row of rows) {
    if (inputColumns.every((column) => row.cells[column].value.kind === "empty")) continue;
    const { reader, report, feature } = readRow(row, context, seen);
    if (feature !== undefined) seen.add(feature.id);
    issues.push(...reader.issues);
    if (report === null) continue;
    const last = context.lastReports.get(report.feature) ?? null;
    read.push({ row: row.number, report, changes: changesOf(report, last) });
    warnings.push(...warningsOf(row, reader, context, report));
  }
  return { rows: read, issues, warnings };
}
