import { z } from "zod";
import type { Reference } from "../features/feature.ts";
import { type FeatureId, isoDate } from "../plan/ids.ts";
import type { Issue } from "../result.ts";
import { type PublicReport, publicReport, type ReportSource } from "./report.ts";
import { isAside } from "./report-phase.ts";

/** `geodata/plan/public-reports.json`: what public pages state of the progress of built things. */
export const publicReportList = z.array(publicReport).readonly();

/** A page as the source of a report; `null` where the day on which it was published is not known. */
export function reportSourceOf({ title, publisher, address, publishedOn }: Reference): ReportSource | null {
  return isoDate.safeParse(publishedOn).success ? { title, publisher, address, publishedOn } : null;
}

/** What makes one public fact differ from another: loading it again stores nothing. */
export function publicReportKey({ feature, asOfOn, phase, reference }: PublicReport): string {
  return `${feature} ${asOfOn} ${phase} ${reference}`;
}

/**
 * What does not fit together in a list of public facts, paths from the list: features that the plan does not build
 * (`tracked`), references that are not there or without their day, facts told before they came true, phases that would need
 * a reason, and the same fact twice.
 */
export function publicReportIssues(
  facts: readonly PublicReport[],
  tracked: ReadonlySet<FeatureId>,
  references: readonly Reference[],
): readonly Issue[] {
  const byId = new Map(references.map((each) => [each.id, each]));
  const keys = facts.map(publicReportKey);
  return facts.flatMap((fact, at) => {
    const issues: Issue[] = [];
    const tell = (key: keyof PublicReport, message: string): void => void issues.push({ path: [at, key], message });
    if (!tracked.has(fact.feature)) tell("feature", `Expected something that the plan builds, found "${fact.feature}"`);
    const reference = byId.get(fact.reference);
    const source = reference === undefined ? null : reportSourceOf(reference);
    if (reference === undefined) tell("reference", `Expected an id of references.json, found "${fact.reference}"`);
    else if (source === null) tell("reference", `Expected a page with its day, found "${reference.publishedOn}"`);
    else if (fact.asOfOn > source.publishedOn)
      tell("asOfOn", `Expected ${source.publishedOn} or earlier: the page was published then`);
    if (isAside(fact.phase)) tell("phase", `Expected a phase that needs no reason, found "${fact.phase}"`);
    if (keys.indexOf(keys[at] ?? "") < at) issues.push({ path: [at], message: "Expected a fact that stands once" });
    return issues;
  });
}
