import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { accuracyName } from "#app/language/terms.ts";
import type { LayerLegend } from "#app/map/legend.ts";
import { LegendSymbolView } from "#app/map/legend-symbol.tsx";
import { isLayerVisible } from "#app/state/layer-id.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { SourceId } from "#domain/features/feature.ts";
import type { BuiltPhase } from "#domain/plan/phase.ts";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { ShareSlider } from "#app/ui/slider.tsx";
import { Switch } from "#app/ui/switch.tsx";
import {
  layerAccuracy,
  layerContent,
  type PhaseCount,
  sourceOfLayer,
  type SourceStates,
  speaksForSource,
} from "./layer-list-model.ts";
import styles from "./layer-list.module.css";
import { LegendEntries } from "./legend-entries.tsx";
import { messages } from "./messages.ts";
import { SourceFailure } from "./source-failure.tsx";

type LayerRowProps = {
  readonly legend: LayerLegend;
  /** The heading of a group that this layer is all of; it stands for the layer's title. */
  readonly heading?: string;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly sources: SourceStates;
  readonly onRetry: (source: SourceId) => void;
  readonly phaseCounts: ReadonlyMap<BuiltPhase, PhaseCount>;
  /** What else is to be said about the layer's data. */
  readonly about?: string | undefined;
};

/** A layer: its switch, its legend, its opacity, how far it can be trusted, and what is wrong where it failed. */
export function LayerRow({ legend, heading, view, dispatch, sources, onRetry, phaseCounts, about }: LayerRowProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const title = nameIn(language, { name: legend.title, nameEn: legend.titleEn });
  const isVisible = isLayerVisible(legend.layer, view.toggledLayers);
  const sourceId = sourceOfLayer(legend.layer);
  const source = sourceId === null ? null : sources[sourceId];
  const content = layerContent(legend.layer, sources);
  const accuracy = layerAccuracy(legend, content);
  const note = language === "zh" ? legend.note : legend.noteEn;
  // A layer with one symbol carries it beside its title.
  const only = legend.entries.length === 1 ? legend.entries[0] : undefined;
  return (
    <li className={styles["layer"]} data-off={!isVisible}>
      <div className={styles["head"]}>
        {only !== undefined && (
          <span className={styles["symbol"]}>
            <LegendSymbolView symbol={only.symbol} />
          </span>
        )}
        <details className={styles["options"]}>
          <summary title={texts.options(title)}>
            <span className={styles["words"]}>
              {heading === undefined ? <span>{title}</span> : <h3>{heading}</h3>}
              {accuracy !== null && (
                <span className={styles["accuracy"]} data-accuracy={accuracy}>
                  {accuracyName(language, accuracy)}
                </span>
              )}
            </span>
          </summary>
          <div className={styles["optionsBody"]}>
            {note !== undefined && (!legend.schematic || accuracy === "schematic") && <p>{note}</p>}
            {about !== undefined && <p>{about}</p>}
            {content !== null && (
              <p>
                {texts.content(
                  content.accuracies.map(([level, count]) => `${accuracyName(language, level)} ${count}`),
                  content.unplaced,
                )}
              </p>
            )}
            <ShareSlider
              label={texts.opacity}
              value={view.opacities[legend.layer] ?? 1}
              onChange={(opacity) => dispatch({ type: "opacityChanged", layer: legend.layer, opacity })}
            />
          </div>
        </details>
        <Switch
          label={texts.show(title)}
          checked={isVisible}
          onChange={() => dispatch({ type: "layerToggled", layer: legend.layer })}
        />
      </div>
      {source?.status === "loading" && speaksForSource(legend.layer) && (
        <Skeleton label={texts.loading(title)} lines={1} />
      )}
      {source?.status === "failed" && sourceId !== null && speaksForSource(legend.layer) && (
        <SourceFailure problem={source.problem} onRetry={() => onRetry(sourceId)} />
      )}
      {source?.status === "ready" && isVisible && only === undefined && (
        <LegendEntries
          entries={legend.entries}
          inColumns={legend.layer === "sites" || legend.layer === "seats" || legend.layer === "lights"}
          phaseCounts={phaseCounts}
        />
      )}
    </li>
  );
}
