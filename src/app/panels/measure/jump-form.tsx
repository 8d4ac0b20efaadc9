import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import type { Position } from "#domain/geo/position.ts";
import { type CoordinateResult, readCoordinates } from "#domain/analysis/read-coordinates.ts";
import styles from "./measure.module.css";
import { messages } from "./messages.ts";

/** A field for coordinates in any notation, and what is wrong with them. */
export function JumpForm({ onJump }: { readonly onJump: (position: Position) => void }) {
  const texts = useMessages(messages);
  const [typed, setTyped] = useState("");
  const [result, setResult] = useState<CoordinateResult | null>(null);
  const issue = result === null || result.ok ? undefined : result.issues.map(texts.issue).join("；");
  const system = result?.ok === true ? result.reading.system : null;
  return (
    <form
      className={styles["jump"]}
      onSubmit={(event) => {
        event.preventDefault();
        const read = readCoordinates(typed);
        setResult(read);
        if (read.ok) onJump(read.reading.position);
      }}
    >
      <Field label={texts.jump} hint={texts.jumpHint} issue={issue} isWide>
        {(control) => (
          <span className={styles["jumpControl"]}>
            <input {...control} value={typed} maxLength={200} onChange={(event) => setTyped(event.target.value)} />
            <Button type="submit">{texts.go}</Button>
          </span>
        )}
      </Field>
      {system !== null && (
        <p className={styles["quiet"]} role="status">
          {system.kind === "degrees" ? texts.readDegrees : texts.readPlane(system.centralMeridian)}
        </p>
      )}
    </form>
  );
}
