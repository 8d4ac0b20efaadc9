import type { FeatureCollection, Geometry } from "geojson";

/** What is drawn with the pointer; `edit` moves, adds and deletes the vertices of what is there. */
export type DrawMode = "point" | "line" | "polygon" | "rectangle" | "circle" | "edit";

/** A shape on the board: its id, and WGS 84 / CGCS2000 degrees, `[lng, lat]`. Circles and rectangles are polygons. */
export type DrawnShape = { readonly id: string; readonly geometry: Geometry };

/** What is to be drawn. A request of another `board` begins with `shapes` anew; of the same one, only the mode changes. */
export type DrawRequest = {
  /** One piece of work, for example `measure` or the id of the layer that is edited. */
  readonly board: string;
  readonly mode: DrawMode;
  /** What lies on the board at first. */
  readonly shapes: readonly DrawnShape[];
  /** What new vertices snap to beside the board itself; `null`: nothing else. */
  readonly snapTo: FeatureCollection | null;
  /** Called at every change, also while a line is being drawn; `isFinished` tells that a shape was completed or an edit ended. */
  readonly onChange: (shapes: readonly DrawnShape[], isFinished: boolean) => void;
};

/** What a board can be told while it is open. */
export type DrawCommand = "undo" | "redo" | "clear" | "deleteSelected";
