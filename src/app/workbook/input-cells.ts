import type { Cell, DataValidation, Worksheet } from "exceljs";
import type { LanguageCode } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import type { UnitId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { reportPhases } from "#domain/progress/report-phase.ts";
import type { InputColumn } from "#domain/spreadsheet/report-sheet.ts";
import { unitLabel } from "#app/language/unit-names.ts";
import { listSheetName } from "./sheet-names.ts";

const unitColumn = 3;
const offeredColumn = 5;

const refusals: Readonly<
  Record<LanguageCode, Readonly<Record<"list" | "percent" | "day", readonly [string, string]>>>
> = {
  zh: {
    list: ["不在列表中", "请从下拉列表中选择。"],
    percent: ["超出范围", "请填 0 到 100 的数。"],
    day: ["不是日期", "请填年-月-日，如 2026-11-20。"],
  },
  en: {
    list: ["Not in the list", "Please choose from the list."],
    percent: ["Out of range", "Expected a number from 0 to 100."],
    day: ["Not a day", "Expected a day such as 2026-11-20."],
  },
};

/** What is chosen from: all phases, and for each set of units that rows offer a list of its own, kept on the hidden sheet. */
export class ChoiceLists {
  readonly #sheet: Worksheet;
  readonly #index: PlanIndex;
  readonly #language: LanguageCode;
  readonly #ranges = new Map<string, string>();
  #next = 2;

  /** Writes the phases and units with their codes below the head of the hidden sheet. */
  constructor(sheet: Worksheet, index: PlanIndex, language: LanguageCode) {
    this.#sheet = sheet;
    this.#index = index;
    this.#language = language;
    reportPhases.forEach((phase, at) => {
      sheet.getCell(at + 2, 1).value = reportPhaseTerm(language, phase);
      sheet.getCell(at + 2, 2).value = phase;
    });
    index.plan.units.forEach((unit, at) => {
      sheet.getCell(at + 2, unitColumn).value = unitLabel(language, unit);
      sheet.getCell(at + 2, unitColumn + 1).value = unit.id;
    });
  }

  /** Where the phases stand. */
  get phases(): string {
    return `${listSheetName}!$A$2:$A$${reportPhases.length + 1}`;
  }

  /** Where a list of these units stands. */
  units(ids: readonly UnitId[]): string {
    const key = ids.join(" ");
    const known = this.#ranges.get(key);
    if (known !== undefined) return known;
    const first = this.#next;
    for (const id of ids) {
      const unit = this.#index.unitById.get(id);
      this.#sheet.getCell(this.#next++, offeredColumn).value =
        unit === undefined ? id : unitLabel(this.#language, unit);
    }
    const range = `${listSheetName}!$E$${first}:$E$${this.#next - 1}`;
    this.#ranges.set(key, range);
    return range;
  }
}

/** Opens a cell for input, with the list or the bounds of its column. `units` are those that may be chosen in its row. */
export function openInput(
  cell: Cell,
  column: InputColumn,
  lists: ChoiceLists,
  units: readonly UnitId[],
  language: LanguageCode,
): void {
  const checked = (kind: "list" | "percent" | "day", rule: Pick<DataValidation, "type" | "formulae" | "operator">) => {
    const [errorTitle, error] = refusals[language][kind];
    cell.dataValidation = { ...rule, allowBlank: true, showErrorMessage: true, errorTitle, error };
  };
  cell.protection = { locked: false };
  switch (column) {
    case "unit":
      checked("list", { type: "list", formulae: [lists.units(units)] });
      break;
    case "phase":
      checked("list", { type: "list", formulae: [lists.phases] });
      break;
    case "percent":
      // The usual format: a percent sign that is typed then stays with the number, and says that 0.62 is 62 %.
      checked("percent", { type: "decimal", operator: "between", formulae: [0, 100] });
      break;
    case "asOfOn":
      cell.numFmt = "yyyy-mm-dd";
      checked("day", { type: "date", operator: "greaterThan", formulae: [new Date(Date.UTC(2000, 0, 1))] });
      break;
    case "investmentWanYuan":
      cell.numFmt = "0.##";
      break;
    case "summary":
    case "blockers":
    case "needsCoordination":
    case "reason":
      cell.numFmt = "@";
      cell.alignment = { wrapText: true, vertical: "top" };
  }
}
