import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { layerLegends } from "#app/map/legend.ts";
import { LegendSymbolView } from "#app/map/legend-symbol.tsx";
import { isLayerVisible, type LayerId } from "#app/state/layer-id.ts";
import { messages } from "./messages.ts";
import styles from "./embed.module.css";

/** Layers whose symbols speak for themselves on the map. */
const plain: ReadonlySet<LayerId> = new Set(["county", "neighbours", "seats", "townships", "uncertainty"]);

/** What the symbols of the visible layers mean, folded until it is asked for. */
export function EmbedLegend({ toggledLayers }: { readonly toggledLayers: readonly LayerId[] }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const legends = layerLegends.filter(
    ({ layer, group }) => group !== "terrain" && !plain.has(layer) && isLayerVisible(layer, toggledLayers),
  );
  return (
    <details className={styles["legend"]}>
      <summary>{texts.legend}</summary>
      <div>
        {legends.map(({ layer, title, titleEn, schematic, entries }) => (
          <section key={layer}>
            <h2>
              {nameIn(language, { name: title, nameEn: titleEn })}
              {schematic && <small>{texts.schematic}</small>}
            </h2>
            <ul>
              {entries.map((entry) => (
                <li key={entry.id}>
                  <span>
                    <LegendSymbolView symbol={entry.symbol} />
                  </span>
                  {nameIn(language, { name: entry.title, nameEn: entry.titleEn })}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </details>
  );
}
