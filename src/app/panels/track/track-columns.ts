/** Columns of the progress table beside the plan's years, which stand after the name. */
export const trackColumns = ["light", "name", "report", "expected", "difference", "unit", "fact"] as const;

/** One of {@link trackColumns}. */
export type TrackColumn = (typeof trackColumns)[number];

/** The id of a year's column. */
export function yearColumn(year: number): string {
  return `year${year}`;
}
