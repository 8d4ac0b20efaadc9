import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from "@tanstack/react-table";
import { type LanguageCode, nameIn } from "#app/language/language.ts";
import { builtPhase } from "#domain/plan/built-phase.ts";
import { listedKinds } from "#app/state/listed-kinds.ts";
import { accuracy, type PlanFeature } from "#domain/features/feature.ts";
import type { Year } from "#domain/plan/ids.ts";
import { builtPhases } from "#domain/plan/phase.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { townshipWords } from "./feature-list-model.ts";
import type { ListColumn } from "./list-columns.ts";

/** What the table does: sorting, and nothing else. */
export const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof features, PlanFeature>();

const byNumber: SortFn<typeof features, PlanFeature> = (a, b, column) =>
  a.getValue<number>(column) - b.getValue<number>(column);

/** Names in the order of a Chinese dictionary by pinyin, or of the English alphabet; numbers in names by their value. */
function nameCollator(language: LanguageCode): Intl.Collator {
  return new Intl.Collator(language === "zh" ? "zh-Hans-CN" : "en", { numeric: true });
}

/**
 * The values that the columns sort by: names by pinyin, kinds and accuracies in their own order, phases in the order of
 * construction, tasks by the first of them. What is unknown comes last either way; what nobody can place counts as least accurate.
 */
export function tableColumns(index: PlanIndex, year: Year, language: LanguageCode) {
  const collator = nameCollator(language);
  const byText: SortFn<typeof features, PlanFeature> = (a, b, column) =>
    collator.compare(a.getValue<string>(column), b.getValue<string>(column));
  const column = <Value extends string | number>(
    id: ListColumn,
    value: (feature: PlanFeature) => Value | undefined,
    sortFn: SortFn<typeof features, PlanFeature>,
  ) => helper.accessor(value, { id, sortFn, sortUndefined: "last", sortDescFirst: false });
  return helper.columns([
    column("name", (feature) => nameIn(language, feature.properties), byText),
    column("kind", ({ properties: { kind } }) => listedKinds.findIndex((known) => known === kind), byNumber),
    column("township", (feature) => townshipWords(index, feature, language) ?? undefined, byText),
    column(
      "phase",
      (feature) => {
        const phase = builtPhase(index, feature, year);
        return phase === null ? undefined : builtPhases.indexOf(phase);
      },
      byNumber,
    ),
    column(
      "tasks",
      ({ properties: { tasks } }) => (tasks.length === 0 ? undefined : Math.min(...tasks.map(Number))),
      byNumber,
    ),
    column(
      "position",
      ({ geometry, properties }) =>
        geometry === null ? accuracy.options.length : accuracy.options.indexOf(properties.position.accuracy),
      byNumber,
    ),
  ]);
}
