import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Loadable } from "#app/data/loadable.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import type { Basemap } from "#domain/config/app-config.ts";
import type { PlanFeatureCollection, SourceId } from "#domain/features/feature.ts";
import { builtPhases } from "#domain/plan/phase.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { BasemapChoice } from "./basemap-choice.tsx";
import { corridorsByPhase, layerGroups, layersOfGroup, sourceOfLayer, sourceState } from "./layer-list-model.ts";
import styles from "./layer-list.module.css";
import { LayerRow } from "./layer-row.tsx";
import { messages } from "./messages.ts";

type LayerListProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly sources: Readonly<Record<SourceId, Loadable<PlanFeatureCollection>>>;
  readonly onRetry: (source: SourceId) => void;
  readonly basemaps: readonly Basemap[];
  readonly basemapProblem: string | null;
  /** What stands at the foot: the tray of unplaced features. */
  readonly children: ReactNode;
};

/** The layers, which are the legend: each with its switch, symbols, opacity and honesty; then basemaps and the tray. */
export function LayerList({
  index,
  view,
  dispatch,
  sources,
  onRetry,
  basemaps,
  basemapProblem,
  children,
}: LayerListProps) {
  const texts = useMessages(messages);
  const byPhase = corridorsByPhase(index, view.year);
  const countOf = (entry: string): number | null => {
    const phase = builtPhases.find((known) => entry === `phase-${known}`);
    return phase === undefined ? null : (byPhase.get(phase) ?? 0);
  };
  const titles = {
    structure: texts.structure,
    corridors: texts.corridors(view.year),
    sites: texts.sites,
    ground: texts.ground,
  };
  return (
    <section className={styles["list"]} aria-label={texts.title}>
      <header className={styles["header"]}>
        <h2>{texts.title}</h2>
        <Button kind="quiet" onClick={() => dispatch({ type: "layersReset" })}>
          {texts.reset}
        </Button>
      </header>
      {layerGroups.map((group) => (
        <div key={group} className={styles["group"]}>
          <h3>{titles[group]}</h3>
          <ul>
            {layersOfGroup(group).map((legend) => (
              <LayerRow
                key={legend.layer}
                legend={legend}
                view={view}
                dispatch={dispatch}
                source={sourceState(legend.layer, sources)}
                onRetry={() => onRetry(sourceOfLayer(legend.layer))}
                countOf={countOf}
              />
            ))}
          </ul>
        </div>
      ))}
      <BasemapChoice basemaps={basemaps} view={view} dispatch={dispatch} problem={basemapProblem} />
      {children}
    </section>
  );
}
