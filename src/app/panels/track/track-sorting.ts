import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from "@tanstack/react-table";
import { builtPhases } from "#domain/plan/phase.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import type { Light } from "#domain/progress/light.ts";
import { type LanguageCode, nameIn } from "#app/language/language.ts";
import { type TrackColumn, yearColumn } from "./track-columns.ts";
import { plannedYears, shownFact, unitName, unitNames } from "./track-model.ts";

/** What the table does: sorting, and nothing else. */
export const skills = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof skills, FeatureStatus>();

/** Lights in the order in which somebody has to act. */
const byUrgency: readonly Light[] = ["late", "warning", "unreported", "onHold", "onTime", "done", "notDue"];

const byNumber: SortFn<typeof skills, FeatureStatus> = (a, b, column) =>
  a.getValue<number>(column) - b.getValue<number>(column);

/** The values that the columns sort by; what is not known comes last either way. */
export function sortedColumns(index: PlanIndex, language: LanguageCode) {
  const collator = new Intl.Collator(language === "zh" ? "zh-Hans-CN" : "en", { numeric: true });
  const byText: SortFn<typeof skills, FeatureStatus> = (a, b, column) =>
    collator.compare(a.getValue<string>(column), b.getValue<string>(column));
  const column = <Value extends string | number>(
    id: TrackColumn | `year${number}`,
    value: (status: FeatureStatus) => Value | undefined,
    sortFn: SortFn<typeof skills, FeatureStatus>,
  ) => helper.accessor(value, { id, sortFn, sortUndefined: "last", sortDescFirst: false });
  return helper.columns([
    column("light", ({ light }) => byUrgency.indexOf(light), byNumber),
    column("name", ({ feature }) => nameIn(language, feature.properties), byText),
    ...index.plan.years.map((year) =>
      column(
        yearColumn(year) as `year${number}`,
        (status) => {
          const phase = plannedYears(index, status).find((each) => each.year === year)?.phase ?? null;
          return phase === null ? undefined : builtPhases.indexOf(phase);
        },
        byNumber,
      ),
    ),
    column("report", ({ heads: { unit } }) => unit?.asOfOn, byText),
    column("expected", ({ reason }) => reason.expected.percent ?? undefined, byNumber),
    column("difference", ({ reason }) => reason.differencePoints ?? undefined, byNumber),
    column(
      "unit",
      ({ feature, heads: { unit } }) =>
        unit?.unit == null ? unitNames(index, feature.id, language)[0] : unitName(index, unit.unit, language),
      byText,
    ),
    column("fact", (status) => shownFact(status, language)?.on, byText),
  ]);
}
