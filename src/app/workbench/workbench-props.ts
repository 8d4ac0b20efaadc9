import type { Bbox } from "#domain/geo/bbox.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { PlanData } from "#app/data/plan-store.ts";
import type { UserLayerStore } from "#app/data/user-layers.ts";
import type { MapTools } from "#app/map/map-tools.ts";
import type { SceneInput } from "#app/map/scene.ts";
import type { Notice } from "#app/panels/notices/notice.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import type { ProgressParts } from "#app/use-progress.ts";
import type { Statuses } from "#app/use-statuses.ts";

/** What every tool of the workbench is given. */
export type WorkbenchProps = {
  readonly index: PlanIndex;
  readonly data: PlanData;
  readonly loaded: LoadedPlan;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly progress: ProgressParts;
  readonly statuses: Statuses;
  /** The day whose progress is shown, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly now: () => Date;
  /** The temporary layers, the lowest first. */
  readonly layers: readonly UserLayer[];
  /** False once the browser has refused to keep a layer across a reload. */
  readonly isKept: boolean;
  readonly layerStore: UserLayerStore;
  readonly map: MapTools;
  /** What the page's own map is drawn from. */
  readonly sceneInput: SceneInput;
  /** The box of what the screen shows, degrees; `null` before the map has come to rest. */
  readonly sight: Bbox | null;
  readonly tell: (notice: Notice) => void;
  /** The temporary layer that is to replace geometry of the plan, by id; `null`: none was named. */
  readonly revised: string | null;
  /** Names that layer and goes to where it replaces. */
  readonly onRevise: (layer: string) => void;
};
