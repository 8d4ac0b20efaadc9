import { type LanguageCode, listIn } from "#app/language/language.ts";
import { doubtMeters } from "#domain/intake/doctor/candidate.ts";
import { type Diagnosis, nearestMiss, type Reading } from "#domain/intake/doctor/doctor.ts";
import type { Evidence } from "#domain/intake/doctor/evidence.ts";
import { beijing54Operation } from "#domain/intake/doctor/reference-systems.ts";
import type { DeclaredCrs } from "#domain/intake/raw-layer.ts";
import { messages } from "./messages.ts";
import { candidateName, distanceText } from "./system-words.ts";

const longestDeclaration = 60;

function shortened(words: string): string {
  return words.length <= longestDeclaration ? words : `${words.slice(0, longestDeclaration)}…`;
}

function wordsOf(language: LanguageCode, evidence: Evidence, declared: DeclaredCrs | null): string | null {
  const { reasons } = messages[language];
  switch (evidence.kind) {
    case "inside":
      return reasons.inside(`${Math.round(evidence.share * 100)}%`, evidence.vertices);
    case "names":
    case "lines":
      return reasons[evidence.kind](
        evidence.count,
        distanceText(evidence.medianMeters),
        listIn(
          language,
          evidence.examples.map(({ name, meters }) => `${name} ${distanceText(meters)}`),
        ),
      );
    case "declared":
      return declared === null ? null : reasons[evidence.by](shortened(declared.words));
    case "usual":
      return null;
  }
}

/** Why a reading is taken, line by line. */
export function reasonsFor(
  language: LanguageCode,
  { evidence }: Reading,
  declared: DeclaredCrs | null,
): readonly string[] {
  return evidence.flatMap((each) => wordsOf(language, each, declared) ?? []);
}

/** What has to be known beside the choice: what was declared in vain, what cannot be told apart, how far it may be off. */
export function cautionsFor(
  language: LanguageCode,
  { fitting, rivals, declared: own }: Diagnosis,
  chosen: Reading | null,
  declared: DeclaredCrs | null,
): readonly string[] {
  const texts = messages[language];
  const cautions: string[] = [];
  if (declared !== null && own === null) cautions.push(texts.declaredUnknown(shortened(declared.words)));
  if (declared !== null && own?.fit === "outside" && fitting.length > 0)
    cautions.push(
      Number.isFinite(own.distanceMeters)
        ? texts.declaredOutside(shortened(declared.words), distanceText(own.distanceMeters))
        : texts.declaredNowhere(shortened(declared.words)),
    );
  if (declared === null && fitting.length > 0) cautions.push(texts.notDeclared);
  if (chosen === null) return cautions;
  const { system } = chosen.candidate;
  if (chosen.fit === "partly") cautions.push(texts.partly);
  if (rivals.length > 0 && chosen === fitting[0])
    cautions.push(
      texts.rivals(
        listIn(
          language,
          rivals.map(({ candidate }) => candidateName(language, candidate)),
        ),
      ),
    );
  const doubt = chosen.middle === null ? null : doubtMeters(system, chosen.middle);
  if (doubt !== null) cautions.push(texts.beijing54(beijing54Operation.epsg, distanceText(doubt)));
  if (system.datum === "xian80") cautions.push(texts.xian80);
  return cautions;
}

/** What is said where nothing fits. */
export function nowhereWords(language: LanguageCode, diagnosis: Diagnosis): readonly string[] {
  const texts = messages[language];
  const miss = nearestMiss(diagnosis);
  return [
    texts.fitsNowhere,
    miss === null
      ? texts.notCoordinates
      : texts.nearest(candidateName(language, miss.candidate), distanceText(miss.distanceMeters)),
  ];
}
