import type { ExportSlide } from "#app/briefing-export/export-request.ts";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./briefing-export.module.css";
import { briefingExportMessages } from "./messages.ts";

type SceneChoiceProps = {
  readonly slides: readonly ExportSlide[];
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
};

/** Which scenes go into a document: a box for each, and all or none at once. */
export function SceneChoice({ slides, chosen, onChange }: SceneChoiceProps) {
  const texts = useMessages(briefingExportMessages);
  const toggle = (at: number): void => {
    const next = new Set(chosen);
    if (!next.delete(at)) next.add(at);
    onChange(next);
  };
  return (
    <fieldset className={styles["scenes"]}>
      <legend>{texts.scenes}</legend>
      <div className={styles["sceneTools"]}>
        <Button kind="quiet" onClick={() => onChange(new Set(slides.keys()))}>
          {texts.all}
        </Button>
        <Button kind="quiet" onClick={() => onChange(new Set())}>
          {texts.none}
        </Button>
        <span>{texts.chosen(chosen.size, slides.length)}</span>
      </div>
      <ol>
        {slides.map(({ slide }, at) => (
          <li key={slide.id}>
            <label>
              <input type="checkbox" checked={chosen.has(at)} onChange={() => toggle(at)} />
              <span>{at + 1}</span>
              {slide.title}
            </label>
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
