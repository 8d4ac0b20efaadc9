import { useEffect, useState } from "react";
import type { DrawMode, DrawnShape } from "#app/state/drawing.ts";
import type { MapTools } from "#app/map/map-tools.ts";
import { shapesOf } from "#domain/intake/shapes.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureCollection } from "geojson";

/** What is being drawn: into a new layer (`layer` is `null`) or into one that is there. */
export type Drawing = {
  readonly board: string;
  readonly layer: UserLayer | null;
  readonly mode: DrawMode;
  readonly shapes: readonly DrawnShape[];
};

/** The board of the map as the layers' tool uses it; `drawing` is `null` while nothing is drawn. */
export type DrawingDesk = {
  readonly drawing: Drawing | null;
  readonly begin: (layer: UserLayer | null, mode: DrawMode) => void;
  readonly setMode: (mode: DrawMode) => void;
  readonly end: () => void;
};

/** Draws on the map; leaving the tool closes the board. `snapTo` is what new vertices snap to; `newKey` names a new board. */
export function useDrawing(map: MapTools, snapTo: FeatureCollection, newKey: () => string): DrawingDesk {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const board = drawing?.board;
  const mode = drawing?.mode;
  const layer = drawing?.layer;
  useEffect(() => {
    if (board === undefined || mode === undefined) {
      map.draw(null);
      return;
    }
    map.draw({
      board,
      mode,
      shapes: layer == null ? [] : shapesOf(layer.features.features),
      snapTo,
      onChange: (shapes) => setDrawing((now) => (now?.board === board ? { ...now, shapes } : now)),
    });
  }, [map, board, mode, layer, snapTo]);
  useEffect(() => () => map.draw(null), [map]);
  return {
    drawing,
    begin: (into, first) =>
      setDrawing({
        board: newKey(),
        layer: into,
        mode: first,
        shapes: into === null ? [] : shapesOf(into.features.features),
      }),
    setMode: (next) => setDrawing((now) => (now === null ? null : { ...now, mode: next })),
    end: () => setDrawing(null),
  };
}
