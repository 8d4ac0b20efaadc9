import type { ItemGroup } from "./analysis-groups.ts";
import type { NamedSubject } from "./use-analysis-subject.ts";

/** What was asked about what lies within. */
export type AroundAbout = {
  readonly subject: NamedSubject;
  readonly meters: number;
  readonly distance: string;
  readonly groups: readonly ItemGroup[];
};
