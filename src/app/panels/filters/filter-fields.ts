import type { Filters } from "#app/state/view.ts";

/** The filters that choose from a list, in the order they are offered. */
export const filterFields = [
  "tasks",
  "actions",
  "units",
  "kinds",
  "townships",
  "phases",
] as const satisfies readonly (keyof Filters)[];

/** One of {@link filterFields}. */
export type FilterField = (typeof filterFields)[number];
