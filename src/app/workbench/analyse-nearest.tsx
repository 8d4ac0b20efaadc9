import { useMemo, useState } from "react";
import type { runAnalysis } from "#app/analysis/run-analysis.ts";
import { useMessages } from "#app/language/language.ts";
import { useRootScale } from "#app/page/use-root-scale.ts";
import styles from "#app/panels/analyse/analyse.module.css";
import { FoundRow } from "#app/panels/analyse/found-row.tsx";
import { messages } from "#app/panels/analyse/messages.ts";
import { NearestFields, typedCount } from "#app/panels/analyse/nearest-fields.tsx";
import { ResultFoot } from "#app/panels/analyse/result-foot.tsx";
import { RunBar } from "#app/panels/analyse/run-bar.tsx";
import { SubjectChoice } from "#app/panels/analyse/subject-choice.tsx";
import { figureText } from "#app/panels/measure/measure-figures.ts";
import { type Near, saidDistance } from "#domain/analysis/nearest.ts";
import { type ItemGroup, itemGroups, itemOf, targetsOf, without } from "./analysis-groups.ts";
import { resultFeatures, resultLayer } from "./analysis-layer.ts";
import { rayOverlay } from "./analysis-overlays.ts";
import { useAnalysis } from "./use-analysis.ts";
import { type NamedSubject, useAnalysisSubject } from "./use-analysis-subject.ts";
import { useFoundThings } from "./use-found-things.ts";
import { useKeeping, useShown } from "./use-result-layers.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

type About = { readonly subject: NamedSubject; readonly groups: readonly ItemGroup[] };

/** The groups of the plan that can be looked for by themselves. */
const choices = ["sites", "townships", "corridors"] as const;

/** What is nearest to something. */
export function AnalyseNearest(props: WorkbenchProps & { readonly run: typeof runAnalysis | undefined }) {
  const { index, layers, loaded, map, view, run } = props;
  const texts = useMessages(messages);
  const desk = useAnalysisSubject(props, { kind: "feature" }, "point", texts.drawn);
  const { subject } = desk;
  const { state, ask, cancel } = useAnalysis<About>(run);
  const { thingOf, nameOf, attributesOf } = useFoundThings(props);
  const [target, setTarget] = useState<string>("sites");
  const [typed, setTyped] = useState("5");
  const count = typedCount(typed);
  const start = (): void => {
    if (subject === null || count === null) return;
    // A zone is no place that one could be near to: the township's seat is.
    const all = itemGroups(loaded, layers).filter(({ id }) => id !== "zones" && id !== subject.layer?.id);
    const wanted = all.filter((group) => (target === "plan" ? group.layer === null : group.id === target));
    const groups = without(wanted, subject.feature);
    ask({ kind: "nearest", subject, count, groups: targetsOf(groups) }, { subject, groups });
  };

  const ready = state?.kind === "ready" && state.result.kind === "nearest" ? state : null;
  const result = ready?.result.kind === "nearest" ? ready.result : null;
  const about = ready?.about ?? null;
  const { kept, keep } = useKeeping(props, result);
  const kilometres = (meters: number): string =>
    meters < 1000 ? `${figureText(meters, 0)} ${texts.units.m}` : `${figureText(meters / 1000, 2)} ${texts.units.km}`;
  const said = (near: Near): string => {
    const distance = saidDistance(near);
    switch (distance.kind) {
      case "exact":
        return texts.distances.exact(kilometres(distance.meters));
      case "about":
        return texts.distances.about(kilometres(distance.meters), kilometres(distance.uncertaintyMeters));
      case "bounds":
        return texts.distances.bounds(
          distance.from === 0 ? "0" : figureText(distance.from / 1000, 1),
          `${figureText(distance.to / 1000, 1)} ${texts.units.km}`,
        );
      case "unknown":
        return texts.distances.unknown;
    }
  };
  const scale = useRootScale();
  const overlays = useMemo(
    () => (result === null || result.nearest.length === 0 ? [] : [rayOverlay(result.nearest, view.theme, scale)]),
    [result, view.theme, scale],
  );
  useShown(map, overlays, false);
  const omitted = about === null ? [] : (result?.leftOut ?? []).flatMap((ref) => itemOf(about.groups, ref) ?? []);
  const keepAll = (): void => {
    if (result === null || about === null) return;
    const { fields } = texts;
    const members = result.nearest.flatMap((near, at) => {
      const item = itemOf(about.groups, near);
      if (item === undefined || item.geometry === null) return [];
      const distance = saidDistance(near);
      const isKnown = distance.kind === "exact" || distance.kind === "about";
      return [
        {
          geometry: item.geometry,
          properties: {
            ...attributesOf(item),
            [fields.order]: at + 1,
            [fields.meters]: isKnown ? Math.round(distance.meters) : null,
            [fields.bounds]:
              distance.kind === "bounds" ? `${Math.round(distance.from)}–${Math.round(distance.to)}` : null,
          },
        },
      ];
    });
    keep(resultLayer(texts.layerNames.nearest(about.subject.name), resultFeatures(members), layers));
  };
  const feature = view.selection === null ? undefined : index.featureById.get(view.selection);
  return (
    <div className={styles["desk"]}>
      <div className={styles["form"]}>
        <SubjectChoice
          source={desk.source}
          kinds={["feature", "drawn"]}
          onSource={desk.setSource}
          drawModes={["point", "line", "polygon"]}
          drawMode={desk.drawMode}
          onDrawMode={desk.setDrawMode}
          onClear={() => {
            map.command("clear");
            cancel();
          }}
          layers={layers}
          chosen={subject === null ? null : { name: subject.name, isSchematic: subject.trust.isSchematic }}
          isUnplaced={feature?.geometry === null}
        />
        <NearestFields
          choices={[
            ...choices.map((id) => ({ id, name: texts.groups[id] })),
            { id: "plan", name: texts.allPlan },
            ...layers.map(({ id, name }) => ({ id, name })),
          ]}
          target={target}
          onTarget={setTarget}
          count={typed}
          onCount={setTyped}
        />
      </div>
      <RunBar
        onRun={subject === null || count === null ? null : start}
        share={state?.kind === "working" ? state.share : null}
        onCancel={cancel}
        failure={state?.kind === "failed" ? state.detail : null}
      />
      {result !== null && about !== null && (
        <section className={styles["result"]} aria-label={texts.layerNames.nearest(about.subject.name)}>
          <div role="status">
            <h3 className={styles["title"]}>
              {result.asked === 0 ? texts.nothingNear : texts.nearestTitle(result.nearest.length, result.asked)}
            </h3>
          </div>
          <ol className={styles["rows"]}>
            {result.nearest.map((near, at) => {
              const item = itemOf(about.groups, near);
              return item === undefined ? null : (
                <FoundRow
                  key={`${near.group} ${near.at}`}
                  thing={thingOf(item, `${near.group} ${near.at}`)}
                  index={index}
                  year={view.year}
                  rank={at + 1}
                >
                  <span className={styles["value"]} data-soft={near.trust.isSchematic}>
                    {said(near)}
                  </span>
                </FoundRow>
              );
            })}
          </ol>
          <ResultFoot
            keeps={result.nearest.length === 0 ? [] : [{ word: texts.keep, onKeep: keepAll }]}
            kept={kept.at(-1) ?? null}
            omissions={
              omitted.length === 0 ? [] : [{ text: texts.leftOut(omitted.length), names: omitted.map(nameOf) }]
            }
            method={[texts.nearestInput(about.subject.name), texts.nearestMethod]}
          />
        </section>
      )}
    </div>
  );
}
