import { describe, expect, it } from "vitest";
import { answerRequest, type RequestContext } from "#app/embed/answer-request.ts";
import { layerIds } from "#app/state/layer-id.ts";
import { initialView, openView, viewReducer } from "#app/state/view.ts";
import { readEmbedRequest } from "#domain/embed/embed-messages.ts";
import { shippedPlan } from "../data-export/given-layers.ts";

const { index } = shippedPlan();
const { years } = index.plan;
const defaults = initialView(years, new Date("2026-11-27T00:00:00Z"));
const context: RequestContext = { view: defaults, index, defaults, known: { years, layers: layerIds } };

function answer(message: object, at: RequestContext = context) {
  const read = readEmbedRequest({ version: 1, ...message });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return answerRequest(read.request, at);
}

/** The view that a request leads to. */
function viewAfter(message: object, at: RequestContext = context) {
  const outcome = answer(message, at);
  expect(outcome.ok).toBe(true);
  return (outcome.ok ? outcome.actions : []).reduce(viewReducer, openView(at.view));
}

describe("a request of the page around", () => {
  it("opens the view of a link", () => {
    const { view } = viewAfter({
      request: "setView",
      query: "v=1&year=2027&task=12&feature=corridors/caocun-interchange",
    });
    expect([view.year, view.filters.tasks, view.selection]).toEqual([2027, ["12"], "corridors/caocun-interchange"]);
  });

  it("sets the year, the task and the filters, and leaves the rest", () => {
    expect(viewAfter({ request: "setYear", year: 2028 }).view.year).toBe(2028);
    const filtered = viewAfter({ request: "setFilters", filters: { kinds: ["school"], inYear: true } });
    expect(filtered.view.filters).toMatchObject({ kinds: ["school"], inYear: true, tasks: [] });
    const { view } = viewAfter({ request: "setTask", task: "9" }, { ...context, view: filtered.view });
    expect(view.filters).toMatchObject({ kinds: ["school"], inYear: true, tasks: ["9"] });
    expect(viewAfter({ request: "setTask", task: null }, { ...context, view }).view.filters.tasks).toEqual([]);
  });

  it("chooses a feature, goes there if it has a place, and lets go of it", () => {
    const chosen = viewAfter({ request: "selectFeature", feature: "corridors/caocun-interchange" });
    expect(chosen.move.kind).toBe("bbox");
    const still = viewAfter({ request: "selectFeature", feature: "corridors/caocun-interchange", fly: false });
    expect(still.move.kind).toBe("county");
    expect(
      viewAfter({ request: "selectFeature", feature: null }, { ...context, view: chosen.view }).view.selection,
    ).toBeNull();
  });

  it("fits the county, a box, or the chosen feature once there is one", () => {
    expect(viewAfter({ request: "fit", to: "county" }).move.kind).toBe("county");
    expect(viewAfter({ request: "fit", to: [118, 25, 118.5, 25.5] }).move).toMatchObject({ kind: "bbox" });
    expect(answer({ request: "fit", to: "feature" })).toMatchObject({ ok: false, issues: [{ path: ["to"] }] });
  });

  it("does nothing at all where anything in it is not in the plan, and says every such thing", () => {
    expect(answer({ request: "setView", query: "year=1999&task=99&kind=school&nonsense=1" })).toMatchObject({
      ok: false,
      issues: [{ path: ["query", "year"] }, { path: ["query", "nonsense"] }, { path: ["query", "task"] }],
    });
    expect(answer({ request: "setYear", year: 1999 })).toMatchObject({ ok: false, issues: [{ path: ["year"] }] });
    expect(answer({ request: "selectFeature", feature: "sites/nowhere" })).toMatchObject({ ok: false });
    expect(answer({ request: "setTask", task: "99" })).toMatchObject({
      ok: false,
      issues: [{ path: ["task", "task"] }],
    });
    expect(answer({ request: "setFilters", filters: { units: ["nobody"] } })).toMatchObject({ ok: false });
  });
});
