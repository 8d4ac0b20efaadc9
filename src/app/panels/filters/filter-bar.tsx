import { SlidersHorizontal } from "lucide-react";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { type Dispatch, noFilters, type View } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import { RemovableChip } from "#app/ui/chip.tsx";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import styles from "./filter-bar.module.css";
import { filterChips } from "./filters-model.ts";
import { filterMessages } from "./messages.ts";

const FilterFrame = lazy(() => import("./filter-frame.tsx").then((module) => ({ default: module.FilterFrame })));

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
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  const { filters, year } = view;
  const chips = useMemo(() => filterChips(index, filters, year, language), [index, filters, year, language]);
  const isNarrowed = chips.length > 0;
  const clear = (): void => dispatch({ type: "filtersChanged", filters: noFilters });

  return (
    <div className={styles["bar"]}>
      <button
        ref={button}
        type="button"
        className={styles["button"]}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          setWasOpened(true);
          setOpen(!isOpen);
        }}
      >
        <SlidersHorizontal aria-hidden />
        {texts.filter}
        {isNarrowed && <span className={styles["badge"]}>{chips.length}</span>}
      </button>
      {wasOpened && (
        <Suspense fallback={null}>
          <FilterFrame
            index={index}
            view={view}
            dispatch={dispatch}
            button={button}
            isOpen={isOpen}
            onOpen={setOpen}
            isNarrowed={isNarrowed}
            onClear={clear}
            matchingCount={matchingCount}
            total={total}
          />
        </Suspense>
      )}
      {isNarrowed && (
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
      <p role="status" className={isNarrowed ? styles["matching"] : "visually-hidden"}>
        {isNarrowed && texts.matching(matchingCount, total)}
      </p>
    </div>
  );
}
