import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Loadable } from "#app/data/loadable.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import type { Basemap } from "#domain/config/app-config.ts";
import type { SourceId } from "#domain/features/feature.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import { BasemapChoice } from "./basemap-choice.tsx";
import { corridorsByPhase, layerGroups, layersOfGroup, type SourceStates } from "./layer-list-model.ts";
import styles from "./layer-list.module.css";
import { LayerRow } from "./layer-row.tsx";
import { messages } from "./messages.ts";

type LayerListProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly sources: SourceStates;
  readonly onRetry: (source: SourceId) => void;
  readonly basemaps: readonly Basemap[];
  readonly basemapProblem: string | null;
  /** The terrain: on its way, there or failed; `null` where the installation has none. */
  readonly terrain: Loadable<TerrainInfo> | null;
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
  terrain,
  children,
}: LayerListProps) {
  const texts = useMessages(messages);
  const phaseCounts = corridorsByPhase(index, view.year);
  const titles = {
    structure: texts.structure,
    corridors: texts.corridors(view.year),
    sites: texts.sites,
    progress: texts.progress,
    ground: texts.ground,
    terrain: texts.terrain,
  };
  const about =
    terrain?.status === "ready"
      ? texts.terrainSource(
          terrain.value.metadata.source,
          Math.round(terrain.value.metadata.cellMeters),
          Math.round(terrain.value.metadata.lowest),
          Math.round(terrain.value.metadata.highest),
        )
      : undefined;
  const isChanged = view.toggledLayers.length > 0 || Object.values(view.opacities).some((opacity) => opacity !== 1);
  return (
    <section className={styles["list"]} aria-label={texts.title}>
      <h2 className="visually-hidden">{texts.title}</h2>
      <Button
        kind="quiet"
        className={styles["reset"]}
        disabled={!isChanged}
        onClick={() => dispatch({ type: "layersReset" })}
      >
        {texts.reset}
      </Button>
      {layerGroups.map((group) => {
        if (group === "terrain" && terrain === null) return null;
        const layers = layersOfGroup(group);
        const isOne = layers.length === 1;
        return (
          <div key={group} className={styles["group"]}>
            {!isOne && <h3>{titles[group]}</h3>}
            <ul>
              {layers.map((legend) => (
                <LayerRow
                  key={legend.layer}
                  legend={legend}
                  {...(isOne ? { heading: titles[group] } : {})}
                  view={view}
                  dispatch={dispatch}
                  sources={sources}
                  onRetry={onRetry}
                  phaseCounts={phaseCounts}
                  {...(group === "terrain" ? { about } : {})}
                />
              ))}
            </ul>
            {group === "terrain" && terrain?.status === "failed" && (
              <ErrorRow>{texts.failed(texts.terrainFailed)}</ErrorRow>
            )}
          </div>
        );
      })}
      <BasemapChoice basemaps={basemaps} view={view} dispatch={dispatch} problem={basemapProblem} />
      {children}
    </section>
  );
}
