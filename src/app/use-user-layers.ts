import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import { mayHaveUserLayers } from "./data/user-layer-flag.ts";
import type { UserLayers, UserLayerStore } from "./data/user-layers.ts";
import type { MapTools } from "./map/map-tools.ts";
import type { Overlay } from "./map/overlay.ts";
import { useRootScale } from "./page/use-root-scale.ts";
import type { Theme } from "./state/view.ts";
import type * as layerCode from "./user-layer-code.ts";

const none: UserLayers = { layers: [], isLoaded: false, isKept: true };
const noLayers = (): UserLayers => none;
const never = (): (() => void) => () => undefined;

/** The temporary layers and the store that keeps them; `null` until they are wanted, which is also when there are any. */
export type UserLayerParts = {
  readonly store: UserLayerStore | null;
  readonly layers: readonly UserLayer[];
  readonly isKept: boolean;
};

/**
 * Loads the temporary layers once the workbench is opened, or at once in a browser that has some, and shows the visible ones
 * on the map of every page.
 */
export function useUserLayers(isWanted: boolean, tools: MapTools, theme: Theme): UserLayerParts {
  const [made, setMade] = useState<{ readonly store: UserLayerStore; readonly code: typeof layerCode } | null>(null);
  const [isAny] = useState(mayHaveUserLayers);
  useEffect(() => {
    if (!(isWanted || isAny) || made !== null) return undefined;
    let isGone = false;
    const start = async (): Promise<void> => {
      const code = await import("./user-layer-code.ts");
      if (isGone) return;
      const store = new code.UserLayerStore();
      setMade({ store, code });
      await store.load();
    };
    void start();
    return () => {
      isGone = true;
    };
  }, [isWanted, isAny, made]);
  const { layers, isKept } = useSyncExternalStore(made?.store.subscribe ?? never, made?.store.snapshot ?? noLayers);
  const scale = useRootScale();
  // A layer that did not change keeps its overlay, which the map compares by identity.
  const [drawn] = useState(() => new WeakMap<UserLayer, { readonly key: string; readonly overlay: Overlay }>());
  const overlays = useMemo(() => {
    const key = `${theme} ${scale}`;
    return layers
      .filter(({ isVisible }) => isVisible)
      .flatMap((layer) => {
        const known = drawn.get(layer);
        const overlay = known?.key === key ? known.overlay : made?.code.overlayOf(layer, theme, scale);
        if (overlay === undefined) return [];
        drawn.set(layer, { key, overlay });
        return [overlay];
      });
  }, [layers, made, theme, scale, drawn]);
  useEffect(() => tools.show("layers", overlays), [tools, overlays]);
  return { store: made?.store ?? null, layers, isKept };
}
