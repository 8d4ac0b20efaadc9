import { useMemo, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { overlayColors } from "#app/map/legend-overlay.ts";
import type { ThemeName } from "#app/theme/tokens.ts";
import { Button } from "#app/ui/button.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { vertexCount } from "#domain/intake/shapes.ts";
import type { LayerStyle, UserLayer } from "#domain/intake/user-layer.ts";
import { LayerSettings } from "./layer-settings.tsx";
import { geometryWord } from "./layer-words.ts";
import styles from "./layers.module.css";
import { messages } from "./messages.ts";

/** What can be done with a layer from its row. */
export type LayerActions = {
  readonly onToggle: (id: string, isVisible: boolean) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onStyle: (id: string, style: LayerStyle) => void;
  readonly onZoom: (layer: UserLayer) => void;
  readonly onTable: (layer: UserLayer) => void;
  readonly onEdit: (layer: UserLayer) => void;
  readonly onRemove: (layer: UserLayer) => void;
  /** `null` where nothing may be replaced. */
  readonly onReplace: ((layer: UserLayer) => void) | null;
};

/** Above this many vertices a layer is not edited on the map: every one of them would be a handle. */
const mostVertices = 5000;

type LayerRowProps = {
  readonly layer: UserLayer;
  readonly theme: ThemeName;
  readonly actions: LayerActions;
};

/** One temporary layer: its switch, what it is, and behind it how it is drawn and what can be done with it. */
export function LayerRow({ layer, theme, actions }: LayerRowProps) {
  const texts = useMessages(messages);
  const { id, name, origin, features, provenance, style, isVisible } = layer;
  const word = useMemo(() => geometryWord(features), [features]);
  const [isOpen, setOpen] = useState(false);
  // What only an open row tells is not counted before: a large layer is then listed without a halt.
  const vertices = useMemo(() => (isOpen ? vertexCount(features.features) : 0), [isOpen, features]);
  return (
    <li className={styles["row"]} data-off={!isVisible}>
      <div className={styles["head"]}>
        <svg className={styles["swatch"]} viewBox="0 0 16 16" aria-hidden="true">
          <rect
            x="1"
            y="1"
            width="14"
            height="14"
            rx="4"
            fill={overlayColors[theme][style.color] ?? overlayColors[theme][0]}
            fillOpacity={style.opacity}
          />
        </svg>
        <details className={styles["details"]} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary aria-label={texts.open(name)}>
            <span className={styles["name"]}>{name}</span>
            <small>
              {texts.origins[origin]} · {texts.counts(features.features.length, word)}
            </small>
          </summary>
          <div className={styles["body"]}>
            <div className={styles["actions"]}>
              <Button onClick={() => actions.onZoom(layer)}>{texts.zoom}</Button>
              <Button onClick={() => actions.onTable(layer)}>{texts.table}</Button>
              <Button disabled={vertices > mostVertices} onClick={() => actions.onEdit(layer)}>
                {texts.edit}
              </Button>
              {actions.onReplace !== null && (
                <Button onClick={() => actions.onReplace?.(layer)}>{texts.replace}</Button>
              )}
              <Button kind="quiet" onClick={() => actions.onRemove(layer)}>
                {texts.remove}
              </Button>
            </div>
            {vertices > mostVertices && (
              <p className={styles["quiet"]}>{texts.tooManyVertices(vertices, mostVertices)}</p>
            )}
            <LayerSettings
              layer={layer}
              theme={theme}
              onRename={(changed) => actions.onRename(id, changed)}
              onStyle={(changed) => actions.onStyle(id, changed)}
            />
            {provenance !== null && (
              <dl className={styles["provenance"]}>
                <dt>{texts.source}</dt>
                <dd>{texts.provenance(provenance.fileName, provenance.format, provenance.crs, provenance.encoding)}</dd>
                {provenance.notes.length > 0 && <dt>{texts.notes}</dt>}
                {provenance.notes.map((note) => (
                  <dd key={note}>{note}</dd>
                ))}
              </dl>
            )}
          </div>
        </details>
        <Switch
          label={texts.show(name)}
          checked={isVisible}
          onChange={(shouldShow) => actions.onToggle(id, shouldShow)}
        />
      </div>
    </li>
  );
}
