import { type ComponentType, lazy } from "react";
import type { Tool } from "#app/state/view.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** The part of a tool, fetched when its tab is first opened. */
type ToolPart = ComponentType<WorkbenchProps>;

/** The part of every tool. */
export const toolParts: Readonly<Partial<Record<Tool, ToolPart>>> = {
  layers: lazy(() => import("./layers-part.tsx").then((module) => ({ default: module.LayersPart }))),
  measure: lazy(() => import("./measure-part.tsx").then((module) => ({ default: module.MeasurePart }))),
  analyse: lazy(() => import("./analyse-part.tsx").then((module) => ({ default: module.AnalysePart }))),
  compare: lazy(() => import("./compare-part.tsx").then((module) => ({ default: module.ComparePart }))),
  sheet: lazy(() => import("./sheet-part.tsx").then((module) => ({ default: module.SheetPart }))),
  export: lazy(() => import("./export-part.tsx").then((module) => ({ default: module.ExportPart }))),
  revise: lazy(() => import("./revise-modes.tsx").then((module) => ({ default: module.ReviseModes }))),
};
