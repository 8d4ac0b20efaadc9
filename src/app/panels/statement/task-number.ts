import type { LanguageCode } from "#app/language/language.ts";
import type { Task } from "#domain/plan/plan.ts";

/** A task's number before its name: as printed in Chinese, `（十二）`; as a figure in English, `12. `. */
export function taskNumber(language: LanguageCode, task: Task): string {
  return language === "zh" ? task.ordinal : `${task.id}. `;
}
