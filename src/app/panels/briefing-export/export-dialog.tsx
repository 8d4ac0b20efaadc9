import { useEffect, useImperativeHandle, useRef, useState } from "react";
import type { ExportRequest, ExportSlide } from "#app/briefing-export/export-request.ts";
import { whyNoExport } from "#app/paper/approval.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { Field } from "#app/ui/field.tsx";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import type { Basemap } from "#domain/config/app-config.ts";
import styles from "./briefing-export.module.css";
import { briefingExportMessages } from "./messages.ts";
import { SceneChoice } from "./scene-choice.tsx";
import { SizeChoice, sizeOf, usualSize } from "./size-choice.tsx";
import { type ExportState, useExport } from "./use-export.ts";

type ExportDialogProps = {
  /** Names the file. */
  readonly title: string;
  /** Makes the scenes ready, maps and all; called when the dialog opens and at every retry. */
  readonly slides: () => Promise<readonly ExportSlide[]>;
  /** The scene that is shown now, counted from 0. */
  readonly current: number;
  readonly basemap: Basemap | null;
  readonly onClose: () => void;
};

type Format = ExportRequest["format"];
const formats: readonly Format[] = ["pptx", "pdf", "png"];

/** Takes a briefing away: as a presentation, as a PDF, or one scene as a picture. */
export function ExportDialog({ title, slides, current, basemap, onClose }: ExportDialogProps) {
  const texts = useMessages(briefingExportMessages);
  const language = useLanguage();
  const [loaded, setLoaded] = useState<readonly ExportSlide[] | "loading" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);
  const [format, setFormat] = useState<Format>("pptx");
  const [chosen, setChosen] = useState<ReadonlySet<number> | null>(null);
  const [scene, setScene] = useState(current);
  const [size, setSize] = useState(usualSize);
  const { state, start, cancel } = useExport();
  const refusal = whyNoExport(basemap, language);
  // The scenes are read when the dialog opens and when a reader tries again, not whenever the caller has others.
  const latest = useRef(slides);
  useImperativeHandle(latest, () => slides);

  useEffect(() => {
    let isGone = false;
    latest.current().then(
      (ready) => (isGone ? undefined : setLoaded(ready)),
      () => (isGone ? undefined : setLoaded("failed")),
    );
    return () => {
      isGone = true;
    };
  }, [attempt]);

  const ready = typeof loaded === "string" ? null : loaded;
  const wanted = chosen ?? new Set(ready?.keys() ?? []);
  const pixels = sizeOf(size);
  const request = ((): ExportRequest | null => {
    const theme = ready?.[0]?.map.theme;
    if (ready === null || theme === undefined || refusal !== null) return null;
    const common = { title, language, theme, basemap };
    if (format !== "png") {
      const own = ready.filter((_, at) => wanted.has(at));
      return own.length === 0 ? null : { ...common, format, slides: own };
    }
    const slide = ready[scene];
    return slide === undefined || pixels === null ? null : { ...common, format, slide, ...pixels };
  })();
  const isRunning = state.kind === "running";
  const begin = (): void => {
    if (request !== null) void start(request);
  };

  return (
    <WideDialog
      title={texts.title}
      closeLabel={texts.close}
      onClose={onClose}
      footer={
        <div className={styles["footer"]}>
          <Outcome state={state} onRetry={begin} />
          {isRunning ? (
            <Button onClick={cancel}>{texts.cancel}</Button>
          ) : (
            <Button kind="primary" disabled={request === null} onClick={begin}>
              {texts.start}
            </Button>
          )}
        </div>
      }
    >
      {refusal !== null && <ErrorRow>{refusal}</ErrorRow>}
      <fieldset className={styles["form"]} disabled={isRunning || refusal !== null}>
        <fieldset className={styles["formats"]}>
          <legend>{texts.format}</legend>
          {formats.map((each) => (
            <label key={each}>
              <input type="radio" name="format" checked={format === each} onChange={() => setFormat(each)} />
              <b>{texts.formats[each]}</b>
              <small>{texts.formatHints[each]}</small>
            </label>
          ))}
        </fieldset>
        {loaded === "loading" && <p role="status">{texts.loading}</p>}
        {loaded === "failed" && (
          <ErrorRow
            retryLabel={texts.retry}
            onRetry={() => {
              setLoaded("loading");
              setAttempt(attempt + 1);
            }}
          >
            {texts.loadFailed}
          </ErrorRow>
        )}
        {ready !== null && format !== "png" && <SceneChoice slides={ready} chosen={wanted} onChange={setChosen} />}
        {ready !== null && format === "png" && (
          <div>
            <Field label={texts.scene}>
              {(control) => (
                <select {...control} value={scene} onChange={(event) => setScene(Number(event.target.value))}>
                  {ready.map(({ slide }, at) => (
                    <option key={slide.id} value={at}>
                      {`${at + 1}　${slide.title}`}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <SizeChoice size={size} onChange={setSize} />
          </div>
        )}
      </fieldset>
      <p className={styles["carries"]}>{texts.carries}</p>
    </WideDialog>
  );
}

/** How the export goes, or how it ended. */
function Outcome({ state, onRetry }: { readonly state: ExportState; readonly onRetry: () => void }) {
  const texts = useMessages(briefingExportMessages);
  switch (state.kind) {
    case "idle":
      return <span />;
    case "running":
      return (
        <div className={styles["progress"]}>
          <progress aria-label={texts.progress} max={state.total} value={state.done} />
          <span>{texts.step(state.step, state.done, state.total)}</span>
        </div>
      );
    case "done":
      return <p role="status">{texts.done(state.name)}</p>;
    case "cancelled":
      return <p role="status">{texts.cancelled}</p>;
    case "failed":
      return (
        <ErrorRow retryLabel={texts.retry} onRetry={onRetry}>
          {state.detail ?? texts.failed}
        </ErrorRow>
      );
  }
}
