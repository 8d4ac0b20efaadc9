import { z } from "zod";

/**
 * The phase that the plan expects of a built thing, in order; `service` (措施·服务) is for measures without construction
 * and stands outside the order.
 * tracking 跟踪争取 · preparatory 前期 · start 开工 · construction 在建 · complete 建成/完工 · operating 通车运营/投用.
 */
export const phase = z.enum(["tracking", "preparatory", "start", "construction", "complete", "operating", "service"]);
/** See {@link phase}. */
export type Phase = z.infer<typeof phase>;

/** The phases of construction, earliest first; without `service`. */
export const builtPhases = [
  "tracking",
  "preparatory",
  "start",
  "construction",
  "complete",
  "operating",
] as const satisfies readonly Phase[];

/** One of {@link builtPhases}. */
export type BuiltPhase = (typeof builtPhases)[number];

/** The phase that is further along; `null` counts as before all. */
export function laterPhase(a: BuiltPhase | null, b: BuiltPhase | null): BuiltPhase | null {
  const rank = (value: BuiltPhase | null): number => (value === null ? -1 : builtPhases.indexOf(value));
  return rank(a) >= rank(b) ? a : b;
}
