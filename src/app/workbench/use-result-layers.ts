import { useEffect, useState } from "react";
import { newKey } from "#app/data/new-key.ts";
import type { Overlay } from "#app/map/overlay.ts";
import type { ResultLayer } from "./analysis-layer.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

const none: readonly Overlay[] = [];

/**
 * Shows overlays of a result until it goes, or until it is kept (`isKept`), since it is then drawn as a layer. They have to stay
 * identical while nothing changes.
 */
export function useShown(map: WorkbenchProps["map"], overlays: readonly Overlay[], isKept: boolean): void {
  const shown = isKept ? none : overlays;
  useEffect(() => map.show("analysis", shown), [map, shown]);
  useEffect(() => () => map.show("analysis", []), [map]);
}

/** What of a result is kept: the names of its layers, the last one last. */
export type Keeping = { readonly kept: readonly string[]; readonly keep: (layer: ResultLayer) => void };

const nothing: readonly string[] = [];

/** Keeps results as temporary layers; what was kept of another `result` is forgotten. */
export function useKeeping({ layerStore, now }: Pick<WorkbenchProps, "layerStore" | "now">, result: unknown): Keeping {
  const [kept, setKept] = useState<{ readonly names: readonly string[]; readonly of: unknown } | null>(null);
  const names = kept?.of === result ? (kept?.names ?? nothing) : nothing;
  return {
    kept: names,
    keep: (layer) => {
      void layerStore.add({
        ...layer,
        id: newKey(),
        origin: "result",
        provenance: null,
        isVisible: true,
        madeAt: now().toISOString(),
      });
      setKept({ names: [...names, layer.name], of: result });
    },
  };
}
