import type { FeedEntry } from "#domain/api/change.ts";
import { asPublic } from "#domain/progress/report-visibility.ts";

/** A change as the text of a server-sent event, written once for all who get it. */
export type SentChange = {
  readonly number: number;
  /** For those who may read everything. */
  readonly full: string;
  /** For those who have not signed in. */
  readonly open: string;
};

function eventOf(change: FeedEntry): string {
  return `id: ${change.number}\ndata: ${JSON.stringify(change)}\n\n`;
}

/** A change as it is sent. */
export function sentChange(change: FeedEntry): SentChange {
  const open = "report" in change ? { ...change, report: asPublic(change.report) } : change;
  return { number: change.number, full: eventOf(change), open: eventOf(open) };
}
