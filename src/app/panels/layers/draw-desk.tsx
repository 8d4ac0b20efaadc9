import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import type { DrawCommand, DrawMode } from "#app/state/drawing.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import styles from "./layers.module.css";
import { messages } from "./messages.ts";

const modes: readonly DrawMode[] = ["point", "line", "polygon", "rectangle", "circle", "edit"];

type DrawDeskProps = {
  readonly mode: DrawMode;
  readonly onMode: (mode: DrawMode) => void;
  /** Shapes on the board. */
  readonly count: number;
  /** The name that the layer begins with. */
  readonly name: string;
  readonly onCommand: (command: DrawCommand) => void;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
};

/** What stands beside the map while something is drawn: what is drawn, undo and redo, and the layer it becomes. */
export function DrawDesk({ mode, onMode, count, name, onCommand, onDone, onCancel }: DrawDeskProps) {
  const texts = useMessages(messages);
  const [typed, setTyped] = useState(name);
  return (
    <section className={styles["desk"]} aria-label={texts.drawing(name)}>
      <h2 className={styles["title"]}>{texts.drawing(name)}</h2>
      <div className={styles["modes"]} role="group" aria-label={texts.draw}>
        {modes.map((each) => (
          <Button key={each} aria-pressed={each === mode} onClick={() => onMode(each)}>
            {texts.modes[each]}
          </Button>
        ))}
      </div>
      <p className={styles["quiet"]}>{texts.drawHints[mode]}</p>
      <div className={styles["actions"]}>
        <Button kind="quiet" onClick={() => onCommand("undo")}>
          {texts.undo}
        </Button>
        <Button kind="quiet" onClick={() => onCommand("redo")}>
          {texts.redo}
        </Button>
        <Button kind="quiet" onClick={() => onCommand("deleteSelected")}>
          {texts.deleteSelected}
        </Button>
        <Button kind="quiet" onClick={() => onCommand("clear")}>
          {texts.clear}
        </Button>
      </div>
      <Field label={texts.name} isWide>
        {(control) => (
          <input {...control} value={typed} maxLength={120} onChange={(event) => setTyped(event.target.value)} />
        )}
      </Field>
      <p role="status" className={styles["quiet"]}>
        {count === 0 ? texts.nothingDrawn : texts.shapes(count)}
      </p>
      <div className={styles["actions"]}>
        <Button kind="primary" disabled={count === 0} onClick={() => onDone(typed.trim() === "" ? name : typed.trim())}>
          {texts.done}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </section>
  );
}
