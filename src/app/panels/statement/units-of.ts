import { type LanguageCode, listIn, nameIn } from "#app/language/language.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Task } from "#domain/plan/plan.ts";

/** A task's units as the document lists them, with what it adds to the list. */
export function unitsOf(index: PlanIndex, task: Task, language: LanguageCode): string {
  const names = task.units.map((id) => {
    const unit = index.unitById.get(id);
    return unit === undefined ? id : nameIn(language, unit);
  });
  const remark = language === "zh" ? task.unitsRemark : task.unitsRemarkEn;
  const space = language === "en" && remark !== "" ? " " : "";
  return `${listIn(language, names)}${space}${remark}`;
}
