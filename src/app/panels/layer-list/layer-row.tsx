import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Loadable, LoadProblem } from "#app/data/loadable.ts";
import type { LayerLegend } from "#app/map/legend.ts";
import { LegendSymbolView } from "#app/map/legend-symbol.tsx";
import { isLayerVisible } from "#app/state/layer-id.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { ShareSlider } from "#app/ui/slider.tsx";
import { Switch } from "#app/ui/switch.tsx";
import { firstIssue } from "./layer-list-model.ts";
import styles from "./layer-list.module.css";
import { messages } from "./messages.ts";

function useProblemText(problem: LoadProblem): string {
  const texts = useMessages(messages);
  switch (problem.kind) {
    case "unreachable":
      return texts.failed(texts.unreachable);
    case "status":
      return texts.failed(texts.status(problem.status));
    case "invalid":
      return texts.failed(texts.invalid(problem.issues.length, firstIssue(problem)));
  }
}

function SourceFailure({ problem, onRetry }: { readonly problem: LoadProblem; readonly onRetry: () => void }) {
  const texts = useMessages(messages);
  return (
    <ErrorRow retryLabel={texts.retry} onRetry={onRetry}>
      {useProblemText(problem)}
    </ErrorRow>
  );
}

type LayerRowProps = {
  readonly legend: LayerLegend;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly source: Loadable<unknown>;
  readonly onRetry: () => void;
  /** What stands behind an entry of the legend; nothing for most. */
  readonly countOf: (entry: string) => number | null;
};

/** A layer: its switch, its legend, its opacity, how far it can be trusted, and what is wrong where it failed. */
export function LayerRow({ legend, view, dispatch, source, onRetry, countOf }: LayerRowProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const title = nameIn(language, { name: legend.title, nameEn: legend.titleEn });
  const isVisible = isLayerVisible(legend.layer, view.toggledLayers);
  const note = language === "zh" ? legend.note : legend.noteEn;
  // A layer with one symbol carries it beside its title.
  const only = legend.entries.length === 1 ? legend.entries[0] : undefined;
  return (
    <li className={styles["layer"]} data-off={!isVisible}>
      <div className={styles["head"]}>
        <Switch
          label={texts.show(title)}
          checked={isVisible}
          onChange={() => dispatch({ type: "layerToggled", layer: legend.layer })}
        />
        <details className={styles["options"]}>
          <summary title={texts.options(title)}>
            {only !== undefined && (
              <span className={styles["symbol"]}>
                <LegendSymbolView symbol={only.symbol} />
              </span>
            )}
            <span>{title}</span>
            {legend.schematic && <span className={styles["schematic"]}>{texts.schematic}</span>}
          </summary>
          <div className={styles["optionsBody"]}>
            {note !== undefined && <p>{note}</p>}
            <ShareSlider
              label={texts.opacity}
              value={view.opacities[legend.layer] ?? 1}
              onChange={(opacity) => dispatch({ type: "opacityChanged", layer: legend.layer, opacity })}
            />
          </div>
        </details>
      </div>
      {source.status === "loading" && <Skeleton label={texts.loading(title)} lines={1} />}
      {source.status === "failed" && <SourceFailure problem={source.problem} onRetry={onRetry} />}
      {source.status === "ready" && isVisible && only === undefined && (
        <ul className={styles["entries"]} data-columns={legend.layer === "sites" || legend.layer === "seats"}>
          {legend.entries.map((entry) => {
            const count = countOf(entry.id);
            return (
              <li key={entry.id}>
                <span className={styles["symbol"]}>
                  <LegendSymbolView symbol={entry.symbol} />
                </span>
                <span>{nameIn(language, { name: entry.title, nameEn: entry.titleEn })}</span>
                {count !== null && (
                  <span className={styles["count"]} data-none={count === 0}>
                    {texts.count(count)}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
