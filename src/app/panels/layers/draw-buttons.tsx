import { Circle, MapPin, Pentagon, RectangleHorizontal, Spline } from "lucide-react";
import { useMessages } from "#app/language/language.ts";
import type { DrawMode } from "#app/state/drawing.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./layers.module.css";
import { messages } from "./messages.ts";

const beginnings = [
  ["point", MapPin],
  ["line", Spline],
  ["polygon", Pentagon],
  ["rectangle", RectangleHorizontal],
  ["circle", Circle],
] as const;

/** How drawing a new layer begins. */
export function DrawButtons({ onDraw }: { readonly onDraw: (mode: DrawMode) => void }) {
  const texts = useMessages(messages);
  return (
    <div className={styles["modes"]} role="group" aria-label={texts.draw}>
      <span className={styles["quiet"]}>{texts.draw}</span>
      {beginnings.map(([mode, Sign]) => (
        <Button key={mode} onClick={() => onDraw(mode)}>
          <Sign aria-hidden />
          {texts.modes[mode]}
        </Button>
      ))}
    </div>
  );
}
