import type { Transaction } from "kysely";
import type { NewFrozenMonth } from "#domain/api/reports.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import type { FrozenMonth } from "#domain/progress/frozen-month.ts";
import type { Author } from "#domain/progress/report.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { nextChangeNumber } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import type { PresentPlan } from "../plan/present-plan.ts";
import { readHeads } from "../reports/read-heads.ts";

/** Who freezes what, and when. */
export type Freezing = {
  readonly id: string;
  readonly content: NewFrozenMonth;
  readonly who: Author;
  readonly at: Date;
  /** Network address that it came from. */
  readonly address: string;
};

/**
 * Freezes a month as it is known: every status with the rules and the reports that it follows from, so that nothing later
 * changes it. Throws where a frozen month has that name: see `isUniqueViolation`.
 */
export async function freezeMonth(
  transaction: Transaction<Tables>,
  presentPlan: PresentPlan,
  { id, content: { month, name, asOf }, who, at, address }: Freezing,
): Promise<FrozenMonth> {
  // First of all: nobody else writes from here to the end, so what is read belongs together.
  const number = await nextChangeNumber(transaction);
  const plan = await presentPlan.read(transaction);
  const heads = await readHeads(transaction, asOf, plan.rules.timeZone);
  const frozenAt = at.toISOString();
  const frozen: FrozenMonth = {
    id,
    month,
    name,
    asOf,
    frozenBy: who,
    frozenAt,
    rules: plan.rules,
    statuses: statusesOn(plan.index, heads, plan.rules, asOf).map(({ feature, light, reason }) => ({
      feature: feature.id,
      name: feature.properties.name,
      light,
      percent: reason.reportedPercent,
      expectedPercent: reason.expected.percent,
      differencePoints: reason.differencePoints,
    })),
    heads: heads.filter(({ unit, fact }) => unit !== null || fact !== null),
  };
  await transaction
    .insertInto("frozen_months")
    .values({
      id,
      month,
      name,
      as_of: asOf,
      frozen_by_id: who.id,
      frozen_by_name: who.name,
      frozen_at: frozenAt,
      content: JSON.stringify(frozen),
    })
    .execute();
  await transaction
    .insertInto("changes")
    .values({ number, kind: "frozen", feature: null, subject: id, created_at: frozenAt })
    .execute();
  await recordAudit(transaction, {
    at,
    who,
    action: "frozen-month.create",
    subject: id,
    detail: { name, asOf },
    address,
  });
  return frozen;
}
