import type { FieldChange } from "./plan-change.ts";

/** JSON with the keys of every object in order, so that what was written in another order is the same. */
function inOrder(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      part !== null && typeof part === "object" && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ""
  );
}

/** Whether two parts of plans say the same; lists are the same in the same order. */
export function isSameContent(a: unknown, b: unknown): boolean {
  return a === b || inOrder(a) === inOrder(b);
}

/** The properties that differ, but those `without`, in the order of `after` and then what only `before` has. */
export function changedFields(before: object, after: object, without: readonly string[] = []): readonly FieldChange[] {
  const [old, fresh] = [new Map(Object.entries(before)), new Map<string, unknown>(Object.entries(after))];
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((field) => {
    const sides = { before: old.get(field) as unknown, after: fresh.get(field) };
    return without.includes(field) || isSameContent(sides.before, sides.after) ? [] : [{ field, ...sides }];
  });
}
