import { briefing, type Briefing } from "../../../src/domain/briefing/briefing.ts";
import { briefingLinkIssues } from "../../../src/domain/briefing/briefing-links.ts";
import { sceneWordIssues } from "../../../src/domain/briefing/scene-words.ts";
import type { PlanIndex } from "../../../src/domain/plan/plan-index.ts";
import { type Issue, parse, type Result } from "../../../src/domain/result.ts";

/**
 * Reads what `briefings/<name>.json` holds: its schema, its name, and, where the plan could be read (`index`), every
 * reference and the length of every scene.
 */
export function readBriefing(name: string, content: unknown, index: PlanIndex | null): Result<Briefing> {
  const result = parse(briefing, content);
  if (!result.ok) return result;
  const { value } = result;
  const issues: readonly Issue[] = [
    ...(value.id === name
      ? []
      : [{ path: ["id"], message: `Expected the file's name "${name}", found "${value.id}"` }]),
    ...(index === null ? [] : [...briefingLinkIssues(value, index), ...sceneWordIssues(value, index)]),
  ];
  return issues.length === 0 ? result : { ok: false, issues };
}
