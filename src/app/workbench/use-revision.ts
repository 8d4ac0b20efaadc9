import { useMemo, useState } from "react";
import type { PlanData } from "#app/data/plan-store.ts";
import { type ClaimDraft, emptyDraft, readDraft } from "#app/panels/revise/claim-draft.ts";
import type { ChosenKey, JudgedProposal } from "#app/panels/revise/revise-panel.tsx";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import { outsideFinder } from "#domain/geo/outside.ts";
import { isReplaceable } from "#domain/intake/replacement/geometry-role.ts";
import {
  assignByHand,
  type FeatureMatches,
  guessKey,
  matchFeatures,
} from "#domain/intake/replacement/match-features.ts";
import { faultsOf, featuresOfSources, propose } from "#domain/intake/replacement/propose.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureId } from "#domain/plan/ids.ts";

const noneMatched: FeatureMatches = { matches: [], ambiguous: [], unmatched: [] };

type Choices = {
  readonly layer: string | null;
  /** Absent while the attribute that says most is taken. */
  readonly key?: ChosenKey;
  readonly assigned: ReadonlyMap<string, FeatureId>;
  readonly accepted: ReadonlyMap<FeatureId, boolean>;
  /** The versions that the comparison was made with. */
  readonly seen: ReadonlyMap<FeatureId, number>;
};

function versionsOf({ replacements }: PlanData): ReadonlyMap<FeatureId, number> {
  return new Map(replacements.map(({ feature, version }) => [feature, version]));
}

/** A layer beside the plan: what of it stands for what, what somebody accepts of that, and what they say of it. */
export function useRevision(layers: readonly UserLayer[], loaded: LoadedPlan, data: PlanData, first: string | null) {
  const begin = (layer: string | null): Choices => ({
    layer,
    assigned: new Map(),
    accepted: new Map(),
    seen: versionsOf(data),
  });
  const [choices, setChoices] = useState(() => begin(first));
  const [draft, setDraft] = useState<ClaimDraft>(emptyDraft);
  const layer = layers.find(({ id }) => id === choices.layer) ?? null;
  const features = layer?.features.features;
  const plan = useMemo(() => featuresOfSources(loaded.sources).filter(isReplaceable), [loaded.sources]);
  const county = loaded.sources.county?.features[0]?.geometry;
  const firstOutside = useMemo(
    () => (county?.type === "Polygon" || county?.type === "MultiPolygon" ? outsideFinder(county) : null),
    [county],
  );
  const guessed = useMemo(() => (features === undefined ? null : guessKey(features, plan)), [features, plan]);
  const chosenKey = choices.key ?? guessed;
  const { by = "name", field = layer?.fields[0]?.name ?? "" } = chosenKey ?? {};
  const { assigned } = choices;
  const matches = useMemo(
    () =>
      features === undefined ? noneMatched : assignByHand(matchFeatures(features, plan, { by, field }), assigned, plan),
    [features, plan, by, field, assigned],
  );
  const proposed = useMemo(
    () => (features === undefined ? [] : propose(features, matches.matches)),
    [features, matches],
  );
  const note = draft.note.trim() === "" ? undefined : draft.note;
  const proposals = useMemo(
    () =>
      proposed.map((proposal): JudgedProposal => {
        const { id } = proposal.feature;
        const faults = faultsOf(proposal, note, firstOutside);
        const now = data.replacements.find((each) => each.feature === id);
        const isChanged = (now?.version ?? 0) > (choices.seen.get(id) ?? 0);
        return {
          proposal,
          faults,
          isAccepted: faults.length === 0 && (choices.accepted.get(id) ?? true),
          changedBy: isChanged ? (now?.savedBy?.name ?? "") : null,
        };
      }),
    [proposed, note, firstOutside, data.replacements, choices.seen, choices.accepted],
  );
  const accepted = useMemo(
    () =>
      proposals.flatMap(({ proposal: { feature, change }, isAccepted }) =>
        isAccepted && change !== null ? [{ feature, geometry: change.geometry }] : [],
      ),
    [proposals],
  );
  return {
    layer,
    plan,
    chosenKey,
    matches,
    proposals,
    accepted,
    draft,
    claim: readDraft(draft),
    basedOn: (feature: FeatureId): number => choices.seen.get(feature) ?? 0,
    choose: (id: string | null): void => setChoices(begin(id)),
    setKey: (key: ChosenKey): void => setChoices({ ...choices, key, assigned: new Map() }),
    accept: (feature: FeatureId, isAccepted: boolean): void =>
      setChoices({ ...choices, accepted: new Map(choices.accepted).set(feature, isAccepted) }),
    assign: (value: string, feature: FeatureId | null): void => {
      const next = new Map(assigned);
      if (feature === null) next.delete(value);
      else next.set(value, feature);
      setChoices({ ...choices, assigned: next });
    },
    compareAgain: (): void => setChoices({ ...choices, seen: versionsOf(data) }),
    say: (changes: Partial<ClaimDraft>): void => setDraft({ ...draft, ...changes }),
  };
}
