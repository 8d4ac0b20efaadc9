import type { Bbox } from "#domain/geo/bbox.ts";
import type { Position } from "#domain/geo/position.ts";
import type { FeatureKind } from "#domain/features/feature.ts";
import type { BuiltPhase } from "#domain/plan/phase.ts";
import type { ActionId, FeatureId, TaskId, UnitId, Year } from "#domain/plan/ids.ts";
import type { Light } from "#domain/progress/light.ts";
import type { Compared, Split } from "./comparison.ts";
import type { LayerId } from "./layer-id.ts";

/** Where the map looks from. `zoom` is MapLibre's (512 px tiles), `bearing` in degrees clockwise from north. */
export type Camera = { readonly center: Position; readonly zoom: number; readonly bearing: number };

/** Where the camera is to go; several positions of one request are told apart by `request`, which only grows. */
export type CameraMove =
  | { readonly kind: "county"; readonly request: number }
  | { readonly kind: "bbox"; readonly bbox: Bbox; readonly maxZoom?: number; readonly request: number }
  | { readonly kind: "camera"; readonly camera: Camera; readonly request: number }
  /** Into the middle of the free map. */
  | { readonly kind: "view"; readonly camera: Camera; readonly request: number };

/** What narrows the map and the list; within a field any may match, between fields all must. Empty lists narrow nothing. */
export type Filters = {
  readonly actions: readonly ActionId[];
  readonly tasks: readonly TaskId[];
  readonly units: readonly UnitId[];
  readonly kinds: readonly FeatureKind[];
  readonly townships: readonly FeatureId[];
  /** Phase that the plan expects in the chosen year. */
  readonly phases: readonly BuiltPhase[];
  /** Only features that an item of the chosen year names: with one task, a cell of the matrix. */
  readonly inYear: boolean;
};

/** Filters that narrow nothing. */
export const noFilters: Filters = {
  actions: [],
  tasks: [],
  units: [],
  kinds: [],
  townships: [],
  phases: [],
  inYear: false,
};

/** What the left card shows instead of layers and legend (`null`); the detail panel is open whenever something is selected. */
export type Panel = "tasks" | "indicators" | "list";

/** 白瓷 or 窑变. */
export type Theme = "porcelain" | "kiln";

/** Interface language. */
export type Language = "zh" | "en";

/** 图 Explore at `/`, 进展 Track at `/track` or 数据 Data, the workbench, at `/data`. */
export type Page = "explore" | "track" | "data";

/** The tools of the workbench, in the order of their tabs. */
export const tools = ["layers", "measure", "analyse", "compare", "sheet", "export", "revise"] as const;

/** One of {@link tools}. */
export type Tool = (typeof tools)[number];

/** What the rows of the progress table are grouped by; `null`: not at all. */
export type Grouping = "task" | "unit" | "township";

/** All that a link restores. Everything here is in the URL, and nothing else is. */
export type View = {
  readonly page: Page;
  /** `null`: the whole county, fitted into the free map. */
  readonly camera: Camera | null;
  readonly year: Year;
  /** Layers switched away from their default visibility. */
  readonly toggledLayers: readonly LayerId[];
  /** Opacity in [0, 1] of layers that are not at 1. */
  readonly opacities: Readonly<Partial<Record<LayerId, number>>>;
  readonly basemap: string | null;
  readonly selection: FeatureId | null;
  readonly panel: Panel | null;
  /** The tool that the workbench shows. */
  readonly tool: Tool;
  /** What the workbench compares the page with; `null`: nothing. */
  readonly compared: Compared | null;
  readonly split: Split;
  /** Whether what is the same on both sides stands back. */
  readonly isDifferingOnly: boolean;
  readonly filters: Filters;
  /** The day whose progress is shown, `YYYY-MM-DD`; `null`: today, live. */
  readonly asOf: string | null;
  /** Lights that narrow the progress table and its map; empty narrows nothing. */
  readonly lights: readonly Light[];
  readonly grouping: Grouping | null;
  readonly language: Language;
  readonly theme: Theme;
};

/** The view with what the moment adds: where the camera was told to go. Not in the URL. */
export type ViewState = { readonly view: View; readonly move: CameraMove };

/** Everything a person can do to the view. */
export type ViewAction =
  | { readonly type: "cameraMoved"; readonly camera: Camera | null }
  | { readonly type: "fitCounty" }
  | { readonly type: "flyTo"; readonly bbox: Bbox }
  | { readonly type: "yearChosen"; readonly year: Year }
  | { readonly type: "layerToggled"; readonly layer: LayerId }
  | { readonly type: "layersReset" }
  | { readonly type: "opacityChanged"; readonly layer: LayerId; readonly opacity: number }
  | { readonly type: "basemapChosen"; readonly basemap: string | null }
  | { readonly type: "selected"; readonly feature: FeatureId | null; readonly flyTo?: Bbox }
  | { readonly type: "panelOpened"; readonly panel: Panel | null }
  | { readonly type: "toolChosen"; readonly tool: Tool }
  | { readonly type: "comparedChosen"; readonly compared: Compared | null }
  | { readonly type: "splitChosen"; readonly split: Split }
  | { readonly type: "differingOnlyChosen"; readonly isDifferingOnly: boolean }
  | { readonly type: "filtersChanged"; readonly filters: Partial<Filters> }
  | { readonly type: "pageOpened"; readonly page: Page }
  | { readonly type: "asOfChosen"; readonly asOf: string | null }
  | { readonly type: "lightToggled"; readonly light: Light }
  | { readonly type: "groupingChosen"; readonly grouping: Grouping | null }
  | { readonly type: "cellChosen"; readonly task: TaskId; readonly year: Year }
  | { readonly type: "languageChosen"; readonly language: Language }
  | { readonly type: "themeChosen"; readonly theme: Theme }
  | { readonly type: "viewOpened"; readonly view: View };

/** What reaches the view: `dispatch` of `useReducer`. */
export type Dispatch = (action: ViewAction) => void;

/** The view before anything is chosen. `year` is the plan year that `today` falls in, or the nearest. */
export function initialView(years: readonly Year[], today: Date): View {
  const first = years[0] ?? today.getFullYear();
  const last = years.at(-1) ?? first;
  return {
    page: "explore",
    camera: null,
    year: Math.min(last, Math.max(first, today.getFullYear())),
    toggledLayers: [],
    opacities: {},
    basemap: null,
    selection: null,
    panel: null,
    tool: "layers",
    compared: null,
    split: "swipe",
    isDifferingOnly: false,
    filters: noFilters,
    asOf: null,
    lights: [],
    grouping: null,
    language: "zh",
    theme: "porcelain",
  };
}

/** The state that shows a view: the camera goes where the view says. */
export function openView(view: View, request = 0): ViewState {
  return {
    view,
    move: view.camera === null ? { kind: "county", request } : { kind: "camera", camera: view.camera, request },
  };
}

function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

/** The next state. Pure; a state that nothing changes in is returned as it is. */
export function viewReducer(state: ViewState, action: ViewAction): ViewState {
  const { view, move } = state;
  const request = move.request + 1;
  const show = (changes: Partial<View>, nextMove: CameraMove = move): ViewState => ({
    view: { ...view, ...changes },
    move: nextMove,
  });
  switch (action.type) {
    case "cameraMoved":
      return show({ camera: action.camera });
    case "fitCounty":
      return show({ camera: null }, { kind: "county", request });
    case "flyTo":
      return show({}, { kind: "bbox", bbox: action.bbox, request });
    case "yearChosen":
      return action.year === view.year ? state : show({ year: action.year });
    case "layerToggled":
      return show({ toggledLayers: toggled(view.toggledLayers, action.layer) });
    case "layersReset":
      return show({ toggledLayers: [], opacities: {} });
    case "opacityChanged":
      return show({ opacities: { ...view.opacities, [action.layer]: action.opacity } });
    case "basemapChosen":
      return show({ basemap: action.basemap });
    case "selected":
      return show(
        { selection: action.feature },
        action.flyTo === undefined ? move : { kind: "bbox", bbox: action.flyTo, request },
      );
    case "panelOpened":
      return show({ panel: action.panel });
    case "toolChosen":
      return action.tool === view.tool ? state : show({ tool: action.tool });
    case "comparedChosen":
      return show({ compared: action.compared });
    case "splitChosen":
      return show({ split: action.split });
    case "differingOnlyChosen":
      return show({ isDifferingOnly: action.isDifferingOnly });
    case "filtersChanged":
      return show({ filters: { ...view.filters, ...action.filters } });
    case "pageOpened":
      return action.page === view.page ? state : show({ page: action.page });
    case "asOfChosen":
      return show({ asOf: action.asOf });
    case "lightToggled":
      return show({ lights: toggled(view.lights, action.light) });
    case "groupingChosen":
      return show({ grouping: action.grouping });
    case "cellChosen":
      return show({ year: action.year, filters: { ...view.filters, tasks: [action.task], inYear: true } });
    case "languageChosen":
      return show({ language: action.language });
    case "themeChosen":
      return show({ theme: action.theme });
    case "viewOpened":
      return openView(action.view, request);
  }
}
