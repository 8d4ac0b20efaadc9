import { plan, type Plan } from "../plan/plan.ts";
import { repeatedIdIssues } from "../plan/plan-links.ts";
import { type Issue, parse, type Result } from "../result.ts";

/**
 * Reads the text of a `plan.json` so that it can be held against another: everything that breaks its schema, and every id that
 * stands twice. The numbers of items only count, so they are no part of it.
 */
export function readPlanFile(text: string): Result<Plan> {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\u{feff}/u, ""));
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, issues: [{ path: [], message: `Expected JSON: ${detail}` }] };
  }
  const read = parse(plan, content);
  if (!read.ok) return read;
  const issues: readonly Issue[] = repeatedIdIssues(read.value).filter(({ path: [list] }) => list !== "items");
  return issues.length > 0 ? { ok: false, issues } : read;
}

/** A plan as the text of its file. That a target is met exactly goes without saying there. */
export function planText(content: Plan): string {
  const said = (key: string, value: unknown): unknown => (key === "bound" && value === "equals" ? undefined : value);
  return `${JSON.stringify(content, said, 1)}\n`;
}
