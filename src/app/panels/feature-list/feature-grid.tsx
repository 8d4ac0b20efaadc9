import { useTable } from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { useMediaQuery } from "#app/page/use-media-query.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { selectFeature } from "../statement/select-feature.ts";
import styles from "./feature-grid.module.css";
import { rowAfterKey } from "./feature-list-model.ts";
import { FeatureRow } from "./feature-row.tsx";
import { features as tableSkills, tableColumns } from "./feature-table.ts";
import { listColumns } from "./list-columns.ts";
import { ListHeader } from "./list-header.tsx";
import { listMessages } from "./messages.ts";

type FeatureGridProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly features: readonly PlanFeature[];
  readonly hovered: FeatureId | null;
  readonly onHover: (feature: FeatureId | null) => void;
};

const beyondSight = 8;
/** Paper takes every row up to this many; more is for an export, not for a printer. */
const printedRows = 1000;

/**
 * The rows, sorted and virtualised. One stop for the Tab key: arrow keys move, Enter selects and flies, the map marks the
 * row that the keyboard or the pointer is on.
 */
export function FeatureGrid({ index, view, dispatch, features, hovered, onHover }: FeatureGridProps) {
  const texts = useMessages(listMessages);
  const language = useLanguage();
  const gridId = useId();
  const grid = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const headHeight = useHeight(head);
  const isPrinting = useMediaQuery("print");
  const { selection, year } = view;
  const columns = useMemo(() => tableColumns(index, year, language), [index, year, language]);
  const table = useTable({ features: tableSkills, columns, data: features, getRowId: (feature) => feature.id });
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => 40,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: isPrinting ? printedRows : beyondSight,
    getItemKey: (row) => rows[row]?.id ?? row,
  });
  const visible = virtualizer.getVirtualItems();

  const [activeId, setActiveId] = useState<FeatureId | null>(null);
  const rowOf = useCallback(
    (id: FeatureId | null) => (id === null ? -1 : rows.findIndex((row) => row.original.id === id)),
    [rows],
  );
  const active = useMemo(() => rowOf(activeId), [rowOf, activeId]);

  useEffect(() => {
    const row = rowOf(selection);
    if (row >= 0) virtualizer.scrollToIndex(row, { align: "auto" });
    // Only a new selection or order scrolls; the virtualizer is the same object throughout.
  }, [selection, rowOf, virtualizer]);

  const activate = (row: number): void => {
    const feature = rows[row]?.original;
    if (feature === undefined) return;
    setActiveId(feature.id);
    virtualizer.scrollToIndex(row, { align: "auto" });
    onHover(feature.id);
  };
  const select = (feature: PlanFeature): void => dispatch(selectFeature(index, feature));
  // One listener for all rows: what is pressed is the row around the target.
  const onClick = (event: MouseEvent<HTMLDivElement>): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-index]") : null;
    const feature = rows[Number(row?.dataset["index"])]?.original;
    if (feature === undefined) return;
    setActiveId(feature.id);
    select(feature);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const feature = rows[active]?.original;
    if ((event.key === "Enter" || event.key === " ") && feature !== undefined) {
      event.preventDefault();
      select(feature);
      return;
    }
    const next = rowAfterKey(event.key, active, rows.length, Math.max(1, visible.length - 2 * beyondSight));
    if (next === null) return;
    event.preventDefault();
    activate(next);
  };

  const isActiveRendered = visible.some((item) => item.index === active);
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={texts.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={listColumns.length}
      aria-activedescendant={isActiveRendered ? `${gridId}-${active}` : undefined}
      tabIndex={0}
      className={styles["grid"]}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget && active < 0) activate(Math.max(0, rowOf(selection)));
      }}
      onBlur={() => onHover(null)}
    >
      <ListHeader ref={head} table={table} />
      <div
        role="rowgroup"
        className={styles["rows"]}
        style={
          isPrinting
            ? {}
            : { height: virtualizer.getTotalSize(), paddingTop: Math.max(0, (visible[0]?.start ?? 0) - headHeight) }
        }
      >
        {visible.map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <FeatureRow
              key={item.key}
              ref={virtualizer.measureElement}
              id={`${gridId}-${item.index}`}
              number={item.index}
              index={index}
              feature={row.original}
              year={year}
              isSelected={row.original.id === selection}
              isActive={item.index === active}
              isHovered={row.original.id === hovered}
              onHover={onHover}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The height of an element in CSS pixels, followed as it changes; 0 before it is drawn. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(target.offsetHeight));
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
