import { useMessages } from "#app/language/language.ts";
import { type ColorClass, colorClasses, overlayColors } from "#app/map/legend-overlay.ts";
import type { ThemeName } from "#app/theme/tokens.ts";
import { Field } from "#app/ui/field.tsx";
import { ShareSlider } from "#app/ui/slider.tsx";
import type { LayerStyle, UserLayer } from "#domain/intake/user-layer.ts";
import styles from "./layers.module.css";
import { messages } from "./messages.ts";

type LayerSettingsProps = {
  readonly layer: UserLayer;
  readonly theme: ThemeName;
  readonly onRename: (name: string) => void;
  readonly onStyle: (style: LayerStyle) => void;
};

/** How a temporary layer is called and drawn, with the legend of its colours. */
export function LayerSettings({ layer, theme, onRename, onStyle }: LayerSettingsProps) {
  const texts = useMessages(messages);
  const { style, fields } = layer;
  const change = (changes: Partial<LayerStyle>): void => onStyle({ ...style, ...changes });
  const fieldChoice = (value: string | null, empty: string, onChoose: (name: string | null) => void) => (
    <select value={value ?? ""} onChange={(event) => onChoose(event.target.value === "" ? null : event.target.value)}>
      <option value="">{empty}</option>
      {fields.map(({ name, type }) => (
        <option key={name} value={name}>
          {name}（{texts.types[type]}）
        </option>
      ))}
    </select>
  );
  return (
    <div className={styles["settings"]}>
      <Field label={texts.name} isWide>
        {(control) => (
          <input
            {...control}
            defaultValue={layer.name}
            maxLength={120}
            onBlur={(event) => {
              const name = event.target.value.trim();
              if (name !== "" && name !== layer.name) onRename(name);
            }}
          />
        )}
      </Field>
      <fieldset className={styles["colors"]}>
        <legend>{texts.color}</legend>
        {overlayColors[theme].map((color, at) => (
          <label key={color} title={texts.colorNames[at]}>
            <input
              type="radio"
              name={`color-${layer.id}`}
              className="visually-hidden"
              aria-label={texts.colorNames[at]}
              checked={style.color === at}
              onChange={() => change({ color: at })}
            />
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <circle cx="10" cy="10" r="8" fill={color} />
            </svg>
          </label>
        ))}
      </fieldset>
      <ShareSlider label={texts.opacity} value={style.opacity} onChange={(opacity) => change({ opacity })} />
      <label className={styles["size"]}>
        <span>{texts.size}</span>
        <input
          type="range"
          min={1}
          max={12}
          step={0.5}
          value={style.size}
          onChange={(event) => change({ size: event.target.valueAsNumber })}
        />
        <output>{style.size}</output>
      </label>
      {fields.length > 0 && (
        <>
          <label className={styles["choice"]}>
            <span>{texts.colorBy}</span>
            {fieldChoice(style.colorBy, texts.oneColor, (colorBy) => change({ colorBy }))}
          </label>
          {style.colorBy !== null && <Legend classes={colorClasses(layer, theme)} />}
          <label className={styles["choice"]}>
            <span>{texts.labelBy}</span>
            {fieldChoice(style.labelBy, texts.noLabel, (labelBy) => change({ labelBy }))}
          </label>
        </>
      )}
    </div>
  );
}

function Legend({ classes }: { readonly classes: readonly ColorClass[] }) {
  const texts = useMessages(messages);
  if (classes.length === 0) return <p className={styles["quiet"]}>{texts.noClasses}</p>;
  return (
    <ul className={styles["legend"]}>
      {classes.map(({ color, value }) => (
        <li key={String(value)}>
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <rect width="14" height="14" rx="3" fill={color} />
          </svg>
          {typeof value === "string" ? value : texts.range(String(value[0]), String(value[1]))}
        </li>
      ))}
      <li className={styles["quiet"]}>{texts.others}</li>
    </ul>
  );
}
