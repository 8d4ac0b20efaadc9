import { useEffect } from "react";
import { ClickerQr } from "#app/panels/clicker/clicker-qr.tsx";
import { useWallClicker } from "#app/panels/clicker/use-wall-clicker.ts";
import type { WallControls, WallState } from "#app/state/wall-control.ts";

type ClickerPartProps = {
  readonly briefing: string;
  readonly state: WallState;
  readonly controls: WallControls;
  readonly isOpen: boolean;
  readonly now: () => Date;
  readonly onClose: () => void;
};

/** The wall's end of the phones that steer it; it lasts while it is mounted, and shows its code while it is open. */
export function ClickerPart({ briefing, state, controls, isOpen, now, onClose }: ClickerPartProps) {
  const { ask, hide, ...shown } = useWallClicker(briefing, state, controls);
  useEffect(() => {
    if (isOpen) ask();
    else hide();
  }, [isOpen, ask, hide]);
  return isOpen ? <ClickerQr {...shown} now={now} onAsk={ask} onClose={onClose} /> : null;
}
