import { type RefObject, useMemo } from "react";
import type { Slides } from "#app/brief/use-slides.ts";
import { type LanguageCode, useMessages } from "#app/language/language.ts";
import { deskMessages } from "#app/panels/briefing-editor/desk-messages.ts";
import { editorMessages } from "#app/panels/briefing-editor/messages.ts";
import { initialBriefView } from "#app/state/brief-view.ts";
import type { Theme } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import type { SceneCamera } from "#domain/briefing/briefing.ts";
import styles from "./editor.module.css";
import { Preview, type PreviewMap } from "./preview.tsx";
import type { PlayedEntry } from "./use-entries.ts";

/** Something that has been done, said below the preview. */
export type Notice = { readonly text: string; readonly canUndo: boolean };

type DeskCentreProps = {
  readonly loaded: LoadedPlan;
  readonly made: Slides;
  /** The chosen entry as it plays. */
  readonly present: PlayedEntry | undefined;
  readonly language: LanguageCode;
  /** The theme of the wall. */
  readonly theme: Theme;
  readonly map: RefObject<PreviewMap | null>;
  readonly notice: Notice | null;
  readonly onTheme: (theme: Theme) => void;
  /** The scene is to look where the preview does. */
  readonly onCamera: (camera: SceneCamera) => void;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
};

/** The scene as the wall shows it, and what has just been done. */
export function DeskCentre(props: DeskCentreProps) {
  const { loaded, made, present, language, theme, map, notice, onTheme, onCamera, onUndo, onDismiss } = props;
  const texts = useMessages(deskMessages);
  const fields = useMessages(editorMessages);
  const view = useMemo(() => ({ ...initialBriefView, theme, language }), [theme, language]);
  return (
    <div className={styles["centre"]}>
      {present !== undefined && (
        <Preview
          loaded={loaded}
          made={made}
          played={present.played}
          slide={present.slide.title === "" ? { ...present.slide, title: fields.noTitle } : present.slide}
          at={present.first}
          count={Math.max(made.slides.length, present.first + 1)}
          view={view}
          map={map}
        />
      )}
      <div className={styles["under"]}>
        <Button
          onClick={() => {
            const camera = map.current?.camera() ?? null;
            if (camera !== null) onCamera(camera);
          }}
        >
          {texts.useView}
        </Button>
        <label>
          {texts.wallTheme}
          <select value={theme} onChange={(event) => onTheme(event.target.value as Theme)}>
            <option value="kiln">{texts.kiln}</option>
            <option value="porcelain">{texts.porcelain}</option>
          </select>
        </label>
      </div>
      <div className={styles["notice"]} role="status">
        {notice !== null && (
          <p>
            <span>{notice.text}</span>
            {notice.canUndo && (
              <Button kind="quiet" onClick={onUndo}>
                {texts.undo}
              </Button>
            )}
            <Button kind="quiet" onClick={onDismiss}>
              {texts.dismiss}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}
