import { LayersPanel } from "#app/panels/layers/layers-panel.tsx";
import type { WorkbenchProps } from "./workbench-props.ts";

/** The temporary layers: what is brought in, drawn or computed. */
export function LayersPart({ layers, layerStore, isKept }: WorkbenchProps) {
  return (
    <LayersPanel
      layers={layers}
      isKept={isKept}
      onToggle={(id, isVisible) => void layerStore.change(id, { isVisible })}
      onRemove={(id) => void layerStore.remove(id)}
    />
  );
}
