import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import type { ThemeName } from "#app/theme/tokens.ts";
import { Button } from "#app/ui/button.tsx";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import { type LayerActions, LayerRow } from "./layer-row.tsx";
import styles from "./layers.module.css";
import { messages } from "./messages.ts";

type LayersPanelProps = {
  /** The lowest first. */
  readonly layers: readonly UserLayer[];
  readonly isKept: boolean;
  readonly theme: ThemeName;
  readonly actions: LayerActions;
  /** The layer that was taken away last, as long as it can come back. */
  readonly removed: UserLayer | null;
  readonly onUndo: () => void;
  /** How something is brought in and drawn. */
  readonly children: ReactNode;
};

/** The temporary layers, the topmost first, and how to get one. */
export function LayersPanel({ layers, isKept, theme, actions, removed, onUndo, children }: LayersPanelProps) {
  const texts = useMessages(messages);
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      {children}
      <h2 className={styles["title"]}>{texts.title}</h2>
      <p className={styles["quiet"]}>{texts.privacy}</p>
      {!isKept && (
        <p className={styles["warning"]} role="status">
          {texts.notKept}
        </p>
      )}
      {removed !== null && (
        <p className={styles["removed"]} role="status">
          {texts.removed(removed.name)}
          <Button kind="quiet" onClick={onUndo}>
            {texts.undo}
          </Button>
        </p>
      )}
      {layers.length === 0 ? (
        <p className={styles["empty"]}>{texts.none}</p>
      ) : (
        <ul className={styles["list"]}>
          {layers.toReversed().map((layer) => (
            <LayerRow key={layer.id} layer={layer} theme={theme} actions={actions} />
          ))}
        </ul>
      )}
    </section>
  );
}
