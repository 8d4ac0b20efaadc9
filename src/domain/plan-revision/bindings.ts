import type { Accepted } from "./apply-choice.ts";
import type { PlanDifference } from "./compare-plans.ts";
import type { PlanChange } from "./plan-change.ts";

/** For each change, by id, those without which it does not hold together: who accepts it accepts them too. */
export type Bindings = ReadonlyMap<string, ReadonlySet<string>>;

/** What a version of a part names, as `<part>/<id>`. */
function namesIn(change: PlanChange, side: "before" | "after"): readonly string[] {
  switch (change.part) {
    case "task": {
      const task = change[side];
      if (task === null) return [];
      return [
        `action/${task.action}`,
        ...task.units.map((id) => `unit/${id}`),
        ...task.notes.map((id) => `note/${id}`),
      ];
    }
    case "indicator": {
      const task = change[side]?.task ?? null;
      return task === null ? [] : [`task/${task}`];
    }
    case "item":
    case "goal": {
      const statement = change[side];
      if (statement === null) return [];
      return [
        ...(statement.task === null ? [] : [`task/${statement.task}`]),
        ...statement.notes.map((id) => `note/${id}`),
        ...statement.targets.map(({ indicator }) => `indicator/${indicator}`),
        ...("year" in statement ? [`year/${statement.year}`] : []),
      ];
    }
    case "document":
    case "years":
    case "order":
    case "action":
    case "unit":
    case "note":
      return [];
  }
}

/** The changes that bring, or take away, what others name: by `<part>/<id>`. */
function bringers(changes: readonly PlanChange[], what: "added" | "removed"): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const change of changes) {
    if (change.part === "years") {
      const [has, lacks] = what === "added" ? [change.after, change.before] : [change.before, change.after];
      for (const year of has ?? []) if (!(lacks ?? []).includes(year)) found.set(`year/${year}`, change.id);
    } else if (change.what === what) found.set(change.id.slice(0, -(what.length + 1)), change.id);
  }
  return found;
}

// What stands in a plan only if something names it.
function mustBeNamed(name: string): boolean {
  return name.startsWith("unit/") || name.startsWith("indicator/");
}

/** Which changes need which: an item of a new task, whatever names what goes away, both ends of a statement that has moved. */
export function bindingsOf({ changes, moves }: PlanDifference): Bindings {
  const bindings = new Map<string, Set<string>>(changes.map(({ id }) => [id, new Set()]));
  const bind = (id: string, needs: string): void => {
    if (id !== needs) bindings.get(id)?.add(needs);
  };
  const [added, removed] = [bringers(changes, "added"), bringers(changes, "removed")];
  const namedBy = new Map<string, string[]>();
  const lostBy = new Map<string, string[]>();
  for (const change of changes) {
    const [before, after] = [new Set(namesIn(change, "before")), new Set(namesIn(change, "after"))];
    for (const name of after) {
      const bringer = added.get(name);
      if (bringer === undefined) continue;
      bind(change.id, bringer);
      namedBy.set(name, [...(namedBy.get(name) ?? []), change.id]);
    }
    for (const name of before) {
      const taker = removed.get(name);
      if (taker === undefined) continue;
      bind(taker, change.id);
      lostBy.set(name, [...(lostBy.get(name) ?? []), change.id]);
    }
  }
  // What one change alone names comes and goes with it.
  for (const [name, [only, ...others]] of namedBy)
    if (only !== undefined && others.length === 0 && mustBeNamed(name)) bind(added.get(name) ?? "", only);
  for (const [name, [only, ...others]] of lostBy)
    if (only !== undefined && others.length === 0 && mustBeNamed(name)) bind(only, removed.get(name) ?? only);
  for (const [from, to] of moves) {
    bind(from, to);
    bind(to, from);
  }
  return bindings;
}

function closure(ids: readonly string[], next: (id: string) => Iterable<string>): ReadonlySet<string> {
  const found = new Set(ids);
  for (const id of found) for (const each of next(id)) found.add(each);
  return found;
}

/** What is accepted once these are accepted too: they, and whatever they need. */
export function withAccepted(accepted: Accepted, ids: readonly string[], bindings: Bindings): Accepted {
  return new Set([...accepted, ...closure(ids, (id) => bindings.get(id) ?? [])]);
}

/** What is still accepted once these are refused: without them, and without whatever needs them. */
export function withRefused(accepted: Accepted, ids: readonly string[], bindings: Bindings): Accepted {
  const gone = closure(ids, (id) => [...bindings].flatMap(([other, needs]) => (needs.has(id) ? [other] : [])));
  return new Set([...accepted].filter((id) => !gone.has(id)));
}

/** Whether the accepted changes have whatever they need. */
export function isClosed(accepted: Accepted, bindings: Bindings): boolean {
  return [...accepted].every((id) => [...(bindings.get(id) ?? [])].every((needed) => accepted.has(needed)));
}
