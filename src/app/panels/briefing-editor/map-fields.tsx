import { useMessages, nameIn } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { layerLegends } from "#app/map/legend.ts";
import { Field } from "#app/ui/field.tsx";
import { type SceneCamera, sceneLayers } from "#domain/briefing/briefing.ts";
import type { FeatureId, TaskId } from "#domain/plan/ids.ts";
import { lights } from "#domain/progress/light.ts";
import { CheckRow } from "./check-row.tsx";
import { FeatureChoice } from "./feature-choice.tsx";
import type { FormPart } from "./form-part.ts";
import { lineAt } from "./issue-words.ts";
import { editorMessages } from "./messages.ts";
import styles from "./scene-form.module.css";
import { SelectField } from "./select-field.tsx";
import { taskOptions, yearOptions } from "./field-options.ts";

/** Year, day and how long the scene stays. */
export function TimeFields({ scene, parts, issues, onChange }: FormPart) {
  const texts = useMessages(editorMessages);
  const { language, index } = parts;
  return (
    <section className={styles["section"]} aria-label={texts.time}>
      <h2>{texts.time}</h2>
      <div className={styles["pair"]}>
        <SelectField
          label={texts.year}
          value={String(scene.year)}
          options={yearOptions(index, language)}
          issue={lineAt(language, issues, "year")}
          onChange={(value) => onChange({ year: value === "current" ? "current" : Number(value) })}
        />
        <Field label={texts.dwell} issue={lineAt(language, issues, "dwellSeconds")}>
          {(control) => (
            <input
              {...control}
              type="number"
              min={3}
              max={300}
              value={scene.dwellSeconds === 0 ? "" : scene.dwellSeconds}
              onChange={(event) => onChange({ dwellSeconds: Number(event.target.value) }, "dwellSeconds")}
            />
          )}
        </Field>
      </div>
      <Field label={texts.asOf} hint={texts.asOfHint} issue={lineAt(language, issues, "asOf")} isWide>
        {(control) => (
          <input
            {...control}
            type="date"
            value={scene.asOf ?? ""}
            onChange={(event) => onChange({ asOf: event.target.value === "" ? undefined : event.target.value }, "asOf")}
          />
        )}
      </Field>
    </section>
  );
}

type MapFieldsProps = FormPart & {
  /** Where the preview looks now, as a view of its own; `null` while there is no map. */
  readonly presentView: () => SceneCamera | null;
};

/** Where the map looks and what it shows. */
export function MapFields({ scene, parts, issues, onChange, presentView }: MapFieldsProps) {
  const texts = useMessages(editorMessages);
  const { language } = parts;
  const { camera } = scene;
  const choose = (kind: string): void => {
    if (kind === camera.kind) return;
    if (kind === "county") onChange({ camera: { kind } });
    if (kind === "features") onChange({ camera: { kind, features: scene.emphasis.features, maxZoom: 12 } });
    const present = kind === "view" ? presentView() : null;
    if (present !== null) onChange({ camera: present });
  };
  return (
    <section className={styles["section"]} aria-label={texts.map}>
      <h2>
        {texts.map}
        <small>{texts.takeViewHint}</small>
      </h2>
      <SelectField
        label={texts.camera}
        value={camera.kind}
        options={(["county", "features", "view"] as const).map((kind) => [kind, texts.cameras[kind]])}
        isWide
        onChange={choose}
      />
      {camera.kind === "view" && (
        <p className={styles["said"]}>
          {texts.viewAt(camera.center[0].toFixed(4), camera.center[1].toFixed(4), camera.zoom.toFixed(2))}
        </p>
      )}
      {camera.kind === "features" && (
        <>
          <FeatureChoice
            parts={parts}
            label={texts.features}
            chosen={camera.features}
            issue={lineAt(language, issues, "camera", "features")}
            onChange={(features) => onChange({ camera: { ...camera, features } })}
          />
          <Field label={texts.maxZoom} issue={lineAt(language, issues, "camera", "maxZoom")} isWide>
            {(control) => (
              <input
                {...control}
                type="number"
                min={5}
                max={18}
                step={0.5}
                value={camera.maxZoom === 0 ? "" : camera.maxZoom}
                onChange={(event) =>
                  onChange({ camera: { ...camera, maxZoom: Number(event.target.value) } }, "maxZoom")
                }
              />
            )}
          </Field>
        </>
      )}
      <CheckRow
        label={texts.layers}
        options={sceneLayers.map((value) => {
          const legend = layerLegends.find(({ layer }) => layer === value);
          const label = legend === undefined ? value : nameIn(language, { name: legend.title, nameEn: legend.titleEn });
          return { value, label };
        })}
        chosen={scene.layers}
        onChange={(layers) => onChange({ layers })}
      />
    </section>
  );
}

/** What stands out on the map. */
export function EmphasisFields({ scene, parts, issues, onChange }: FormPart) {
  const texts = useMessages(editorMessages);
  const { language, index } = parts;
  const { emphasis } = scene;
  const chooseTask = (value: string): void => {
    const { task: _, ...rest } = emphasis;
    onChange({ emphasis: value === "" ? rest : { ...rest, task: value as TaskId } });
  };
  return (
    <section className={styles["section"]} aria-label={texts.emphasis}>
      <h2>
        {texts.emphasis}
        <small>{texts.emphasisHint}</small>
      </h2>
      <FeatureChoice
        parts={parts}
        label={texts.features}
        chosen={emphasis.features}
        issue={lineAt(language, issues, "emphasis", "features")}
        onChange={(features: readonly FeatureId[]) => onChange({ emphasis: { ...emphasis, features } })}
      />
      <SelectField
        label={texts.task}
        value={emphasis.task ?? ""}
        options={[["", texts.none], ...taskOptions(index, language)]}
        issue={lineAt(language, issues, "emphasis", "task")}
        isWide
        onChange={chooseTask}
      />
      <CheckRow
        label={texts.lights}
        options={lights.map((value) => ({ value, label: lightTerm(language, value) }))}
        chosen={emphasis.lights}
        onChange={(chosen) => onChange({ emphasis: { ...emphasis, lights: chosen } })}
      />
    </section>
  );
}
