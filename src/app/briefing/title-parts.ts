import type { PlanIndex } from "#domain/plan/plan-index.ts";

/** A piece of a title, and whether no line may end within it. */
export type TitlePart = { readonly text: string; readonly isWhole: boolean };

const year = /\d+ ?年/.source;
const shortest = 2;

/** What a county calls its places without what kind they are: 桂阳 of 桂阳乡, 德化 of 德化县. */
function placeNames(index: PlanIndex): readonly string[] {
  const townships = [...index.featureById.values()].filter(({ properties }) => properties.id.startsWith("townships/"));
  const names = [index.plan.document.county.name, ...townships.map(({ properties }) => properties.name)];
  return names.map((name) => name.replace(/(?:县|镇|乡|街道)$/u, "")).filter((name) => name.length >= shortest);
}

/** A title in pieces: a year with its 年 and the names of the county and its townships are never broken over two lines. */
export function titleParts(index: PlanIndex, title: string): readonly TitlePart[] {
  // Escaped, a name with a bracket is a name and no group.
  const names = placeNames(index).map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return title
    .split(new RegExp(`(${[year, ...names].join("|")})`, "u"))
    .map((text, at) => ({ text, isWhole: at % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
