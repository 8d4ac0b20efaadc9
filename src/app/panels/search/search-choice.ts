import type { ViewAction } from "#app/state/view.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { selectFeature } from "../statement/select-feature.ts";
import type { SearchTarget } from "./search-entry.ts";

function select(index: PlanIndex, id: FeatureId | undefined): readonly ViewAction[] {
  const feature = id === undefined ? undefined : index.featureById.get(id);
  return feature === undefined ? [] : [selectFeature(index, feature)];
}

/**
 * What choosing a hit does, in order. A village selects its township, since no public source says where it lies; an item
 * or goal selects the first feature it names. Empty where that feature could not be loaded.
 */
export function choiceActions(index: PlanIndex, target: SearchTarget): readonly ViewAction[] {
  switch (target.kind) {
    case "feature":
      return select(index, target.feature);
    case "village":
      return select(index, target.township);
    case "goal":
      return select(index, index.goalById.get(target.goal)?.features[0]);
    case "item": {
      const item = index.itemById.get(target.item);
      return item === undefined ? [] : [{ type: "yearChosen", year: item.year }, ...select(index, item.features[0])];
    }
    case "task":
      return [
        { type: "filtersChanged", filters: { tasks: [target.task] } },
        { type: "panelOpened", panel: "tasks" },
      ];
    case "unit":
      return [
        { type: "filtersChanged", filters: { units: [target.unit] } },
        { type: "panelOpened", panel: "list" },
      ];
    case "indicator":
      return [{ type: "panelOpened", panel: "indicators" }];
  }
}
