/** The columns of the list, left to right. */
export const listColumns = ["name", "kind", "township", "phase", "tasks", "position"] as const;

/** One of {@link listColumns}. */
export type ListColumn = (typeof listColumns)[number];
