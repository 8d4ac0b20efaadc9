import { useEffect, useState } from "react";
import { newKey } from "#app/data/new-key.ts";
import type { Overlay } from "#app/map/overlay.ts";
import type { ResultLayer } from "./analysis-layer.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** Shows overlays of a result until it goes; they have to stay identical while nothing changes. */
export function useShown(map: WorkbenchProps["map"], overlays: readonly Overlay[]): void {
  useEffect(() => map.show("analysis", overlays), [map, overlays]);
  useEffect(() => () => map.show("analysis", []), [map]);
}

/** Keeps results as temporary layers; `kept` is the name of the last one, forgotten with another `result`. */
export function useKeeping(
  { layerStore, now }: Pick<WorkbenchProps, "layerStore" | "now">,
  result: unknown,
): { readonly kept: string | null; readonly keep: (layer: ResultLayer) => void } {
  const [kept, setKept] = useState<{ readonly name: string; readonly of: unknown } | null>(null);
  return {
    kept: kept?.of === result ? (kept?.name ?? null) : null,
    keep: (layer) => {
      void layerStore.add({
        ...layer,
        id: newKey(),
        origin: "result",
        provenance: null,
        isVisible: true,
        madeAt: now().toISOString(),
      });
      setKept({ name: layer.name, of: result });
    },
  };
}
