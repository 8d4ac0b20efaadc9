import { useMemo, useState } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { choroplethColor } from "#app/map/legend-choropleth.ts";
import { useRootScale } from "#app/page/use-root-scale.ts";
import styles from "#app/panels/analyse/analyse.module.css";
import { ChoroplethKey } from "#app/panels/analyse/choropleth-key.tsx";
import { messages } from "#app/panels/analyse/messages.ts";
import { ResultFoot } from "#app/panels/analyse/result-foot.tsx";
import { SummaryChart } from "#app/panels/analyse/summary-chart.tsx";
import { SummaryTable } from "#app/panels/analyse/summary-table.tsx";
import { SummaryViews, type SummaryView } from "#app/panels/analyse/summary-views.tsx";
import { selectFeature } from "#app/panels/statement/select-feature.ts";
import { clearPlace } from "#domain/analysis/clear-place.ts";
import { positionsOf } from "#domain/analysis/measure.ts";
import { countClasses, type Metric, metricKey, metricOf } from "#domain/analysis/township-figures.ts";
import { summariseTownships } from "#domain/analysis/township-summary.ts";
import { lights } from "#domain/progress/light.ts";
import { zonesOf } from "./analysis-groups.ts";
import { resultFeatures, resultLayer } from "./analysis-layer.ts";
import { choroplethOverlay } from "./choropleth-overlay.ts";
import { useKeeping, useShown } from "./use-result-layers.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** The plan by township: a figure as bars and on the map, and all figures as a table. */
export function AnalyseSummary(props: WorkbenchProps) {
  const { index, dispatch, loaded, layers, map, statuses, view, asOf } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const [shown, setShown] = useState<SummaryView>("chart");
  const [chosen, setChosen] = useState("projects");
  const { all } = statuses;
  const summary = useMemo(() => summariseTownships(index, all), [index, all]);
  const { years } = index.plan;
  const metrics = useMemo(
    (): readonly Metric[] => [
      { kind: "projects" },
      { kind: "tasks" },
      { kind: "items", year: null },
      ...years.map((year) => ({ kind: "items" as const, year })),
      ...(all === null ? [] : lights.map((light) => ({ kind: "light" as const, light }))),
    ],
    [years, all],
  );
  const titleOf = (metric: Metric): string => {
    if (metric.kind === "items") return metric.year === null ? texts.allYears : texts.metricYear(metric.year);
    return metric.kind === "light" ? texts.lightMetric(lightTerm(language, metric.light)) : texts.metrics[metric.kind];
  };
  const metric = useMemo(
    (): Metric => metrics.find((each) => metricKey(each) === chosen) ?? { kind: "projects" },
    [metrics, chosen],
  );
  const counts = useMemo(() => summary.rows.map((row) => metricOf(row, metric) ?? 0), [summary, metric]);
  const classes = useMemo(() => countClasses(counts), [counts]);
  const zones = useMemo(() => {
    const marks = index.features.flatMap(({ geometry }) =>
      geometry?.type === "Point" ? positionsOf([geometry.coordinates]) : [],
    );
    return new Map(
      zonesOf(loaded).zones.map(({ id, area }) => [id, { geometry: area, place: clearPlace(area, marks) }]),
    );
  }, [index, loaded]);
  const scale = useRootScale();
  const overlays = useMemo(() => {
    const members = summary.rows.flatMap(({ township }, at) => {
      const zone = zones.get(township.id);
      return zone === undefined ? [] : [{ ...zone, count: counts[at] ?? 0 }];
    });
    return choroplethOverlay(members, classes, view.theme, scale);
  }, [summary, zones, counts, classes, view.theme, scale]);
  const { kept, keep } = useKeeping(props, counts);
  useShown(map, overlays, kept.length > 0);

  const title = titleOf(metric);
  const keepAll = (): void => {
    const { fields } = texts;
    const members = summary.rows.flatMap((row, at) => {
      const zone = zones.get(row.township.id);
      if (zone === undefined) return [];
      const items = years.map((year) => [fields.items(year), row.items.get(year)?.length ?? 0] as const);
      const ownLights = row.lights;
      return [
        {
          geometry: zone.geometry,
          properties: {
            [fields.township]: nameIn(language, row.township.properties),
            [fields.projects]: row.projects.length,
            [fields.tasks]: row.tasks.length,
            ...Object.fromEntries(items),
            ...(ownLights === null
              ? {}
              : Object.fromEntries(lights.map((light) => [lightTerm(language, light), ownLights[light]]))),
            [title]: counts[at] ?? 0,
            [fields.accuracy]: texts.schematic,
          },
        },
      ];
    });
    const style = { colorBy: title, labelBy: title };
    keep(resultLayer(texts.layerNames.summary(title), resultFeatures(members), layers, style));
  };
  const bars = summary.rows.map(({ township }, at) => ({
    key: township.id,
    name: nameIn(language, township.properties),
    count: counts[at] ?? 0,
    onOpen: () => dispatch(selectFeature(index, township)),
  }));
  return (
    <div className={styles["desk"]} {...(shown === "table" ? { "data-bench-wide": "" } : {})}>
      <SummaryViews
        view={shown}
        onView={setShown}
        metrics={metrics.map((each) => ({ key: metricKey(each), title: titleOf(each) }))}
        metric={metricKey(metric)}
        onMetric={setChosen}
      />
      {all === null && <p className={styles["quiet"]}>{texts.noLights}</p>}
      <ChoroplethKey
        title={texts.choropleth}
        entries={classes.map(({ from, to }, at) => ({
          color: choroplethColor(view.theme, at, classes.length),
          word: from === to ? String(from) : `${from}–${to}`,
        }))}
      />
      {shown === "chart" ? (
        <SummaryChart title={title} bars={bars} />
      ) : (
        <SummaryTable summary={summary} years={years} onOpen={(township) => dispatch(selectFeature(index, township))} />
      )}
      <ResultFoot
        keeps={[{ word: texts.keep, onKeep: keepAll }]}
        kept={kept.at(-1) ?? null}
        omissions={[
          {
            text: texts.elsewhere(summary.elsewhere.length),
            names: summary.elsewhere.map(({ properties }) => nameIn(language, properties)),
          },
          {
            text: texts.shared(summary.shared.length),
            names: summary.shared.map(({ properties }) => nameIn(language, properties)),
          },
        ]}
        method={[texts.summaryInput(`${years[0] ?? ""}–${years.at(-1) ?? ""}`, asOf), texts.summaryMethod]}
      />
    </div>
  );
}
