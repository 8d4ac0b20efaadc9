import { SlidersHorizontal } from "lucide-react";
import { useMemo, useState } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { useMediaQuery } from "#app/page/use-media-query.ts";
import { type Dispatch, noFilters, type View } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import { RemovableChip } from "#app/ui/chip.tsx";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { FilterDialog } from "./filter-dialog.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { FilterPopover } from "./filter-popover.tsx";
import { filterChips } from "./filters-model.ts";
import styles from "./filter-bar.module.css";
import { filterMessages } from "./messages.ts";

type FilterBarProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** Features that pass the filters; all of them where none is set. */
  readonly matchingCount: number;
  /** Features there are. */
  readonly total: number;
};

/** What narrows map and list: the filter button, every condition as a chip that can be taken away, and what is left. */
export function FilterBar({ index, view, dispatch, matchingCount, total }: FilterBarProps) {
  const texts = useMessages(filterMessages);
  const language = useLanguage();
  const isPhone = useMediaQuery("(width < 768px)");
  const [isOpen, setOpen] = useState(false);
  const chips = useMemo(
    () => filterChips(index, view.filters, view.year, language),
    [index, view.filters, view.year, language],
  );
  const clear = (): void => dispatch({ type: "filtersChanged", filters: noFilters });

  const button = (
    <button type="button" className={styles["button"]} data-active={chips.length > 0}>
      <SlidersHorizontal aria-hidden />
      {texts.filter}
      {chips.length > 0 && <span className={styles["badge"]}>{chips.length}</span>}
    </button>
  );
  const panel = <FilterPanel index={index} view={view} dispatch={dispatch} />;
  const Frame = isPhone ? FilterDialog : FilterPopover;

  return (
    <div className={styles["bar"]}>
      <Frame
        button={button}
        isOpen={isOpen}
        onOpen={setOpen}
        isNarrowed={chips.length > 0}
        onClear={clear}
        matchingCount={matchingCount}
        total={total}
      >
        {panel}
      </Frame>
      {chips.length > 0 && (
        <>
          <ul className={styles["chips"]} aria-label={texts.conditions}>
            {chips.map((chip) => (
              <li key={chip.key}>
                <RemovableChip
                  removeLabel={texts.remove(chip.label)}
                  onRemove={() => dispatch({ type: "filtersChanged", filters: chip.removed })}
                >
                  {chip.label}
                </RemovableChip>
              </li>
            ))}
          </ul>
          <Button kind="quiet" className={styles["clear"]} onClick={clear}>
            {texts.clear}
          </Button>
        </>
      )}
      <p role="status" className={chips.length > 0 ? styles["matching"] : "visually-hidden"}>
        {chips.length > 0 && texts.matching(matchingCount, total)}
      </p>
    </div>
  );
}
