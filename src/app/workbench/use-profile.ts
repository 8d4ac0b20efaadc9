import { useEffect, useRef, useState } from "react";
import type { ProfileState } from "#app/panels/measure/profile-section.tsx";
import { profileOf, stationsAlong } from "#domain/analysis/profile.ts";
import type { Position } from "#domain/geo/position.ts";

/** The profile of a line as it stands, and how to ask for it; another line (`key`) has none yet. */
export function useProfile(
  line: readonly Position[] | null,
  key: string,
): { readonly state: ProfileState | null; readonly make: () => void } {
  const [made, setMade] = useState<{ readonly key: string; readonly state: ProfileState } | null>(null);
  const latest = useRef(key);
  useEffect(() => {
    latest.current = key;
  }, [key]);
  const make = (): void => {
    if (line === null) return;
    setMade({ key, state: { status: "working" } });
    const read = async (): Promise<ProfileState> => {
      const desk = await import("#app/terrain/terrain-desk.ts");
      const { metadata } = await desk.readTerrain();
      const stations = stationsAlong(line, metadata.cellMeters);
      const heights = await desk.heightsOfPositions(stations.map(({ position }) => position));
      return { status: "ready", profile: profileOf(stations, heights) };
    };
    const tell = async (): Promise<void> => {
      const state = await read().catch((cause: unknown): ProfileState => ({
        status: "failed",
        detail: cause instanceof Error ? cause.message : String(cause),
      }));
      if (latest.current === key) setMade({ key, state });
    };
    void tell();
  };
  return { state: made?.key === key ? made.state : null, make };
}
