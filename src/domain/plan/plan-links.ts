import { isListed, type PlanFeature } from "../features/feature.ts";
import type { Issue } from "../result.ts";
import type { Cite } from "./milestone-item.ts";
import { cellKey, indexPlan } from "./plan-index.ts";
import type { Plan } from "./plan.ts";

type Path = readonly (string | number)[];

function repeated(kind: string, rows: readonly { readonly id: string }[], path: string): Issue[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, at) => {
    if (seen.has(id))
      return [{ path: [path, at, "id"], message: `Expected a ${kind} id that stands once, found "${id}" again` }];
    seen.add(id);
    return [];
  });
}

function unknown(kind: string, known: { has(id: string): boolean }, ids: readonly string[], path: Path): Issue[] {
  return ids.flatMap((id, at) =>
    known.has(id) ? [] : [{ path: [...path, at], message: `Expected a known ${kind}, found "${id}"` }],
  );
}

function taskIssues(plan: Plan): Issue[] {
  const { actionById, unitById, noteById } = indexPlan(plan, []);
  return plan.tasks.flatMap((task, at) => [
    ...(actionById.has(task.action)
      ? []
      : [{ path: ["tasks", at, "action"], message: `Expected a known action, found "${task.action}"` }]),
    ...unknown("unit", unitById, task.units, ["tasks", at, "units"]),
    ...unknown("note", noteById, task.notes, ["tasks", at, "notes"]),
  ]);
}

function statementIssues(plan: Plan, features: ReadonlySet<string>): Issue[] {
  const { taskById, indicatorById, noteById } = indexPlan(plan, []);
  const expected = new Map<string, number>();
  const check = (statement: Plan["items"][number] | Plan["goals"][number], path: Path): Issue[] => [
    ...unknown("feature", features, statement.features, [...path, "features"]),
    ...unknown("note", noteById, statement.notes, [...path, "notes"]),
    ...statement.targets.flatMap((target, at) =>
      indicatorById.has(target.indicator)
        ? []
        : [
            {
              path: [...path, "targets", at, "indicator"],
              message: `Expected a known indicator, found "${target.indicator}"`,
            },
          ],
    ),
    ...(statement.task === null || taskById.has(statement.task)
      ? []
      : [{ path: [...path, "task"], message: `Expected a known task, found "${statement.task}"` }]),
  ];
  const items = plan.items.flatMap((item, at) => {
    const path = ["items", at];
    const cell = cellKey(item.task, item.year);
    const number = (expected.get(cell) ?? 0) + 1;
    expected.set(cell, number);
    const id = `${item.task}-${item.year}-${number}`;
    const cite: Cite = item.cite;
    const isOwnCell = cite.part === "annex" && cite.task === item.task && cite.year === item.year;
    return [
      ...check(item, path),
      ...(item.id === id
        ? []
        : [{ path: [...path, "id"], message: `Expected "${id}", the next of its cell, found "${item.id}"` }]),
      ...(plan.years.includes(item.year)
        ? []
        : [{ path: [...path, "year"], message: `Expected a year of the plan, found ${item.year}` }]),
      ...(isOwnCell
        ? []
        : [{ path: [...path, "cite"], message: `Expected the annex cell of task ${item.task}, ${item.year}` }]),
    ];
  });
  const goals = plan.goals.flatMap((goal, at) => {
    const path = ["goals", at];
    const isOwn =
      goal.task === null ? goal.cite.part === "goals" : goal.cite.part !== "goals" && goal.cite.task === goal.task;
    return [
      ...check(goal, path),
      ...(isOwn
        ? []
        : [
            {
              path: [...path, "cite"],
              message: `Expected the passage of ${goal.task === null ? "chapter 一" : `task ${goal.task}`}`,
            },
          ]),
    ];
  });
  return [...items, ...goals];
}

function coverageIssues(plan: Plan, features: readonly PlanFeature[]): Issue[] {
  const index = indexPlan(plan, features);
  const empty = plan.tasks.flatMap((task) =>
    plan.years.flatMap((year) =>
      (index.itemsByCell.get(cellKey(task.id, year)) ?? []).length > 0
        ? []
        : [{ path: ["items"], message: `Expected at least one item of task ${task.id} in ${year}` }],
    ),
  );
  const unreached = plan.tasks.flatMap((task, at) =>
    (index.featuresByTask.get(task.id) ?? []).length > 0
      ? []
      : [{ path: ["tasks", at], message: `Expected a feature that names task ${task.id}` }],
  );
  const usedUnits = new Set(plan.tasks.flatMap(({ units }) => units));
  const unusedUnits = plan.units.flatMap(({ id }, at) =>
    usedUnits.has(id) ? [] : [{ path: ["units", at], message: `Expected a task that names the unit "${id}"` }],
  );
  const set = new Set(
    [...plan.items, ...plan.goals].flatMap(({ targets }) => targets.map(({ indicator }) => indicator)),
  );
  const unset = plan.indicators.flatMap(({ id }, at) =>
    set.has(id) ? [] : [{ path: ["indicators", at], message: `Expected an item or goal that sets "${id}"` }],
  );
  return [...empty, ...unreached, ...unusedUnits, ...unset];
}

/** Links between statements and features are told by both; either side alone is an issue. */
function twoWayIssues(plan: Plan, features: readonly PlanFeature[]): Issue[] {
  const index = indexPlan(plan, features);
  const told = new Map<string, Set<string>>();
  const statements = [
    ...plan.items.map((item, at) => ({ ...item, path: ["items", at] })),
    ...plan.goals.map((goal, at) => ({ ...goal, path: ["goals", at] })),
  ];
  const issues: Issue[] = [];
  for (const { task, features: ids, path } of statements) {
    if (task === null) continue;
    for (const id of ids) {
      told.set(id, (told.get(id) ?? new Set()).add(task));
      const feature = index.featureById.get(id);
      if (feature !== undefined && !feature.properties.tasks.includes(task))
        issues.push({
          path: [...path, "features"],
          message: `Expected ${id} to name task ${task}, which this statement is of`,
        });
    }
  }
  for (const feature of features.filter(isListed)) {
    if (feature.properties.tasks.length === 0)
      issues.push({ path: [feature.id], message: "Expected at least one task" });
    for (const task of feature.properties.tasks) {
      if (!index.taskById.has(task))
        issues.push({ path: [feature.id, "tasks"], message: `Expected a known task, found "${task}"` });
      else if (told.get(feature.id)?.has(task) !== true)
        issues.push({
          path: [feature.id, "tasks"],
          message: `Expected an item or goal of task ${task} that names this feature`,
        });
    }
  }
  return issues;
}

/** Every id that stands twice in its list. */
export function repeatedIdIssues(plan: Plan): readonly Issue[] {
  return [
    ...repeated("action", plan.actions, "actions"),
    ...repeated("task", plan.tasks, "tasks"),
    ...repeated("unit", plan.units, "units"),
    ...repeated("indicator", plan.indicators, "indicators"),
    ...repeated("item", plan.items, "items"),
    ...repeated("goal", plan.goals, "goals"),
    ...repeated("note", plan.notes, "notes"),
  ];
}

/** Everything that does not hold together between the plan and its features: ids, numbering, cites, and links read both ways. */
export function planLinkIssues(plan: Plan, features: readonly PlanFeature[]): readonly Issue[] {
  const known = new Set<string>(features.filter(isListed).map(({ id }) => id));
  return [
    ...repeatedIdIssues(plan),
    ...taskIssues(plan),
    ...statementIssues(plan, known),
    ...coverageIssues(plan, features),
    ...twoWayIssues(plan, features),
  ];
}
