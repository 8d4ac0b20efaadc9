import { useMessages } from "#app/language/language.ts";
import type { Camera } from "#app/state/view.ts";
import { messages } from "./messages.ts";
import { scaleLength } from "./scale-length.ts";
import styles from "./wall-map.module.css";

/** The scale bar of a wall's map. `rem` is 1 rem in CSS pixels. */
export function WallScale({ camera, rem }: { readonly camera: Camera; readonly rem: number }) {
  const texts = useMessages(messages);
  const { meters, pixels } = scaleLength(camera, 12 * rem);
  const words = meters >= 1000 ? texts.kilometers(meters / 1000) : texts.meters(meters);
  return (
    <div className={styles["scale"]} role="img" aria-label={texts.scale(words)}>
      <span style={{ width: `${pixels}px` }} aria-hidden="true" />
      <b aria-hidden="true">{words}</b>
    </div>
  );
}
