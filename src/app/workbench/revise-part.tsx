import { isoDay } from "#app/iso-day.ts";
import { useEffect, useState } from "react";
import { askGeometryVersions, sendReplacements, sendRestoration } from "#app/data/geometry-api.ts";
import type { Answer } from "#app/data/answer.ts";
import { newKey } from "#app/data/new-key.ts";
import { useMessages } from "#app/language/language.ts";
import { changeOverlays } from "#app/map/overlay-change.ts";
import { useRootScale } from "#app/page/use-root-scale.ts";
import { messages } from "#app/panels/revise/messages.ts";
import { ReplacedList, type ShownHistory } from "#app/panels/revise/replaced-list.tsx";
import { RevisePanel, type SaveOutcome } from "#app/panels/revise/revise-panel.tsx";
import { saveFile } from "#app/workbook/save-file.ts";
import { may } from "#domain/account/account.ts";
import { kindOf } from "#domain/api/problem.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import type { Proposal } from "#domain/intake/replacement/propose.ts";
import { replacementFile } from "#domain/intake/replacement/replacement-file.ts";
import type { Geometry } from "geojson";
import { useRevision } from "./use-revision.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

function outcomeOf(answer: Answer<unknown>, count: number): SaveOutcome {
  if (answer.kind === "value") return { kind: "saved", count };
  if (answer.kind === "offline") return { kind: "offline" };
  const { problem } = answer;
  if (kindOf(problem) === "conflict") return { kind: "conflict" };
  return { kind: "refused", detail: [problem.detail, ...problem.issues.map(({ message }) => message)].join("; ") };
}

/** Replacing the plan's geometry by a layer's, and restoring what was replaced. */
export function RevisePart({ layers, loaded, data, view, map, progress, revised, now }: WorkbenchProps) {
  const texts = useMessages(messages);
  const revision = useRevision(layers, loaded, data, revised);
  const { proposals, accepted, claim } = revision;
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<SaveOutcome>(null);
  // The same for as long as the same is sent, so that a retry saves nothing twice.
  const [key, setKey] = useState(newKey);
  const [history, setHistory] = useState<ShownHistory | null>(null);
  const scale = useRootScale();
  useEffect(() => {
    const changes = proposals.flatMap(({ proposal: { feature, change }, isAccepted }) =>
      isAccepted && change !== null ? [{ before: feature.geometry, after: change.geometry }] : [],
    );
    map.show("revise", changeOverlays(changes, view.theme, scale));
  }, [map, proposals, view.theme, scale]);
  useEffect(() => () => map.show("revise", []), [map]);

  const isServed = progress.data?.origin === "server";
  const account = progress.data?.session?.account ?? null;
  const isEditor = isServed && may(account, "replaceGeometry", false);
  const missing = isTried && "missing" in claim ? claim.missing : new Set<never>();
  const show = (...geometries: readonly (Geometry | null)[]): void => {
    const box = unionBbox(geometries.map((geometry) => bboxOf(geometry)).filter((each) => each !== null));
    if (box !== null) map.flyTo(box);
  };
  const changed = (): void => {
    setKey(newKey());
    setOutcome(null);
  };
  const showHistory = async (feature: PlanFeature | null): Promise<void> => {
    if (feature === null) {
      setHistory(null);
      return;
    }
    const answer = await askGeometryVersions(feature.id);
    setHistory({ feature, versions: answer.kind === "value" ? answer.value : null });
  };
  const save = async (): Promise<void> => {
    setTried(true);
    if (!("claim" in claim)) return;
    setOutcome({ kind: "saving" });
    const replacements = accepted.map(({ feature: { id }, geometry }) => ({
      feature: id,
      basedOn: revision.basedOn(id),
      geometry,
    }));
    const told = outcomeOf(await sendReplacements({ claim: claim.claim, replacements }, key), accepted.length);
    setOutcome(told);
    if (told?.kind !== "saved") return;
    setKey(newKey());
    setTried(false);
    revision.choose(null);
  };
  const restore = async (feature: PlanFeature, version: number, basedOn: number): Promise<void> => {
    const told = outcomeOf(await sendRestoration({ feature: feature.id, version, basedOn }, newKey()), 1);
    if (told?.kind !== "saved") setOutcome(told);
    await showHistory(feature);
  };
  const download = (): void => {
    setTried(true);
    if (!("claim" in claim)) return;
    const content = replacementFile.encode({
      type: "FeatureCollection",
      claim: claim.claim,
      features: accepted.map(({ feature: { id, properties }, geometry }) => ({
        type: "Feature",
        id,
        properties: { id, name: properties.name },
        geometry,
      })),
    });
    const day = isoDay(now());
    saveFile(`replacement-${day}.geojson`, JSON.stringify(content), "application/geo+json");
  };
  return (
    <RevisePanel
      layers={layers}
      layer={revision.layer}
      chosenKey={revision.chosenKey}
      matches={revision.matches}
      proposals={proposals.map((each) => ({
        ...each,
        changedBy: each.changedBy === "" ? texts.somebody : each.changedBy,
      }))}
      plan={revision.plan}
      draft={revision.draft}
      missing={missing}
      outcome={outcome}
      who={isEditor ? "editor" : isServed ? "reader" : "static"}
      onLayer={(id) => {
        changed();
        revision.choose(id);
      }}
      onKey={(chosen) => {
        changed();
        revision.setKey(chosen);
      }}
      onAccept={(feature, isAccepted) => {
        changed();
        revision.accept(feature, isAccepted);
      }}
      onAssign={(value, feature) => {
        changed();
        revision.assign(value, feature);
      }}
      onShow={({ feature, change }: Proposal) => show(feature.geometry, change?.geometry ?? null)}
      onDraft={(changes) => {
        changed();
        revision.say(changes);
      }}
      onSave={() => void save()}
      onDownload={download}
      onCompareAgain={() => {
        changed();
        revision.compareAgain();
      }}
    >
      <ReplacedList
        replacements={data.replacements}
        plan={revision.plan}
        history={history}
        canRestore={isEditor}
        isServed={isServed}
        onHistory={(feature) => void showHistory(feature)}
        onShow={({ geometry }) => show(geometry)}
        onRestore={(feature, version, basedOn) => void restore(feature, version, basedOn)}
      />
    </RevisePanel>
  );
}
