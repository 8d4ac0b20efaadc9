import type { AnalyseTexts } from "#app/panels/analyse/texts-zh.ts";
import type { ItemGroup } from "./analysis-groups.ts";
import type { NamedSubject } from "./use-analysis-subject.ts";

/** What was asked about what lies within. */
export type AroundAbout = {
  readonly subject: NamedSubject;
  readonly meters: number;
  readonly distance: string;
  readonly groups: readonly ItemGroup[];
};

/** Whether nothing was added around what was drawn. */
export function isPlain({ meters, subject }: AroundAbout): boolean {
  return meters === 0 && subject.feature === null && subject.layer === null;
}

/** The name of the area that was asked about. */
export function areaName(about: AroundAbout, texts: AnalyseTexts): string {
  const { name } = about.subject;
  return isPlain(about) ? name : texts.layerNames.buffer(name, about.distance);
}
