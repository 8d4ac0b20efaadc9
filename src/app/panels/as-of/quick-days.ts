import { addDays, monthOf } from "#domain/progress/reporting-day.ts";

/** The last day of the month before a day. */
export function endOfLastMonth(today: string): string {
  return addDays(`${monthOf(today)}-01`, -1);
}

/** The first day of a day's year. */
export function startOfYear(today: string): string {
  return `${today.slice(0, 4)}-01-01`;
}
