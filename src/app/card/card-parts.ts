import type { PlanData } from "#app/data/plan-store.ts";
import type { SceneInput } from "#app/map/scene.ts";
import type { View } from "#app/state/view.ts";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";

/** What a card is made from. */
export type CardParts = {
  readonly loaded: LoadedPlan;
  readonly data: PlanData;
  readonly view: View;
  readonly layers: readonly UserLayer[];
  readonly progress: SceneInput["progress"];
  readonly fontFaces: SceneInput["fontFaces"];
  readonly asOf: string;
  readonly madeOn: string;
};
