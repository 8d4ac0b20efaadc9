import { useMessages } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { Field } from "#app/ui/field.tsx";
import type { BriefingEntry, SceneCamera, SceneSeries } from "#domain/briefing/briefing.ts";
import { lights } from "#domain/progress/light.ts";
import { CheckRow } from "./check-row.tsx";
import { ContentFields } from "./content-fields.tsx";
import { FeatureChoice } from "./feature-choice.tsx";
import type { FormPart } from "./form-part.ts";
import { lineAt } from "./issue-words.ts";
import { EmphasisFields, MapFields, TimeFields } from "./map-fields.tsx";
import { editorMessages } from "./messages.ts";
import styles from "./scene-form.module.css";
import { NoteFields, WordFields } from "./word-fields.tsx";

type SceneFormProps = FormPart & {
  readonly entry: BriefingEntry;
  /** Where the preview looks now, as a view of its own; `null` while there is no map. */
  readonly presentView: () => SceneCamera | null;
  readonly onOver: (over: SceneSeries["over"]) => void;
};

/** Everything that a scene says and shows, each with what is wrong with it beside it. */
export function SceneForm({ entry, presentView, onOver, ...part }: SceneFormProps) {
  return (
    <div className={styles["form"]}>
      {entry.kind === "series" && <SeriesFields {...part} over={entry.over} onOver={onOver} />}
      <WordFields {...part} />
      <MapFields {...part} presentView={presentView} />
      <EmphasisFields {...part} />
      <ContentFields {...part} />
      <TimeFields {...part} />
      <NoteFields {...part} />
    </div>
  );
}

type SeriesFieldsProps = FormPart & {
  readonly over: SceneSeries["over"];
  readonly onOver: (over: SceneSeries["over"]) => void;
};

function SeriesFields({ over, onOver, parts, issues }: SeriesFieldsProps) {
  const texts = useMessages(editorMessages);
  const { language } = parts;
  return (
    <section className={styles["section"]} aria-label={texts.over}>
      <h2>
        {texts.over}
        <small>{over.kind === "features" ? texts.overFeatures : texts.overAgenda}</small>
      </h2>
      {over.kind === "features" ? (
        <FeatureChoice
          parts={parts}
          label={texts.overFeatures}
          chosen={over.features}
          issue={lineAt(language, issues, "over")}
          onChange={(features) => onOver({ ...over, features })}
        />
      ) : (
        <>
          <CheckRow
            label={texts.lights}
            options={lights.map((value) => ({ value, label: lightTerm(language, value) }))}
            chosen={over.lights}
            issue={lineAt(language, issues, "over", "lights")}
            onChange={(chosen) => onOver({ ...over, lights: chosen })}
          />
          <Field label={texts.perScene} issue={lineAt(language, issues, "over", "perScene")} isWide>
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                max={9}
                value={over.perScene === 0 ? "" : over.perScene}
                onChange={(event) => onOver({ ...over, perScene: Math.round(Number(event.target.value)) })}
              />
            )}
          </Field>
        </>
      )}
    </section>
  );
}
