import { useMemo } from "react";
import type { runAnalysis } from "#app/analysis/run-analysis.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { overlayOf } from "#app/map/overlay-style.ts";
import { useRootScale } from "#app/page/use-root-scale.ts";
import styles from "#app/panels/analyse/analyse.module.css";
import { messages } from "#app/panels/analyse/messages.ts";
import { type PassageRow, PassageTable } from "#app/panels/analyse/passage-table.tsx";
import { ResultFoot } from "#app/panels/analyse/result-foot.tsx";
import { RunBar } from "#app/panels/analyse/run-bar.tsx";
import { SubjectChoice } from "#app/panels/analyse/subject-choice.tsx";
import { figureText } from "#app/panels/measure/measure-figures.ts";
import { selectFeature } from "#app/panels/statement/select-feature.ts";
import { linesOf } from "#domain/analysis/crossing.ts";
import { publishedLength } from "#domain/analysis/published-length.ts";
import { featureId } from "#domain/plan/ids.ts";
import { zonesOf } from "./analysis-groups.ts";
import { resultFeatures, resultLayer } from "./analysis-layer.ts";
import { useAnalysis } from "./use-analysis.ts";
import { type NamedSubject, useAnalysisSubject } from "./use-analysis-subject.ts";
import { useKeeping, useShown } from "./use-result-layers.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** Which townships a line crosses, in its order, and how much of it lies in each. */
export function AnalyseCrossing(props: WorkbenchProps & { readonly run: typeof runAnalysis | undefined }) {
  const { index, dispatch, layers, loaded, map, view, run } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const desk = useAnalysisSubject(props, { kind: "feature" }, "line", texts.drawn);
  const { subject } = desk;
  const { state, ask, cancel } = useAnalysis<NamedSubject>(run);
  const { zones, isSchematic: isApproximate } = useMemo(() => zonesOf(loaded), [loaded]);
  const hasLine = subject !== null && subject.geometries.some((geometry) => linesOf(geometry).length > 0);
  const ready = state?.kind === "ready" && state.result.kind === "crossing" ? state : null;
  const result = ready?.result.kind === "crossing" ? ready.result : null;
  const { kept, keep } = useKeeping(props, result);
  const about = ready?.about ?? null;
  const isDrawn = about !== null && !about.trust.isSchematic;
  const source =
    about?.feature === undefined || about.feature === null ? undefined : index.featureById.get(about.feature);
  const published = source === undefined || isDrawn ? null : publishedLength(source);

  const layer = useMemo(() => {
    if (result === null || about === null) return null;
    const { fields } = texts;
    const members = result.passages.map(({ zone, fromMeters, toMeters, share, line }, at) => {
      const township = zone === null ? undefined : index.featureById.get(featureId.parse(zone));
      return {
        geometry: { type: "LineString" as const, coordinates: line.map(([lng, lat]) => [lng, lat]) },
        properties: {
          [fields.order]: at + 1,
          [fields.township]: township === undefined ? texts.outside : nameIn(language, township.properties),
          [fields.share]: Math.round(share * 1000) / 1000,
          ...(about.trust.isSchematic
            ? { [fields.accuracy]: texts.schematic }
            : { [fields.length]: Math.round(toMeters - fromMeters) }),
        },
      };
    });
    return resultLayer(texts.layerNames.crossing(about.name), resultFeatures(members), layers, {
      colorBy: fields.township,
      size: 8,
    });
  }, [result, about, index, language, layers, texts]);
  const scale = useRootScale();
  const overlays = useMemo(
    () => (layer === null ? [] : [overlayOf({ id: "analysis-passages", ...layer }, view.theme, scale)]),
    [layer, view.theme, scale],
  );
  useShown(map, overlays, kept.length > 0);

  const rows = (result?.passages ?? []).map(({ zone, fromMeters, toMeters, share }): PassageRow => {
    const township = zone === null ? undefined : index.featureById.get(featureId.parse(zone));
    return {
      key: `${fromMeters}`,
      name: township === undefined ? null : nameIn(language, township.properties),
      onOpen: township === undefined ? null : () => dispatch(selectFeature(index, township)),
      share,
      meters: isDrawn ? toMeters - fromMeters : null,
      scaledMeters: published === null ? null : share * published.meters,
    };
  });
  const isCrossing = rows.some(({ name }) => name !== null);
  const feature = view.selection === null ? undefined : index.featureById.get(view.selection);
  return (
    <div className={styles["desk"]}>
      <div className={styles["form"]}>
        <SubjectChoice
          source={desk.source}
          kinds={["feature", "layer", "drawn"]}
          onSource={desk.setSource}
          drawModes={["line"]}
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
        {subject !== null && !hasLine && <p className={styles["issue"]}>{texts.noLine}</p>}
      </div>
      <RunBar
        onRun={subject === null || !hasLine ? null : () => ask({ kind: "crossing", subject, zones }, subject)}
        share={state?.kind === "working" ? state.share : null}
        onCancel={cancel}
        failure={state?.kind === "failed" ? state.detail : null}
      />
      {result !== null && about !== null && (
        <section className={styles["result"]} aria-label={texts.layerNames.crossing(about.name)}>
          <h3 className={styles["title"]}>{about.name}</h3>
          <p className={styles["figure"]}>
            {isDrawn
              ? texts.crossingTotal(figureText(result.meters / 1000, 3))
              : published !== null &&
                texts.published(language === "zh" ? published.fact.value : published.fact.valueEn)}
          </p>
          {!isDrawn && <p className={styles["quiet"]}>{texts.schematicLine}</p>}
          {isApproximate && <p className={styles["quiet"]}>{texts.schematicZones}</p>}
          {isCrossing ? (
            <PassageTable rows={rows} isApproximate={isApproximate} />
          ) : (
            <p className={styles["empty"]}>{texts.nothingCrossed}</p>
          )}
          <ResultFoot
            keeps={layer === null ? [] : [{ word: texts.keep, onKeep: () => keep(layer) }]}
            kept={kept.at(-1) ?? null}
            omissions={about.missing === 0 ? [] : [{ text: texts.missing(about.missing), names: [] }]}
            method={[
              texts.crossingInput(about.name, zones.length),
              texts.crossingMethod,
              ...(published === null ? [] : [texts.scaledMethod]),
            ]}
          />
        </section>
      )}
    </div>
  );
}
