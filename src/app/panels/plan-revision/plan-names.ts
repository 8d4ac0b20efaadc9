import { type LanguageCode, nameIn } from "#app/language/language.ts";
import { unitLabel } from "#app/language/unit-names.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Indicator } from "#domain/plan/indicator.ts";
import type { Plan, Task } from "#domain/plan/plan.ts";
import type { PlanDifference } from "#domain/plan-revision/compare-plans.ts";

/** What the ids in either version of a plan are called. */
export type PlanNames = {
  readonly unit: (id: string) => string;
  /** `null`: there is no such feature. */
  readonly feature: (id: string) => string | null;
  readonly note: (id: string) => string;
  readonly action: (id: string) => string;
  readonly task: (id: string) => Task | null;
  readonly indicator: (id: string) => Indicator | null;
};

/** The names of both versions; the new one's go before. */
export function planNames(language: LanguageCode, { before, after }: PlanDifference, index: PlanIndex): PlanNames {
  const find = <Entry extends { readonly id: string }>(entries: (plan: Plan) => readonly Entry[]) => {
    const found = new Map<string, Entry>([...entries(before), ...entries(after)].map((entry) => [entry.id, entry]));
    return (id: string): Entry | null => found.get(id) ?? null;
  };
  const [unit, note, action] = [find(({ units }) => units), find(({ notes }) => notes), find(({ actions }) => actions)];
  const features = new Map<string, string>(
    index.features.map(({ id, properties }) => [id, nameIn(language, properties)]),
  );
  return {
    unit: (id) => {
      const known = unit(id);
      return known === null ? id : unitLabel(language, known);
    },
    feature: (id) => features.get(id) ?? null,
    note: (id) => {
      const known = note(id);
      return known === null ? id : language === "zh" ? known.text : known.textEn;
    },
    action: (id) => {
      const known = action(id);
      return known === null ? id : nameIn(language, known);
    },
    task: find(({ tasks }) => tasks),
    indicator: find(({ indicators }) => indicators),
  };
}
