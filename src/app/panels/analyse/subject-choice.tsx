import { useId } from "react";
import { useMessages } from "#app/language/language.ts";
import type { DrawMode } from "#app/state/drawing.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";
import type { SubjectSource } from "./subject-source.ts";

type SubjectChoiceProps = {
  readonly source: SubjectSource;
  /** What may be chosen, in this order. */
  readonly kinds: readonly SubjectSource["kind"][];
  readonly onSource: (source: SubjectSource) => void;
  readonly drawModes: readonly DrawMode[];
  readonly drawMode: DrawMode;
  readonly onDrawMode: (mode: DrawMode) => void;
  readonly onClear: () => void;
  readonly layers: readonly UserLayer[];
  /** What is chosen, by name; `null`: nothing yet. */
  readonly chosen: { readonly name: string; readonly isSchematic: boolean } | null;
  /** Why nothing is chosen though a feature is selected. */
  readonly isUnplaced: boolean;
};

/** What an analysis starts from: the selected feature, a temporary layer, or what is drawn now. */
export function SubjectChoice(props: SubjectChoiceProps) {
  const { source, kinds, onSource, drawModes, drawMode, layers, chosen } = props;
  const texts = useMessages(messages);
  const id = useId();
  const choose = (kind: SubjectSource["kind"]): void =>
    onSource(kind === "layer" ? { kind, layer: layers[0]?.id ?? "" } : { kind });
  return (
    <>
      {kinds.length > 1 && (
        <>
          <span className={styles["label"]} id={`${id}-subject`}>
            {texts.subject}
          </span>
          <div className={styles["segments"]} role="group" aria-labelledby={`${id}-subject`}>
            {kinds.map((kind) => (
              <Button key={kind} aria-pressed={kind === source.kind} onClick={() => choose(kind)}>
                {texts.sources[kind]}
              </Button>
            ))}
          </div>
        </>
      )}
      {source.kind === "layer" && layers.length > 0 && (
        <>
          <label htmlFor={`${id}-layer`}>{texts.layer}</label>
          <select
            id={`${id}-layer`}
            value={source.layer}
            onChange={({ target }) => onSource({ kind: "layer", layer: target.value })}
          >
            {layers.map((layer) => (
              <option key={layer.id} value={layer.id}>
                {layer.name}
              </option>
            ))}
          </select>
        </>
      )}
      {source.kind === "drawn" && (
        <>
          <span className={styles["label"]} id={`${id}-draw`}>
            {texts.drawShape}
          </span>
          <div className={styles["segments"]} role="group" aria-labelledby={`${id}-draw`}>
            {drawModes.map((mode) => (
              <Button key={mode} aria-pressed={mode === drawMode} onClick={() => props.onDrawMode(mode)}>
                {texts.drawModes[mode]}
              </Button>
            ))}
            <Button kind="quiet" onClick={props.onClear}>
              {texts.clear}
            </Button>
          </div>
        </>
      )}
      {source.kind === "feature" && chosen !== null && (
        <p className={styles["chosen"]}>
          {chosen.name}
          {chosen.isSchematic && (
            <Chip kind="dashed" small>
              {texts.schematic}
            </Chip>
          )}
        </p>
      )}
      {chosen === null && (
        <p className={styles["empty"]}>
          {source.kind === "drawn"
            ? texts.nothingDrawn
            : source.kind === "layer"
              ? texts.noLayers
              : props.isUnplaced
                ? texts.noGeometry
                : texts.noFeature}
        </p>
      )}
    </>
  );
}
