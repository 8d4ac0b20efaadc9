import type { EmbedFilters, EmbedRequest } from "#domain/embed/embed-messages.ts";
import { bboxOf } from "#domain/geo/bbox.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Issue } from "#domain/result.ts";
import type { IgnoredPart, KnownParts } from "#app/state/link-part.ts";
import { pruneView } from "#app/state/prune-view.ts";
import { decodeView } from "#app/state/view-url.ts";
import type { Filters, View, ViewAction } from "#app/state/view.ts";

/** What requests are judged by. */
export type RequestContext = {
  readonly view: View;
  readonly index: PlanIndex;
  /** How the app starts. */
  readonly defaults: View;
  readonly known: KnownParts;
};

/** What a request does to the view, in order; or everything that is wrong with it, and then it does nothing. */
export type RequestOutcome =
  | { readonly ok: true; readonly actions: readonly ViewAction[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const nothing: RequestOutcome = { ok: true, actions: [] };

function does(...actions: readonly ViewAction[]): RequestOutcome {
  return { ok: true, actions };
}

function refused(path: Issue["path"], message: string): RequestOutcome {
  return { ok: false, issues: [{ path, message }] };
}

const reasons: Readonly<Record<IgnoredPart["why"], string>> = {
  malformed: "Expected it in the form that links have",
  unknown: "Expected something that the app knows",
  outOfRange: "Expected it within the plan",
  repeated: "Expected it once",
  notInPlan: "Expected something that is in the plan",
  newerVersion: "Expected a link that this version of the app can read",
};

function issuesOf(ignored: readonly IgnoredPart[], at: Issue["path"]): readonly Issue[] {
  return ignored.map(({ key, value, why }) => ({ path: [...at, key], message: `${reasons[why]}, found "${value}"` }));
}

/** What a request does to the view. A request with anything wrong in it does nothing at all. */
export function answerRequest(request: EmbedRequest, context: RequestContext): RequestOutcome {
  const { view, index, defaults, known } = context;
  switch (request.request) {
    case "getView":
      return nothing;
    case "setView": {
      const decoded = decodeView(request.query, defaults, known);
      const pruned = pruneView({ ...decoded.view, page: "explore" }, index);
      const issues = issuesOf([...decoded.ignored, ...pruned.ignored], ["query"]);
      return issues.length > 0 ? { ok: false, issues } : does({ type: "viewOpened", view: pruned.view });
    }
    case "setYear":
      return known.years.includes(request.year)
        ? does({ type: "yearChosen", year: request.year })
        : refused(["year"], `Expected one of ${known.years.join(", ")}, found ${request.year}`);
    case "selectFeature": {
      if (request.feature === null) return does({ type: "selected", feature: null });
      const feature = index.featureById.get(request.feature);
      if (feature === undefined)
        return refused(["feature"], `Expected a feature of the plan, found "${request.feature}"`);
      const place = request.fly ? bboxOf(feature.geometry) : null;
      return does({ type: "selected", feature: feature.id, ...(place === null ? {} : { flyTo: place }) });
    }
    case "setTask": {
      const tasks = request.task === null ? [] : [request.task];
      return withFilters({ ...view.filters, tasks }, "task", context);
    }
    case "setFilters":
      return withFilters(filtersOf(request.filters), "filters", context);
    case "fit":
      return fit(request.to, context);
  }
}

function filtersOf(filters: EmbedFilters): Filters {
  return { ...filters };
}

function withFilters(filters: Filters, at: string, { view, index }: RequestContext): RequestOutcome {
  const { ignored } = pruneView({ ...view, selection: null, filters }, index);
  return ignored.length > 0
    ? { ok: false, issues: issuesOf(ignored, [at]) }
    : does({ type: "filtersChanged", filters });
}

function fit(to: Extract<EmbedRequest, { request: "fit" }>["to"], { view, index }: RequestContext): RequestOutcome {
  if (to === "county") return does({ type: "fitCounty" });
  if (to !== "feature") return does({ type: "flyTo", bbox: to });
  const selected = view.selection === null ? undefined : index.featureById.get(view.selection);
  if (selected === undefined) return refused(["to"], "Expected a feature to be chosen first");
  const place = bboxOf(selected.geometry);
  return place === null
    ? refused(["to"], "Expected a feature with a place on the map")
    : does({ type: "flyTo", bbox: place });
}
