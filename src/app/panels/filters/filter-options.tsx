import { Checkbox } from "@base-ui/react/checkbox";
import { Check, Search } from "lucide-react";
import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { PhaseLine, SiteMark } from "#app/map/legend-symbol.tsx";
import { siteKinds } from "#domain/features/feature.ts";
import { builtPhases } from "#domain/plan/phase.ts";
import { loadReadings, noReadings, type ReadingsOf } from "../search/readings.ts";
import { folded, matchText, textQuery } from "../search/text-match.ts";
import styles from "./filter-options.module.css";
import type { FilterOption } from "./filters-model.ts";
import { filterMessages } from "./messages.ts";

/** Lists up to this long are taken in at a glance. */
const searchedFrom = 10;

type FilterOptionsProps = {
  readonly title: string;
  readonly note: string | null;
  readonly options: readonly FilterOption[];
  readonly counts: ReadonlyMap<string, number>;
  readonly onToggle: (option: FilterOption) => void;
};

/** The options of one filter as boxes to tick, each with the number of features it would leave; long lists can be searched, in pinyin too. */
export function FilterOptions({ title, note, options, counts, onToggle }: FilterOptionsProps) {
  const texts = useMessages(filterMessages);
  const [typed, setTyped] = useState("");
  const [readings, setReadings] = useState<ReadingsOf>(() => noReadings);
  const query = textQuery(typed);
  const shown =
    query.compact === ""
      ? options
      : options.filter(({ label, names }) =>
          [label, ...names].some((name) => matchText(folded(name), query, readings) !== null),
        );
  // Without the table, characters and English still find the option.
  const prepare = (): void =>
    void loadReadings().then(
      (loaded) => setReadings(() => loaded),
      () => undefined,
    );
  return (
    <>
      {options.length > searchedFrom && (
        <label className={styles["search"]}>
          <Search aria-hidden />
          <input
            type="search"
            className={styles["input"]}
            aria-label={texts.searchIn(title)}
            placeholder={texts.searchIn(title)}
            value={typed}
            onFocus={prepare}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      )}
      {note !== null && <p className={styles["note"]}>{note}</p>}
      <div role="group" aria-label={title} className={styles["list"]}>
        {shown.map((option) => {
          const count = counts.get(option.value) ?? 0;
          return (
            <div key={option.value} className={styles["option"]} data-empty={count === 0 && !option.isChosen}>
              <Checkbox.Root
                checked={option.isChosen}
                onCheckedChange={() => onToggle(option)}
                aria-label={texts.option(option.label, count)}
                className={styles["target"]}
              >
                <span className={styles["box"]}>
                  <Checkbox.Indicator className={styles["tick"]}>
                    <Check aria-hidden />
                  </Checkbox.Indicator>
                </span>
                <OptionMark option={option} />
                <span className={styles["label"]}>{option.label}</span>
                <span className={styles["count"]}>{count}</span>
              </Checkbox.Root>
            </div>
          );
        })}
        {shown.length === 0 && <p className={styles["note"]}>{texts.noOption(typed.trim())}</p>}
      </div>
    </>
  );
}

function OptionMark({ option }: { readonly option: FilterOption }) {
  const phase = option.field === "phases" ? builtPhases.find((known) => known === option.value) : undefined;
  if (phase !== undefined) return <PhaseLine phase={phase} width={32} />;
  const site = option.field === "kinds" ? siteKinds.find((known) => known === option.value) : undefined;
  return site === undefined ? null : <SiteMark kind={site} size={16} />;
}
