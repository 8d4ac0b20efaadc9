import { candidateOf, type Candidate } from "#domain/intake/doctor/candidate.ts";
import { type Diagnosis, diagnoseInSteps } from "#domain/intake/doctor/doctor.ts";
import type { Ground } from "#domain/intake/doctor/ground.ts";
import { geographic } from "#domain/intake/doctor/reference-systems.ts";
import type { FileIssue } from "#domain/intake/file-issue.ts";
import { factsInSteps, type LayerFacts } from "#domain/intake/layer-facts.ts";
import type { Steps } from "#domain/intake/in-steps.ts";
import type { RawLayer } from "#domain/intake/raw-layer.ts";
import { type Repair, repairFor, repairs } from "#domain/intake/repair-geometry.ts";

/** A layer of a file as it stands before it is brought in, with what the person has chosen for it. */
export type LayerDraft = {
  readonly layer: RawLayer;
  readonly facts: LayerFacts;
  /** `null` where the county is not there to hold it against. */
  readonly diagnosis: Diagnosis | null;
  readonly name: string;
  readonly isWanted: boolean;
  /** How the coordinates are read; `null` until somebody chooses, where nothing fits. */
  readonly choice: Candidate | null;
  readonly repairs: ReadonlySet<Repair>;
};

/** What a person may change of a draft. */
export type DraftChanges = Partial<Pick<LayerDraft, "name" | "isWanted" | "choice" | "repairs">>;

/** The draft of a layer, in steps: the likeliest reading, no repairs. */
export function* draftInSteps(layer: RawLayer, ground: Ground | null): Steps<LayerDraft> {
  const facts = yield* factsInSteps(layer.features, layer.fields);
  const diagnosis = ground === null ? null : yield* diagnoseInSteps(layer.features, layer.declared, ground);
  return {
    layer,
    facts,
    diagnosis,
    name: layer.name,
    isWanted: layer.features.length > 0,
    choice: facts.vertices === 0 ? candidateOf(geographic, false) : (diagnosis?.fitting[0]?.candidate ?? null),
    repairs: new Set(),
  };
}

/** The repairs that the issues of a layer ask for, in the order in which they are made, and how often each. */
export function repairsOffered(
  issues: readonly FileIssue[],
  layer: RawLayer,
): readonly { readonly repair: Repair; readonly count: number }[] {
  const counts = new Map<Repair, number>();
  const add = (repair: Repair, count: number): void => void counts.set(repair, (counts.get(repair) ?? 0) + count);
  for (const issue of issues) {
    if (issue.place.layer !== layer.name || issue.place.file !== layer.fileName) continue;
    if (issue.severity === "repairable") add(repairFor[issue.kind], 1);
    // The list of a kind may end early; the rest is counted there.
    else if (issue.kind === "more-issues") {
      const repair = Object.entries(repairFor).find(([kind]) => kind === issue.of)?.[1];
      if (repair !== undefined) add(repair, issue.count);
    }
  }
  return repairs.flatMap((repair) => {
    const count = counts.get(repair);
    return count === undefined ? [] : [{ repair, count }];
  });
}
