import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { IgnoredPart } from "./link-part.ts";
import type { DecodedView } from "./view-url.ts";
import type { View } from "./view.ts";

/**
 * A view without the ids that the plan does not have: a selection, a comparison, and filters by action, task, unit and township. Call it
 * once all sources are loaded; a source that failed makes its features look unknown. The same view where all are known.
 */
export function pruneView(view: View, index: PlanIndex): DecodedView {
  const ignored: IgnoredPart[] = [];
  const keep = <Id extends string>(key: string, ids: readonly Id[], isKnown: (id: Id) => boolean): readonly Id[] => {
    const unknown = ids.filter((id) => !isKnown(id));
    for (const value of unknown) ignored.push({ key, value, why: "notInPlan" });
    return unknown.length === 0 ? ids : ids.filter((id) => isKnown(id));
  };
  const [selection = null] = keep("feature", view.selection === null ? [] : [view.selection], (id) =>
    index.featureById.has(id),
  );
  const { compared, filters } = view;
  const older = compared?.kind === "geometry" && compared.feature !== null ? [compared.feature] : [];
  const isComparedKnown = keep("vs", older, (id) => index.featureById.has(id)).length === older.length;
  const pruned: View = {
    ...view,
    selection,
    compared: isComparedKnown ? compared : null,
    filters: {
      ...filters,
      actions: keep("action", filters.actions, (id) => index.actionById.has(id)),
      tasks: keep("task", filters.tasks, (id) => index.taskById.has(id)),
      units: keep("unit", filters.units, (id) => index.unitById.has(id)),
      townships: keep("township", filters.townships, (id) => index.featureById.get(id)?.properties.kind === "township"),
    },
  };
  return { view: ignored.length === 0 ? view : pruned, ignored };
}
