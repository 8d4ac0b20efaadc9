import { useMemo, useState } from "react";
import type { Feature, Geometry } from "geojson";
import type { runAnalysis } from "#app/analysis/run-analysis.ts";
import { useMessages } from "#app/language/language.ts";
import { overlayOf } from "#app/map/overlay-style.ts";
import { useRootScale } from "#app/page/use-root-scale.ts";
import styles from "#app/panels/analyse/analyse.module.css";
import { CombineFields } from "#app/panels/analyse/combine-fields.tsx";
import { messages } from "#app/panels/analyse/messages.ts";
import { ResultFoot } from "#app/panels/analyse/result-foot.tsx";
import { RunBar } from "#app/panels/analyse/run-bar.tsx";
import { SubjectChoice } from "#app/panels/analyse/subject-choice.tsx";
import { figureText } from "#app/panels/measure/measure-figures.ts";
import { type Operation } from "#domain/analysis/combine.ts";
import { geometrySizes } from "#domain/analysis/measure.ts";
import { type ItemGroup, itemGroups } from "./analysis-groups.ts";
import { resultFeatures, resultLayer } from "./analysis-layer.ts";
import { useAnalysis } from "./use-analysis.ts";
import { type NamedSubject, useAnalysisSubject } from "./use-analysis-subject.ts";
import { useFoundThings } from "./use-found-things.ts";
import { useKeeping, useShown } from "./use-result-layers.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

type About = {
  readonly subject: NamedSubject;
  readonly group: ItemGroup;
  readonly title: string;
  readonly operation: Operation;
  /** Whether geometry went in that is only schematic. */
  readonly isSchematic: boolean;
};

function hasArea(geometry: Geometry): boolean {
  if (geometry.type === "GeometryCollection") return geometry.geometries.some(hasArea);
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

/** An area combined with a layer: what they share, what either has alone, both as one. */
export function AnalyseCombine(props: WorkbenchProps & { readonly run: typeof runAnalysis | undefined }) {
  const { layers, loaded, map, view, run } = props;
  const texts = useMessages(messages);
  const desk = useAnalysisSubject(props, { kind: "drawn" }, "polygon", texts.drawn);
  const { subject } = desk;
  const { state, ask, cancel } = useAnalysis<About>(run);
  const { titleOf, nameOf, attributesOf } = useFoundThings(props);
  const [operation, setOperation] = useState<Operation>("intersection");
  const [chosen, setChosen] = useState<string | null>(null);
  const groups = useMemo(() => itemGroups(loaded, layers), [loaded, layers]);
  const offered = groups.filter(({ id, items }) => id !== subject?.layer?.id && items.length > 0);
  const group = offered.find(({ id }) => id === chosen) ?? offered.find(({ id }) => id === "zones");
  const isReady = subject !== null && subject.geometries.some(hasArea) && group !== undefined;
  const start = (): void => {
    if (subject === null || group === undefined) return;
    const layer = group.items.map((item): Feature<Geometry | null> => ({
      type: "Feature",
      geometry: item.geometry,
      properties: attributesOf(item),
    }));
    const isSchematic =
      subject.trust.isSchematic || group.items.some((item) => item.kind === "plan" && item.trust.isSchematic);
    ask(
      { kind: "combine", subject, operation, layer },
      { subject, group, title: titleOf(group), operation, isSchematic },
    );
  };

  const ready = state?.kind === "ready" && state.result.kind === "combine" ? state : null;
  const result = ready?.result.kind === "combine" ? ready.result : null;
  const about = ready?.about ?? null;
  const { kept, keep } = useKeeping(props, result);
  const made = useMemo(() => {
    if (result === null || about === null) return null;
    const { fields } = texts;
    const sizes = result.features.map(({ geometry }) => geometrySizes(geometry));
    const members = result.features.map(({ geometry, properties }, at) => {
      const { meters = 0, squareMeters = 0 } = sizes[at] ?? {};
      return {
        geometry,
        properties: {
          ...properties,
          ...(about.isSchematic
            ? { [fields.accuracy]: texts.schematic }
            : {
                ...(squareMeters > 0 ? { [fields.area]: Math.round(squareMeters) } : {}),
                ...(meters > 0 ? { [fields.length]: Math.round(meters * 10) / 10 } : {}),
              }),
        },
      };
    });
    const name = texts.layerNames.combine(about.subject.name, about.title);
    return {
      layer: resultLayer(name, resultFeatures(members), layers),
      meters: sizes.reduce((sum, size) => sum + size.meters, 0),
      squareMeters: sizes.reduce((sum, size) => sum + size.squareMeters, 0),
    };
  }, [result, about, layers, texts]);
  const scale = useRootScale();
  const overlays = useMemo(
    () => (made === null ? [] : [overlayOf({ id: "analysis-made", ...made.layer }, view.theme, scale)]),
    [made, view.theme, scale],
  );
  useShown(map, overlays, kept.length > 0);
  const namesOf = (indices: readonly number[]): readonly string[] =>
    indices.flatMap((at) => {
      const item = about?.group.items[at];
      return item === undefined ? [] : [nameOf(item)];
    });
  const isByFeature = about?.operation === "intersection" || about?.operation === "outside";
  return (
    <div className={styles["desk"]}>
      <div className={styles["form"]}>
        <SubjectChoice
          source={desk.source}
          kinds={["drawn", "layer"]}
          onSource={desk.setSource}
          drawModes={["polygon", "rectangle"]}
          drawMode={desk.drawMode}
          onDrawMode={desk.setDrawMode}
          onClear={() => {
            map.command("clear");
            cancel();
          }}
          layers={layers}
          chosen={subject === null ? null : { name: subject.name, isSchematic: subject.trust.isSchematic }}
          isUnplaced={false}
        />
        {subject !== null && !subject.geometries.some(hasArea) && <p className={styles["issue"]}>{texts.needsArea}</p>}
        <CombineFields
          groups={offered.map((each) => ({ id: each.id, name: titleOf(each) }))}
          group={group?.id ?? ""}
          onGroup={setChosen}
          operation={operation}
          onOperation={setOperation}
        />
      </div>
      <RunBar
        onRun={isReady ? start : null}
        share={state?.kind === "working" ? state.share : null}
        onCancel={cancel}
        failure={state?.kind === "failed" ? state.detail : null}
      />
      {result !== null && about !== null && made !== null && (
        <section className={styles["result"]} aria-label={made.layer.name}>
          <div role="status">
            <h3 className={styles["title"]}>
              {result.features.length === 0 ? texts.combineNothing : texts.combineTitle(result.features.length)}
            </h3>
          </div>
          {result.features.length > 0 &&
            (about.isSchematic ? (
              <p className={styles["quiet"]}>{texts.combineSchematic}</p>
            ) : (
              <p className={styles["figure"]}>
                {[
                  made.squareMeters > 0 &&
                    `${texts.totalArea} ${texts.squareKilometres(figureText(made.squareMeters / 1e6, 4))}`,
                  made.meters > 0 && `${texts.totalLength} ${texts.kilometres(figureText(made.meters / 1000, 3))}`,
                ]
                  .filter((part) => part !== false)
                  .join(" · ")}
              </p>
            ))}
          <ResultFoot
            keeps={result.features.length === 0 ? [] : [{ word: texts.keep, onKeep: () => keep(made.layer) }]}
            kept={kept.at(-1) ?? null}
            omissions={[
              ...(result.leftOut.length === 0
                ? []
                : [
                    {
                      text: (isByFeature ? texts.leftOut : texts.notAreas)(result.leftOut.length),
                      names: namesOf(result.leftOut),
                    },
                  ]),
              ...(result.failed.length === 0
                ? []
                : [{ text: texts.failedItems(result.failed.length), names: namesOf(result.failed) }]),
              ...(about.subject.missing === 0 ? [] : [{ text: texts.missing(about.subject.missing), names: [] }]),
            ]}
            method={[
              texts.combineInput(about.subject.name, about.title, texts.operations[about.operation]),
              texts.combineMethod,
            ]}
          />
        </section>
      )}
    </div>
  );
}
