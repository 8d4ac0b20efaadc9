import type { Village } from "../../src/domain/features/village.ts";
import type { FeatureId } from "../../src/domain/plan/ids.ts";
import type { Tables } from "./tables.ts";

/**
 * Villages and communities from the extract: a head line, then `village_code,village,township_code`. A committee's name
 * becomes its place's: 草村村委会 → 草村村, 霞田社区居委会 → 霞田社区. Throws at a township that the table lacks.
 */
export function villageList(text: string, townships: Tables["townships"]): readonly Village[] {
  const slugs = new Map(townships.map(({ code, slug }) => [code, slug]));
  const rows = text.trim().split(/\r?\n/).slice(1);
  return rows.map((row) => {
    const [code = "", name = "", township = ""] = row.split(",");
    const slug = slugs.get(township);
    if (slug === undefined) throw new Error(`No township has the code ${township} of ${name}`);
    return {
      code,
      name: name.replace(/村委会$/, "村").replace(/居委会$/, ""),
      // Written by this function in the form that the id's schema asks for.
      township: `townships/${slug}` as FeatureId,
    };
  });
}
