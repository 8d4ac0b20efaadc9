import { type LanguageCode, nameIn } from "#app/language/language.ts";
import { kindName, phaseName } from "#app/language/terms.ts";
import { builtPhase } from "#domain/plan/built-phase.ts";
import { listedKinds } from "#app/state/listed-kinds.ts";
import { eligibleTasks, matches, townshipsOfFeature } from "#app/state/matching.ts";
import type { Filters } from "#app/state/view.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { builtPhases } from "#domain/plan/phase.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { type FilterField, filterFields } from "./filter-fields.ts";
import { filterMessages } from "./messages.ts";

/** One value of a filter that can be chosen; `toggled` is the change that chooses it or takes it back. */
export type FilterOption = {
  readonly field: FilterField;
  readonly value: string;
  readonly label: string;
  /** For a chip, where the label is too long. */
  readonly shortLabel: string;
  /** Other names it may be looked for by. */
  readonly names: readonly string[];
  readonly isChosen: boolean;
  readonly toggled: Partial<Filters>;
};

type Named<Value> = {
  readonly value: Value;
  readonly label: string;
  readonly shortLabel?: string;
  readonly names?: readonly string[];
};

function optionsOf<Field extends FilterField>(
  filters: Filters,
  field: Field,
  values: readonly Named<Filters[Field][number]>[],
): readonly FilterOption[] {
  // One field's values, seen as plain ids: the compiler cannot follow that they are all of the same field.
  const chosen: readonly string[] = filters[field];
  return values.map(({ value, label, shortLabel = label, names = [] }) => {
    const isChosen = chosen.includes(value);
    const next = isChosen ? chosen.filter((other) => other !== value) : [...chosen, value];
    return { field, value, label, shortLabel, names, isChosen, toggled: { [field]: next } };
  });
}

/** The options of every filter, in the order of the plan; kinds only as far as there are features of them. */
export function filterOptions(
  index: PlanIndex,
  filters: Filters,
  language: LanguageCode,
): Readonly<Record<FilterField, readonly FilterOption[]>> {
  const { actions, tasks, units } = index.plan;
  const kinds = new Set(index.features.map((feature) => feature.properties.kind));
  const townships = index.features.filter((feature) => feature.properties.kind === "township");
  return {
    tasks: optionsOf(
      filters,
      "tasks",
      tasks.map((task) => ({
        value: task.id,
        label: language === "zh" ? `${task.ordinal}${task.name}` : `${task.id} ${task.nameEn}`,
        shortLabel: language === "zh" ? `${task.ordinal}${task.shortName}` : `${task.id} ${task.shortNameEn}`,
        names: [task.shortName, task.id],
      })),
    ),
    actions: optionsOf(
      filters,
      "actions",
      actions.map((action) => ({ value: action.id, label: nameIn(language, action) })),
    ),
    units: optionsOf(
      filters,
      "units",
      units.map((unit) => ({
        value: unit.id,
        label: nameIn(language, unit),
        names: [unit.name, unit.shortName, ...unit.aliases],
      })),
    ),
    kinds: optionsOf(
      filters,
      "kinds",
      listedKinds.filter((kind) => kinds.has(kind)).map((kind) => ({ value: kind, label: kindName(language, kind) })),
    ),
    townships: optionsOf(
      filters,
      "townships",
      townships.map(({ id, properties }) => ({
        value: id,
        label: nameIn(language, properties),
        names: [properties.name],
      })),
    ),
    phases: optionsOf(
      filters,
      "phases",
      builtPhases.map((phase) => ({ value: phase, label: phaseName(language, phase) })),
    ),
  };
}

/** How many features each option of each filter would leave, given the other filters; and 仅本年有措施. Options that leave none are absent. */
export type FilterCounts = Readonly<Record<FilterField, ReadonlyMap<string, number>>> & { readonly inYear: number };

function valuesOf(
  index: PlanIndex,
  feature: PlanFeature,
  field: FilterField,
  others: Filters,
  year: Year,
): readonly string[] {
  const tasks = () => eligibleTasks(index, feature, others, year).flatMap((id) => index.taskById.get(id) ?? []);
  switch (field) {
    case "tasks":
      return tasks().map((task) => task.id);
    case "actions":
      return tasks().map((task) => task.action);
    case "units":
      return tasks().flatMap((task) => task.units);
    case "kinds":
      return [feature.properties.kind];
    case "townships":
      return townshipsOfFeature(feature);
    case "phases": {
      const phase = builtPhase(index, feature, year);
      return phase === null ? [] : [phase];
    }
  }
}

/** Counts for every option, so that a reader sees what a choice would leave before making it. */
export function filterCounts(index: PlanIndex, filters: Filters, year: Year): FilterCounts {
  const countField = (field: FilterField): ReadonlyMap<string, number> => {
    const others: Filters = { ...filters, [field]: [] };
    const counts = new Map<string, number>();
    for (const feature of index.features) {
      if (!matches(index, feature, others, year)) continue;
      for (const value of new Set(valuesOf(index, feature, field, others, year)))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  const inYear = index.features.filter((feature) => matches(index, feature, { ...filters, inYear: true }, year)).length;
  return {
    tasks: countField("tasks"),
    actions: countField("actions"),
    units: countField("units"),
    kinds: countField("kinds"),
    townships: countField("townships"),
    phases: countField("phases"),
    inYear,
  };
}

/** A condition that is set, as a chip: its words, and the change that takes it away. */
export type FilterChip = { readonly key: string; readonly label: string; readonly removed: Partial<Filters> };

/** The conditions that are set, in the order of the filters. Ids that the plan does not have show as they are, so that they can be taken away. */
export function filterChips(
  index: PlanIndex,
  filters: Filters,
  year: Year,
  language: LanguageCode,
): readonly FilterChip[] {
  const texts = filterMessages[language];
  const options = filterOptions(index, filters, language);
  const chips = filterFields.flatMap((field) =>
    filters[field].map((value): FilterChip => {
      const option = options[field].find((candidate) => candidate.value === value);
      const chosen: readonly string[] = filters[field];
      return {
        key: `${field}:${value}`,
        label: texts.chip(texts.fields[field], option?.shortLabel ?? value),
        removed: option?.toggled ?? { [field]: chosen.filter((other) => other !== value) },
      };
    }),
  );
  return filters.inYear
    ? [...chips, { key: "inYear", label: texts.inYearChip(year), removed: { inYear: false } }]
    : chips;
}
