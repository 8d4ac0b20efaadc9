import { useEffect, useState } from "react";
import type { DrawnShape } from "#app/state/drawing.ts";
import type { MapTools } from "#app/map/map-tools.ts";
import type { MeasureMode } from "#app/panels/measure/measure-panel.tsx";
import type { FeatureCollection } from "geojson";

const drawModes = { line: "line", area: "polygon", edit: "edit" } as const;

/** Draws what is measured: the shapes as they are, while they are drawn too. Other modes leave the map to clicks and keep them. */
export function useMeasureBoard(map: MapTools, mode: MeasureMode, snapTo: FeatureCollection): readonly DrawnShape[] {
  const [shapes, setShapes] = useState<readonly DrawnShape[]>([]);
  const [begin, setBegin] = useState<{ readonly board: string; readonly shapes: readonly DrawnShape[] }>({
    board: "measure-1",
    shapes: [],
  });
  const drawMode = mode === "line" || mode === "area" || mode === "edit" ? drawModes[mode] : null;
  const isDrawing = drawMode !== null;
  const [wasDrawing, setWasDrawing] = useState(isDrawing);
  if (wasDrawing !== isDrawing) {
    setWasDrawing(isDrawing);
    // Back at the board, it begins with what had been drawn.
    if (isDrawing) setBegin({ board: `measure-${Number(begin.board.slice("measure-".length)) + 1}`, shapes });
  }
  useEffect(() => {
    if (drawMode === null) map.draw(null);
    else map.draw({ board: begin.board, mode: drawMode, shapes: begin.shapes, snapTo, onChange: setShapes });
  }, [map, drawMode, begin, snapTo]);
  useEffect(() => () => map.draw(null), [map]);
  return shapes;
}
