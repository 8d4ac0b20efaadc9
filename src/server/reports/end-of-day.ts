import { addDays, dayIn } from "#domain/progress/reporting-day.ts";

const hour = 3_600_000;

/**
 * The instant at which a day, `YYYY-MM-DD`, is over in a time zone (IANA name): the first that {@link dayIn} counts to a
 * later day.
 */
export function endOfDay(timeZone: string, day: string): Date {
  // No zone lies further than 14 hours from UTC; between the two every instant is either of the day or after it.
  let during = Date.parse(addDays(day, 1)) - 15 * hour;
  let after = Date.parse(addDays(day, 1)) + 15 * hour;
  while (after - during > 1) {
    const middle = Math.floor((during + after) / 2);
    if (dayIn(timeZone, new Date(middle)) > day) after = middle;
    else during = middle;
  }
  return new Date(after);
}
