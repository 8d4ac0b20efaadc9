import type { Accepted } from "../../../src/domain/plan-revision/apply-choice.ts";
import type { PlanDifference } from "../../../src/domain/plan-revision/compare-plans.ts";
import type { Consequence } from "../../../src/domain/plan-revision/consequences.ts";
import { figureChanges } from "../../../src/domain/plan-revision/figure-changes.ts";
import type { FieldChange, PlanChange } from "../../../src/domain/plan-revision/plan-change.ts";

function valueText(value: unknown): string {
  if (value === undefined || value === null || value === "") return "–";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function fieldLines({ field, before, after }: FieldChange): readonly string[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [old, fresh] = [before.map(valueText), after.map(valueText)];
    const gone = old.filter((each) => !fresh.includes(each)).map((each) => `-${each}`);
    const come = fresh.filter((each) => !old.includes(each)).map((each) => `+${each}`);
    const all = [...gone, ...come];
    return [`      ${field}: ${all.length === 0 ? `${old.join(", ")} → ${fresh.join(", ")}` : all.join(", ")}`];
  }
  const figures =
    typeof before === "string" && typeof after === "string" && field === "text" ? figureChanges(before, after) : [];
  return [
    `      ${field}: ${valueText(before)} → ${valueText(after)}`,
    ...figures.map((figure) => `      figure: ${figure.before ?? "–"} → ${figure.after ?? "–"}`),
  ];
}

function textOf(change: PlanChange): string {
  const entry: object | null = change.after ?? change.before;
  if (entry === null || change.what === "changed") return "";
  return "text" in entry ? ` ${valueText(entry.text)}` : "name" in entry ? ` ${valueText(entry.name)}` : "";
}

function changeLines(change: PlanChange, accepted: Accepted): readonly string[] {
  const mark = accepted.has(change.id) ? "accept" : "refuse";
  const sides = change.part === "years" || change.part === "order";
  return [
    `  ${mark}  ${change.id}${textOf(change)}`,
    ...(sides ? [`      ${(change.before ?? []).join(", ")} → ${(change.after ?? []).join(", ")}`] : []),
    ...change.fields.flatMap(fieldLines),
  ];
}

/** The difference of two versions of a plan, task by task, with what is accepted of it. */
export function differenceLines({ changes, before, after }: PlanDifference, accepted: Accepted): readonly string[] {
  const tasks = new Map([...before.tasks, ...after.tasks].map((task) => [task.id as string, task]));
  const keys = [...new Set(changes.map(({ task }) => task as string | null))];
  return keys.flatMap((key) => {
    const own = changes.filter(({ task }) => task === key);
    const task = key === null ? undefined : tasks.get(key);
    const title = task === undefined ? "the plan as a whole" : `task ${task.id} ${task.name}`;
    return [`${title}: ${own.length} changes`, ...own.flatMap((change) => changeLines(change, accepted))];
  });
}

/** What a choice means for built things that units report on, a line each. */
export function consequenceLine({ feature, isDropped, phases, lostUnits }: Consequence): string {
  const told = [
    ...(isDropped ? ["no longer named by the plan; its reports are kept"] : []),
    ...phases.map(({ year, before, after }) => `expected by the end of ${year}: ${before ?? "–"} → ${after ?? "–"}`),
    ...(lostUnits.length > 0 ? [`no longer reporting: ${lostUnits.join(", ")}`] : []),
  ];
  return `  ${feature.id} ${feature.properties.name}: ${told.join("; ")}`;
}
