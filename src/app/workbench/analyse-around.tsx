import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { runAnalysis } from "#app/analysis/run-analysis.ts";
import { useMessages } from "#app/language/language.ts";
import { overlayOf } from "#app/map/overlay-style.ts";
import { useRootScale } from "#app/page/use-root-scale.ts";
import styles from "#app/panels/analyse/analyse.module.css";
import { DistanceField, type TypedDistance, typedMeters } from "#app/panels/analyse/distance-field.tsx";
import { messages } from "#app/panels/analyse/messages.ts";
import { RunBar } from "#app/panels/analyse/run-bar.tsx";
import { SubjectChoice } from "#app/panels/analyse/subject-choice.tsx";
import type { DrawMode } from "#app/state/drawing.ts";
import { itemGroups, targetsOf, without } from "./analysis-groups.ts";
import { resultFeatures, resultLayer } from "./analysis-layer.ts";
import { areaName, type AroundAbout } from "./around-about.ts";
import { AroundResult } from "./around-result.tsx";
import { useAnalysis } from "./use-analysis.ts";
import { useAnalysisSubject } from "./use-analysis-subject.ts";
import { useKeeping, useShown } from "./use-result-layers.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

const drawModes: readonly DrawMode[] = ["polygon", "rectangle", "line", "point"];
const selectModes: readonly DrawMode[] = ["rectangle", "polygon"];

/** What lies within a distance of something (`isSelection` false), or in what is drawn. */
export function AnalyseAround(
  props: WorkbenchProps & { readonly isSelection: boolean; readonly run: typeof runAnalysis | undefined },
) {
  const { layers, loaded, map, view, isSelection, run } = props;
  const texts = useMessages(messages);
  const desk = useAnalysisSubject(
    props,
    { kind: isSelection ? "drawn" : "feature" },
    isSelection ? "rectangle" : "polygon",
    texts.drawn,
  );
  const { subject } = desk;
  const [typed, setTyped] = useState<TypedDistance>({ text: "2", unit: "km" });
  const { state, ask, cancel } = useAnalysis<AroundAbout>(run);
  const meters = isSelection ? 0 : typedMeters(typed);
  const distance = `${typed.text.trim()} ${texts.units[typed.unit]}`;
  const start = (): void => {
    if (subject === null || meters === null) return;
    const groups = without(
      itemGroups(
        loaded,
        layers.filter((layer) => layer.id !== subject.layer?.id),
      ),
      subject.feature,
    );
    const about = { subject, meters, distance, groups };
    ask({ kind: "within", subject, meters, groups: targetsOf(groups) }, about);
  };
  // What is selected by drawing is listed as soon as it is drawn.
  const drawn = isSelection ? subject : null;
  const list = useEffectEvent(start);
  useEffect(() => {
    if (drawn !== null) list();
  }, [drawn]);

  const ready = state?.kind === "ready" && state.result.kind === "within" ? state : null;
  const scale = useRootScale();
  const area = ready !== null && ready.result.kind === "within" ? ready.result.area : null;
  const overlays = useMemo(() => {
    if (area === null) return [];
    const layer = resultLayer("", resultFeatures([{ geometry: area, properties: {} }]), layers);
    return [overlayOf({ id: "analysis-area", ...layer }, view.theme, scale)];
  }, [area, layers, view.theme, scale]);
  const keeping = useKeeping(props, ready?.result ?? null);
  useShown(map, overlays, ready !== null && keeping.kept.includes(areaName(ready.about, texts)));
  const feature = view.selection === null ? undefined : loaded.index.featureById.get(view.selection);
  return (
    <div className={styles["desk"]}>
      <div className={styles["form"]}>
        <SubjectChoice
          source={desk.source}
          kinds={isSelection ? ["drawn"] : ["feature", "layer", "drawn"]}
          onSource={desk.setSource}
          drawModes={isSelection ? selectModes : drawModes}
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
        {!isSelection && <DistanceField typed={typed} onChange={setTyped} />}
      </div>
      {(!isSelection || state?.kind === "working" || state?.kind === "failed") && (
        <RunBar
          onRun={subject === null || meters === null ? null : start}
          share={state?.kind === "working" ? state.share : null}
          onCancel={cancel}
          failure={state?.kind === "failed" ? state.detail : null}
        />
      )}
      {ready !== null && ready.result.kind === "within" && (
        <AroundResult {...props} result={ready.result} about={ready.about} keeping={keeping} />
      )}
    </div>
  );
}
