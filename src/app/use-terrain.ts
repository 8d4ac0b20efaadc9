import { useEffect, useState } from "react";
import type { TerrainInfo } from "#domain/terrain/terrain-info.ts";
import { type Loadable, loading, valueOf } from "./data/loadable.ts";
import type { LanguageCode } from "./language/language.ts";
import { isLayerVisible, type LayerId, terrainLayers } from "./state/layer-id.ts";

/** The terrain of the installation; nothing of it is fetched before a layer that draws from it is switched on. */
export type Terrain = {
  /** `null` where the installation has none. */
  readonly state: Loadable<TerrainInfo> | null;
  readonly info: TerrainInfo | null;
  /** Whose data it is, to stand behind the other credits; empty while none of it is shown. */
  readonly credits: string;
};

/** The terrain, read once it is first wanted. */
export function useTerrain(hasTerrain: boolean, toggledLayers: readonly LayerId[], language: LanguageCode): Terrain {
  const [state, setState] = useState<Loadable<TerrainInfo>>(loading);
  const isShown = hasTerrain && terrainLayers.some((layer) => isLayerVisible(layer, toggledLayers));
  useEffect(() => {
    if (!isShown) return;
    void import("./terrain/terrain-desk.ts")
      .then(({ readTerrain }) => readTerrain())
      .then(
        (value) => setState((before) => (before.status === "ready" ? before : { status: "ready", value })),
        (cause: unknown) => setState({ status: "failed", problem: { kind: "unreachable", detail: String(cause) } }),
      );
  }, [isShown]);
  const info = valueOf(state);
  const credits =
    info === null || !isShown ? "" : `${language === "zh" ? "；地形：" : "; terrain: "}${info.metadata.attribution}`;
  return { state: hasTerrain ? state : null, info, credits };
}
