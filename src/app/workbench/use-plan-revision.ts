import { useDeferredValue, useMemo, useState } from "react";
import type { PlanData } from "#app/data/plan-store.ts";
import { useLanguage } from "#app/language/language.ts";
import { planNames } from "#app/panels/plan-revision/plan-names.ts";
import type { BrokenFile, ComparedFile } from "#app/panels/plan-revision/plan-revision-panel.tsx";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import { type Accepted, applyChoice } from "#domain/plan-revision/apply-choice.ts";
import { bindingsOf, isClosed, withAccepted, withRefused } from "#domain/plan-revision/bindings.ts";
import { comparePlans } from "#domain/plan-revision/compare-plans.ts";
import { consequencesOf } from "#domain/plan-revision/consequences.ts";
import { readPlanFile } from "#domain/plan-revision/read-plan-file.ts";
import { revisionIssues } from "#domain/plan-revision/revision-issues.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Plan } from "#domain/plan/plan.ts";

type Opened = {
  readonly name: string;
  readonly next: Plan;
  /** The plan that it was held against, and the version that this was. */
  readonly before: Plan;
  readonly seen: number;
  /** `null`: everything is accepted. */
  readonly accepted: Accepted | null;
};

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file that is brought in as a new version of the plan: what it differs in, what is accepted of it, and what comes of that. */
export function usePlanRevision(data: PlanData, loaded: LoadedPlan, index: PlanIndex) {
  const language = useLanguage();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [broken, setBroken] = useState<BrokenFile | null>(null);
  const number = data.planVersion?.version ?? 0;
  const features = useMemo(
    () => Object.values(loaded.sources).flatMap((source) => source?.features ?? []),
    [loaded.sources],
  );
  const [before, next] = [opened?.before, opened?.next];
  const compared = useMemo(() => {
    if (before === undefined || next === undefined) return null;
    const difference = comparePlans(before, next);
    return { difference, bindings: bindingsOf(difference) };
  }, [before, next]);
  const everything = useMemo(() => new Set(compared?.difference.changes.map(({ id }) => id)), [compared]);
  const chosen = opened?.accepted ?? everything;
  const accepted = useMemo((): Accepted => {
    if (compared === null) return new Set();
    // What was chosen in another comparison may know changes that are none in this one.
    const known = [...chosen].filter((id) => everything.has(id));
    const kept = new Set(known);
    return isClosed(kept, compared.bindings) ? kept : withAccepted(kept, known, compared.bindings);
  }, [compared, chosen, everything]);
  const problems = useMemo(() => (next === undefined ? [] : revisionIssues(next, features)), [next, features]);
  const merged = useMemo(
    () => (compared === null ? null : applyChoice(compared.difference, accepted)),
    [compared, accepted],
  );
  const open = useMemo(() => (merged === null ? [] : revisionIssues(merged, features)), [merged, features]);
  const settled = useDeferredValue(merged);
  const consequences = useMemo(() => (settled === null ? [] : consequencesOf(index, settled)), [index, settled]);
  const names = useMemo(
    () => (compared === null ? null : planNames(language, compared.difference, index)),
    [compared, language, index],
  );
  const file: ComparedFile | null =
    opened === null || compared === null || merged === null || names === null
      ? null
      : {
          ...compared,
          name: opened.name,
          names,
          problems,
          content: opened.next,
          accepted,
          merged,
          open,
          changedBy: number > opened.seen ? (data.planVersion?.savedBy?.name ?? "") : null,
        };
  return {
    file: broken ?? file,
    merged,
    consequences,
    names,
    count: accepted.size,
    basedOn: opened?.seen ?? number,
    /** Reads a file and holds it against the present plan; gives the plan that it holds, or `null`. */
    take: async (picked: File): Promise<Plan | null> => {
      const text = await picked.text();
      const read = readPlanFile(text);
      if (!read.ok) {
        setBroken({ name: picked.name, issues: read.issues, content: contentOf(text) });
        return null;
      }
      setBroken(null);
      setOpened({ name: picked.name, next: read.value, before: index.plan, seen: number, accepted: null });
      return read.value;
    },
    accept: (ids: readonly string[], isAccepted: boolean): void => {
      if (opened === null || compared === null) return;
      const change = isAccepted ? withAccepted : withRefused;
      setOpened({ ...opened, accepted: change(accepted, ids, compared.bindings) });
    },
    /** Holds the same file against the plan as it stands now; what was accepted or refused stays so where it still differs. */
    compareAgain: (): void => {
      if (opened === null) return;
      const again = comparePlans(index.plan, opened.next).changes.map(({ id }) => id);
      const kept = new Set(again.filter((id) => accepted.has(id) || !everything.has(id)));
      setOpened({ ...opened, before: index.plan, seen: number, accepted: kept });
    },
    close: (): void => {
      setOpened(null);
      setBroken(null);
    },
  };
}
