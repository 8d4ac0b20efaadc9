import { languages } from "#app/language/language.ts";
import { reportPhaseTerm } from "#app/language/progress-terms.ts";
import type { UnitId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { type ReportPhase, reportPhases } from "#domain/progress/report-phase.ts";

/** Phases by every name that a cell may have for them: their words in both languages and their codes, in lower case. */
export function phasesByName(): ReadonlyMap<string, ReportPhase> {
  return new Map(
    reportPhases.flatMap((phase) =>
      [phase, ...languages.map((language) => reportPhaseTerm(language, phase))].map(
        (name) => [name.toLowerCase(), phase] as const,
      ),
    ),
  );
}

/** Units by every name of theirs and by their ids, in lower case. */
export function unitsByName({ plan }: PlanIndex): ReadonlyMap<string, UnitId> {
  return new Map(
    plan.units.flatMap(({ id, name, nameEn, shortName, aliases }) =>
      [id, name, nameEn, shortName, ...aliases].map((each) => [each.toLowerCase(), id] as const),
    ),
  );
}
