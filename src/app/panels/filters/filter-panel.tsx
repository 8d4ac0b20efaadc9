import { Tabs } from "@base-ui/react/tabs";
import { useDeferredValue, useMemo } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { Switch } from "#app/ui/switch.tsx";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { filterFields } from "./filter-fields.ts";
import { FilterOptions } from "./filter-options.tsx";
import styles from "./filter-panel.module.css";
import { filterCounts, filterOptions } from "./filters-model.ts";
import { filterMessages } from "./messages.ts";

type FilterPanelProps = { readonly index: PlanIndex; readonly view: View; readonly dispatch: Dispatch };

/** The fields beside each other, one open at a time with its options; below, 仅本年有措施. */
export function FilterPanel({ index, view, dispatch }: FilterPanelProps) {
  const texts = useMessages(filterMessages);
  const language = useLanguage();
  const { filters, year } = view;
  const options = useMemo(() => filterOptions(index, filters, language), [index, filters, language]);
  const counted = useDeferredValue(filters);
  const counts = useMemo(() => filterCounts(index, counted, year), [index, counted, year]);
  return (
    <>
      <Tabs.Root defaultValue={filterFields[0]} orientation="vertical" className={styles["panel"]}>
        <Tabs.List aria-label={texts.fieldsLabel} className={styles["fields"]}>
          {filterFields.map((field) => (
            <Tabs.Tab key={field} value={field} className={styles["field"]}>
              {texts.fields[field]}
              {filters[field].length > 0 && (
                <span className={styles["badge"]} aria-label={texts.chosen(filters[field].length)}>
                  {filters[field].length}
                </span>
              )}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {filterFields.map((field) => (
          <Tabs.Panel key={field} value={field} className={styles["options"]} tabIndex={-1}>
            <FilterOptions
              title={texts.fields[field]}
              note={field === "phases" ? texts.phaseNote(year) : null}
              options={options[field]}
              counts={counts[field]}
              onToggle={(option) => dispatch({ type: "filtersChanged", filters: option.toggled })}
            />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
      <label className={styles["inYear"]}>
        <Switch
          label={texts.inYear(year)}
          checked={filters.inYear}
          onChange={(inYear) => dispatch({ type: "filtersChanged", filters: { inYear } })}
        />
        <span className={styles["inYearText"]}>{texts.inYear(year)}</span>
        <span className={styles["count"]}>{counts.inYear}</span>
      </label>
    </>
  );
}
