import type { Report } from "./report.ts";

/** A report as readers see it who have not signed in: without blockers, coordination needs and names of people. */
export function asPublic(report: Report): Report {
  return {
    ...report,
    blockers: null,
    needsCoordination: null,
    author: null,
    reviews: report.reviews.map((review) => ({ ...review, reviewer: { id: "plan-office", name: "规划办" } })),
  };
}
