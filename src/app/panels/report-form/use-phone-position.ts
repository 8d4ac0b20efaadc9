import { useState } from "react";
import type { Position } from "#domain/geo/position.ts";

/** The phone's own position, asked for only when somebody wants it. */
export type PhonePosition = {
  readonly state: "none" | "asking" | "found" | "failed" | "unavailable";
  /** WGS 84; `null` until it is found. */
  readonly position: Position | null;
  readonly accuracyMeters: number;
  /** Asks the phone, which asks its owner; `null` where it was not found. Never rejects. */
  readonly locate: () => Promise<Position | null>;
};

type Found = Pick<PhonePosition, "state" | "position" | "accuracyMeters">;

const none: Found = { state: "none", position: null, accuracyMeters: 0 };

/** See {@link PhonePosition}. */
export function usePhonePosition(): PhonePosition {
  const [found, setFound] = useState<Found>(none);
  const locate = async (): Promise<Position | null> => {
    const { geolocation } = navigator as Partial<Navigator>;
    if (geolocation === undefined || !window.isSecureContext) {
      setFound({ ...none, state: "unavailable" });
      return null;
    }
    setFound({ ...none, state: "asking" });
    return new Promise((resolve) => {
      geolocation.getCurrentPosition(
        ({ coords }) => {
          const position: Position = [coords.longitude, coords.latitude];
          setFound({ state: "found", position, accuracyMeters: Math.round(coords.accuracy) });
          resolve(position);
        },
        () => {
          setFound({ ...none, state: "failed" });
          resolve(null);
        },
        { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
      );
    });
  };
  return { ...found, locate };
}
