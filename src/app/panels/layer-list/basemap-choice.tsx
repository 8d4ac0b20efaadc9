import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { ErrorRow } from "#app/ui/error-row.tsx";
import type { Basemap } from "#domain/config/app-config.ts";
import styles from "./layer-list.module.css";
import { messages } from "./messages.ts";

type BasemapChoiceProps = {
  readonly basemaps: readonly Basemap[];
  readonly view: View;
  readonly dispatch: Dispatch;
  /** Why the chosen basemap could not be drawn. */
  readonly problem: string | null;
};

/** The installer's basemaps, none first; nothing where none is configured. */
export function BasemapChoice({ basemaps, view, dispatch, problem }: BasemapChoiceProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  if (basemaps.length === 0) return null;
  const choices = [null, ...basemaps];
  return (
    <fieldset className={styles["basemaps"]}>
      <legend>{texts.basemap}</legend>
      {choices.map((basemap) => (
        <label key={basemap?.id ?? ""}>
          <input
            type="radio"
            name="basemap"
            checked={(basemap?.id ?? null) === view.basemap}
            onChange={() => dispatch({ type: "basemapChosen", basemap: basemap?.id ?? null })}
          />
          <span>
            {basemap === null ? texts.noBasemap : nameIn(language, basemap)}
            {basemap !== null && (
              <small>
                {language === "zh" ? basemap.attribution : basemap.attributionEn} ·{" "}
                {texts.approval(basemap.approvalNumber)}
              </small>
            )}
          </span>
        </label>
      ))}
      {problem !== null && view.basemap !== null && <ErrorRow>{texts.basemapFailed(problem)}</ErrorRow>}
    </fieldset>
  );
}
