import type { Account } from "#domain/account/account.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { trackedFeatures } from "#domain/progress/feature-status.ts";
import { type NewReport, type Report, reportId } from "#domain/progress/report.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import type { Deps } from "../deps.ts";
import { ProblemError } from "../http/problem-error.ts";
import { checkReport, type Known, type ReportIssue } from "./check-report.ts";
import type { ReportToStore } from "./insert-reports.ts";
import { readPhotos } from "./report-photos.ts";
import { readReport, readReports } from "./report-store.ts";
import type { ReportWriter } from "./report-writer.ts";
import { keyOf, takenBefore } from "./taken-before.ts";
import { isUniqueViolation } from "./unique-violation.ts";

/** What reports are taken with. */
export type Desk = {
  readonly deps: Deps;
  readonly writer: ReportWriter;
};

/** Reports that somebody sends in one request. */
export type Sending = {
  readonly who: Account;
  /** Idempotency key. */
  readonly key: string;
  readonly reports: readonly NewReport[];
  /** Where a report stands in what was sent, for the paths of its issues. */
  readonly pathOf: (at: number) => readonly (string | number)[];
  /** Network address that it came from. */
  readonly address: string;
};

/** Reports as they are stored, and whether this request stored them or an earlier one with the same key. */
export type Taken = { readonly reports: readonly Report[]; readonly isNew: boolean };

// Of the plan as it stands, which is the same object until somebody revises it.
const trackedOfPlans = new WeakMap<PlanIndex, ReadonlySet<FeatureId>>();

function trackedIn(index: PlanIndex): ReadonlySet<FeatureId> {
  const known = trackedOfPlans.get(index) ?? new Set(trackedFeatures(index).map(({ feature }) => feature));
  trackedOfPlans.set(index, known);
  return known;
}

/** Throws the answer that follows from what is wrong; who may not at all is told so first. */
async function refuse(deps: Deps, issues: readonly ReportIssue[], replacedIds: readonly string[]): Promise<void> {
  const kind = (["forbidden", "bad-request", "already-replaced"] as const).find((each) =>
    issues.some((issue) => issue.kind === each),
  );
  if (kind === undefined) return;
  const told = issues.map(({ path, message }) => ({ path, message }));
  if (kind === "forbidden") throw new ProblemError(kind, "This account may not report this", told);
  if (kind === "bad-request") throw new ProblemError(kind, "What was sent cannot be taken as it is", told);
  const firsts = await readReports(deps.database.db, replacedIds);
  const correction = replacedIds.map((id) => firsts.get(id)?.replacedBy ?? null).find((id) => id !== null);
  const current = correction === undefined ? null : await readReport(deps.database.db, correction);
  throw new ProblemError(
    kind,
    "Somebody has corrected this report in the meantime",
    told,
    current === null ? {} : { current },
  );
}

async function check({ deps }: Desk, { who, reports, pathOf }: Sending): Promise<readonly ReportToStore["content"][]> {
  const { database, presentPlan, now } = deps;
  const replacedIds = reports.flatMap(({ replaces }) => replaces ?? []);
  const [plan, replaced, photos] = await Promise.all([
    presentPlan.read(),
    readReports(database.db, replacedIds),
    readPhotos(
      database.db,
      reports.flatMap((each) => each.photos.map(({ id }) => id)),
    ),
  ]);
  const known: Known = {
    index: plan.index,
    tracked: trackedIn(plan.index),
    today: dayIn(plan.rules.timeZone, now()),
    replaced,
    photos,
  };
  const issues = reports.flatMap((report, at) => {
    const own = checkReport(who, report, known).map((issue) => ({ ...issue, path: [...pathOf(at), ...issue.path] }));
    const isTwice =
      report.replaces !== null && replacedIds.indexOf(report.replaces) !== replacedIds.lastIndexOf(report.replaces);
    const twice = {
      kind: "bad-request" as const,
      path: [...pathOf(at), "replaces"],
      message: "Expected one correction of this report, not several",
    };
    return isTwice ? [...own, twice] : own;
  });
  await refuse(deps, issues, replacedIds);
  return reports.map(({ unit: _unit, ...content }) => ({
    ...content,
    photos: content.photos.flatMap(({ id }) => photos.get(id) ?? []),
  }));
}

function asStored({ id, content, unit, source, author, createdAt }: ReportToStore): Report {
  const state = { source, replacedBy: null, reviews: [] };
  return { ...content, id, unit, author, createdAt: createdAt.toISOString(), ...state };
}

/**
 * Takes reports, all or none; once it resolves they are on the disk. The same key with the same content stores nothing and
 * gives what was stored. Throws the problem for everything that is wrong with any of them.
 */
export async function takeReports(desk: Desk, sending: Sending): Promise<Taken> {
  const { deps, writer } = desk;
  const { who, key, reports, address } = sending;
  for (let attempt = 1; ; attempt += 1) {
    const before = await takenBefore(deps.database.db, who.id, key, reports);
    if (before !== null) return { reports: before, isNew: false };
    const contents = await check(desk, sending);
    const createdAt = deps.now();
    const toStore = contents.map((content, at): ReportToStore => ({
      id: reportId.parse(deps.newId()),
      content,
      unit: reports[at]?.unit ?? null,
      source: null,
      author: { id: who.id, name: who.name },
      key: keyOf(key, at),
      createdAt,
      address,
    }));
    try {
      await writer.store(toStore);
      return { reports: toStore.map(asStored), isNew: true };
    } catch (cause) {
      // Somebody was faster: the same request once more, or another correction. Looking again tells which.
      if (!isUniqueViolation(cause) || attempt === 3) throw cause;
    }
  }
}
