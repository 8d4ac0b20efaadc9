import { useEffect, useMemo } from "react";
import { useMessages } from "#app/language/language.ts";
import type { MapComparison } from "#app/map/comparison.ts";
import { overlayOf } from "#app/map/overlay-style.ts";
import { useRootScale } from "#app/page/use-root-scale.ts";
import { ComparePanel } from "#app/panels/compare/compare-panel.tsx";
import { messages } from "#app/panels/compare/messages.ts";
import { sideLabels } from "#app/panels/compare/side-labels.ts";
import { selectFeature } from "#app/panels/statement/select-feature.ts";
import type { Compared } from "#app/state/comparison.ts";
import type { ViewAction } from "#app/state/view.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import { addDays, monthOf } from "#domain/progress/reporting-day.ts";
import type { CompareOutcome } from "./compare-sides.ts";
import { scenesOf } from "./compare-sides.ts";
import { useCompared } from "./use-compared.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

const owner = "compare";

/** Comparing: two maps of one place, and beside them everything that differs. */
export function ComparePart(props: WorkbenchProps) {
  const { view, dispatch, index, data, loaded, progress, asOf, layers, map, sceneInput } = props;
  const texts = useMessages(messages);
  const { outcome, versions, retry } = useCompared(props);
  const { compared, split, isDifferingOnly, year } = view;
  const ready = outcome?.status === "ready" ? outcome : null;
  const scenes = useMemo(
    () => (ready === null ? null : scenesOf(ready, sceneInput, isDifferingOnly)),
    [ready, sceneInput, isDifferingOnly],
  );
  const comparison = useMemo<MapComparison | null>(() => {
    if (ready === null || scenes === null) return null;
    const labels = sideLabels(texts, ready.result);
    return {
      left: { scene: scenes.left, label: labels.left, hides: ready.hides },
      right: { scene: scenes.right, label: labels.right },
      split,
      divider: texts.divider,
      shareText: (percent) => texts.share(labels.left, Math.round(percent)),
    };
  }, [ready, scenes, split, texts]);
  useEffect(() => map.compare(comparison), [map, comparison]);
  useEffect(() => () => map.compare(null), [map]);
  useHiddenLayer(props, ready);

  const first = index.plan.years[0] ?? year;
  const today = progress.store?.today() ?? asOf;
  const begin = (kind: Compared["kind"]): Compared => {
    switch (kind) {
      case "year":
        return { kind, year: year === first ? (index.plan.years.at(-1) ?? first) : first };
      case "report":
        return { kind };
      case "day":
        return { kind, day: addDays(`${monthOf(asOf)}-01`, -1) };
      case "geometry":
        return { kind, feature: null, version: 0 };
      case "layer":
        return { kind, layer: layers.at(-1)?.id ?? "none" };
    }
  };
  const selectionOf = (feature: PlanFeature): ViewAction => {
    const rows = ready?.result.kind === "geometry" ? ready.result.rows : [];
    const row = rows.find(({ after }) => after.id === feature.id);
    // Where it was belongs into the picture too.
    const boxes = [row?.before, row?.after].map((each) => bboxOf(each?.geometry ?? null)).filter((box) => box !== null);
    const flyTo = unionBbox(boxes);
    return flyTo === null ? selectFeature(loaded.index, feature) : { type: "selected", feature: feature.id, flyTo };
  };
  return (
    <ComparePanel
      index={index}
      compared={compared}
      split={split}
      isDifferingOnly={isDifferingOnly}
      selection={view.selection}
      year={year}
      asOf={asOf}
      today={today}
      layers={layers}
      replacements={data.replacements}
      versions={versions}
      outcome={outcome}
      onKind={(kind) => dispatch({ type: "comparedChosen", compared: kind === null ? null : begin(kind) })}
      onCompared={(next) => dispatch({ type: "comparedChosen", compared: next })}
      onYear={(chosen) => dispatch({ type: "yearChosen", year: chosen })}
      onAsOf={(day) => dispatch({ type: "asOfChosen", asOf: day >= today ? null : day })}
      onSplit={(next) => dispatch({ type: "splitChosen", split: next })}
      onDifferingOnly={(next) => dispatch({ type: "differingOnlyChosen", isDifferingOnly: next })}
      onFeature={(feature) => dispatch(selectionOf(feature))}
      onShow={(geometry) => {
        const box = bboxOf(geometry);
        if (box !== null) map.flyTo(box);
      }}
      onRetry={retry}
    />
  );
}

/** A layer that is compared stands on the right side whether it is shown on the page or not. */
function useHiddenLayer(
  { map, view }: WorkbenchProps,
  ready: Extract<CompareOutcome, { status: "ready" }> | null,
): void {
  const { theme } = view;
  const scale = useRootScale();
  const layer: UserLayer | null =
    ready?.result.kind === "layer" && !ready.result.layer.isVisible ? ready.result.layer : null;
  const overlays = useMemo(() => (layer === null ? [] : [overlayOf(layer, theme, scale)]), [layer, theme, scale]);
  useEffect(() => map.show(owner, overlays), [map, overlays]);
  useEffect(() => () => map.show(owner, []), [map]);
}
