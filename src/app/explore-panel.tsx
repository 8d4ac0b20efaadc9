import { lazy } from "react";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import type { Loadable } from "./data/loadable.ts";
import type { PlanData, PlanStore } from "./data/plan-store.ts";
import { LayerList } from "./panels/layer-list/layer-list.tsx";
import { UnplacedTray } from "./panels/unplaced-tray/unplaced-tray.tsx";
import type { Dispatch, View } from "./state/view.ts";

const TaskMatrix = lazy(() =>
  import("./panels/task-matrix/task-matrix.tsx").then((module) => ({ default: module.TaskMatrix })),
);
const Indicators = lazy(() =>
  import("./panels/indicators/indicators.tsx").then((module) => ({ default: module.Indicators })),
);
const FeatureList = lazy(() =>
  import("./panels/feature-list/feature-list.tsx").then((module) => ({ default: module.FeatureList })),
);

type ExplorePanelProps = {
  readonly index: PlanIndex;
  readonly store: PlanStore;
  readonly data: PlanData;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** Features that pass the filters; `null` where none is set. */
  readonly matching: ReadonlySet<FeatureId> | null;
  /** Features in sight of the map; `null` while there is no map to ask. */
  readonly inSight: ReadonlySet<FeatureId> | null;
  readonly hovered: FeatureId | null;
  readonly onHover: (feature: FeatureId | null) => void;
  /** What is wrong with the basemap; `null`: nothing. */
  readonly basemapProblem: string | null;
  /** The terrain; `null` where the installation has none. */
  readonly terrain: Loadable<TerrainInfo> | null;
};

/** The panel of the map's own page that the view names: tasks, indicators, list, or layers with the tray. */
export function ExplorePanel(props: ExplorePanelProps) {
  const { index, store, data, view, dispatch, matching, inSight, hovered, onHover, basemapProblem, terrain } = props;
  switch (view.panel) {
    case "tasks":
      return <TaskMatrix index={index} view={view} dispatch={dispatch} passages={data.passages} />;
    case "indicators":
      return <Indicators index={index} view={view} dispatch={dispatch} />;
    case "list":
      return (
        <FeatureList
          index={index}
          view={view}
          dispatch={dispatch}
          matching={matching}
          inSight={inSight}
          hovered={hovered}
          onHover={onHover}
        />
      );
    case null:
      return (
        <LayerList
          index={index}
          view={view}
          dispatch={dispatch}
          sources={data.sources}
          onRetry={(source) => void store.loadSource(source)}
          basemaps={data.basemaps}
          basemapProblem={basemapProblem}
          terrain={terrain}
        >
          <UnplacedTray index={index} view={view} dispatch={dispatch} matching={matching} />
        </LayerList>
      );
  }
}
