import { useMemo, useRef, useState } from "react";
import type { LiveTools, MapRequests, MapTools } from "./map/map-tools.ts";
import type { Overlay } from "./map/overlay.ts";
import type { Dispatch } from "./state/view.ts";

const noRequests: MapRequests = { overlays: [], drawing: null, comparison: null, onPick: null, onOverlay: null };

/** The map as the workbench sees it: `tools` to ask with, `requests` for the map's view, `live` for it to fill. */
export function useMapTools(dispatch: Dispatch): {
  readonly tools: MapTools;
  readonly requests: MapRequests;
  readonly live: React.RefObject<LiveTools | null>;
} {
  const [requests, setRequests] = useState(noRequests);
  const live = useRef<LiveTools | null>(null);
  const tools = useMemo<MapTools>(() => {
    const byOwner = new Map<string, readonly Overlay[]>();
    return {
      show: (owner, overlays) => {
        if (overlays.length === 0 && !byOwner.has(owner)) return;
        if (overlays.length === 0) byOwner.delete(owner);
        else byOwner.set(owner, overlays);
        const all = [...byOwner.values()].flat();
        setRequests((before) => ({ ...before, overlays: all }));
      },
      draw: (drawing) => setRequests((before) => (before.drawing === drawing ? before : { ...before, drawing })),
      command: (command) => live.current?.command(command),
      pick: (onPick) => setRequests((before) => (before.onPick === onPick ? before : { ...before, onPick })),
      onOverlay: (onOverlay) =>
        setRequests((before) => (before.onOverlay === onOverlay ? before : { ...before, onOverlay })),
      compare: (comparison) =>
        setRequests((before) => (before.comparison === comparison ? before : { ...before, comparison })),
      flyTo: (bbox) => dispatch({ type: "flyTo", bbox }),
      picture: () => live.current?.picture() ?? Promise.reject(new Error("There is no map")),
    };
  }, [dispatch]);
  return { tools, requests, live };
}
