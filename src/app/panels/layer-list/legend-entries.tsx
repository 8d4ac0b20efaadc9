import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { LegendEntry } from "#app/map/legend.ts";
import { LegendSymbolView } from "#app/map/legend-symbol.tsx";
import type { BuiltPhase } from "#domain/plan/phase.ts";
import type { PhaseCount } from "./layer-list-model.ts";
import styles from "./layer-list.module.css";
import { messages } from "./messages.ts";

type LegendEntriesProps = {
  readonly entries: readonly LegendEntry[];
  readonly inColumns: boolean;
  /** How many corridors stand in a phase, shown beside the phases' lines. */
  readonly phaseCounts: ReadonlyMap<BuiltPhase, PhaseCount>;
};

/** What the symbols of a layer mean, and how many lines of the map stand in each phase. */
export function LegendEntries({ entries, inColumns, phaseCounts }: LegendEntriesProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <ul className={styles["entries"]} data-columns={inColumns}>
      {entries.map((entry) => {
        const count = entry.symbol.kind === "phase" ? phaseCounts.get(entry.symbol.phase) : undefined;
        return (
          <li key={entry.id}>
            <span className={styles["symbol"]}>
              <LegendSymbolView symbol={entry.symbol} />
            </span>
            <span>{nameIn(language, { name: entry.title, nameEn: entry.titleEn })}</span>
            {count !== undefined && (
              <span className={styles["count"]} data-none={count.placed + count.unplaced === 0}>
                {texts.count(count.placed, count.unplaced)}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
