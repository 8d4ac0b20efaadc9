import type { BroughtIn } from "#app/intake/bring-in.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { FileIssue } from "#domain/intake/file-issue.ts";
import type { LayerProvenance } from "#domain/intake/user-layer.ts";
import { cautionsFor, reasonsFor } from "./doctor-reasons.ts";
import type { LayerDraft } from "./layer-draft.ts";
import { encodingNames, formatNames } from "./issue-words.ts";
import { messages } from "./messages.ts";
import { candidateName } from "./system-words.ts";

/** Where a layer that was brought in comes from and what was done to it, in words that are kept with it. */
export function provenanceOf(
  language: LanguageCode,
  { layer, choice, diagnosis }: LayerDraft,
  { repaired, unplaced }: Pick<BroughtIn, "repaired" | "unplaced">,
  issues: readonly FileIssue[],
): LayerProvenance {
  const texts = messages[language];
  const all = diagnosis === null ? [] : [...diagnosis.fitting, ...diagnosis.others];
  const reading = all.find(({ candidate }) => candidate === choice) ?? null;
  const refused = issues.filter(
    ({ severity, place }) =>
      severity === "refused" && place.file === layer.fileName && (place.layer === null || place.layer === layer.name),
  ).length;
  return {
    fileName: layer.fileName,
    format: formatNames[layer.format],
    crs: choice?.key ?? "",
    encoding: layer.encoding === null ? null : encodingNames[layer.encoding.name],
    notes: [
      ...(choice === null ? [] : [candidateName(language, choice)]),
      ...(reading === null ? [] : reasonsFor(language, reading, layer.declared)),
      ...(diagnosis === null ? [] : cautionsFor(language, diagnosis, reading, layer.declared)),
      ...repaired.flatMap(({ repair, count, failed }) => [
        ...(count > 0 ? [texts.repairDone[repair](count)] : []),
        ...(failed > 0 ? [texts.repairFailed(failed)] : []),
      ]),
      ...(unplaced > 0 ? [texts.unplaced(unplaced)] : []),
      ...(refused > 0 ? [texts.refused(refused)] : []),
    ],
  };
}
