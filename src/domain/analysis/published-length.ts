import type { Fact, PlanFeature } from "../features/feature.ts";

/** A published length and the fact that says it. */
export type PublishedLength = { readonly meters: number; readonly fact: Fact };

/** The length of the whole that a public fact begins with, for example `39.949 km`; `null` where no fact is one. */
export function publishedLength({ properties }: PlanFeature): PublishedLength | null {
  for (const fact of properties.facts) {
    const [, figure] = /^(\d+(?:\.\d+)?)\s*(?:km|公里|千米)/.exec(fact.value) ?? [];
    if (figure !== undefined && /长度|里程|全长/.test(fact.label)) return { meters: Number(figure) * 1000, fact };
  }
  return null;
}
