import { useTable } from "@tanstack/react-table";
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import { type FeatureId, featureId, type Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { selectFeature } from "../statement/select-feature.ts";
import { trackMessages } from "./messages.ts";
import { TrackHead } from "./track-head.tsx";
import { groupStatuses } from "./track-model.ts";
import { TrackRow } from "./track-row.tsx";
import { skills, sortedColumns } from "./track-sorting.ts";
import styles from "./track-table.module.css";

type TrackTableProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  readonly statuses: readonly FeatureStatus[];
  /** The year that is on. */
  readonly year: Year;
  readonly hovered: FeatureId | null;
  readonly onHover: (feature: FeatureId | null) => void;
};

/** The row that a key leads to among all of them; `null` for other keys. */
function rowAfterKey(key: string, at: number, last: number): number | null {
  const rows: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
  const row = rows[key];
  return row === undefined ? null : Math.min(last, Math.max(0, row));
}

/** The progress as a table: sorted by any column, grouped as the view says; a row selects its feature and shows it on the map. */
export function TrackTable({ index, view, dispatch, statuses, year, hovered, onHover }: TrackTableProps) {
  const texts = useMessages(trackMessages);
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const { selection, grouping } = view;
  const columns = useMemo(() => sortedColumns(index, language), [index, language]);
  const table = useTable({ features: skills, columns, data: statuses, getRowId: ({ feature }) => feature.id });
  const { rows } = table.getRowModel();
  const groups = useMemo(
    () =>
      groupStatuses(
        index,
        rows.map(({ original }) => original),
        grouping,
        language,
        texts.noTownship,
      ),
    [index, rows, grouping, language, texts],
  );
  const select = useCallback(
    (id: FeatureId): void => {
      const feature = index.featureById.get(id);
      if (feature !== undefined) dispatch(selectFeature(index, feature));
    },
    [index, dispatch],
  );

  useEffect(() => {
    // Chosen on the map or by the search: its row comes into sight.
    if (selection === null) return;
    frame.current?.querySelector(`tr[data-feature="${CSS.escape(selection)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selection]);

  useRowEvents(frame, select);
  const width = columns.length;
  return (
    <div ref={frame} className={styles["frame"]}>
      <table className={styles["table"]} aria-label={texts.table}>
        <TrackHead table={table} years={index.plan.years} year={year} />
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.title !== null && (
              <tr className={styles["group"]}>
                <th scope="rowgroup" colSpan={width}>
                  {group.title}
                  <span>{texts.projects(group.statuses.length)}</span>
                </th>
              </tr>
            )}
            {group.statuses.map((status) => (
              <TrackRow
                key={status.feature.id}
                index={index}
                status={status}
                year={year}
                isSelected={status.feature.id === selection}
                isHovered={status.feature.id === hovered}
                onSelect={select}
                onHover={onHover}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/**
 * Lets a press anywhere in a row select its feature, and arrow keys go from row to row. The rows are no controls: each has a
 * button that does the same, which is what the keyboard and readers that listen find.
 */
function useRowEvents(frame: RefObject<HTMLElement | null>, select: (feature: FeatureId) => void): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const onClick = (event: MouseEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      const row = target?.closest("[data-row]") === null ? target.closest<HTMLElement>("tr[data-feature]") : null;
      const id = featureId.safeParse(row?.dataset["feature"]);
      if (id.success) select(id.data);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const buttons = [...element.querySelectorAll<HTMLElement>("[data-row]")];
      const at = buttons.findIndex((button) => button === event.target);
      const next = at < 0 ? null : rowAfterKey(event.key, at, buttons.length - 1);
      if (next === null) return;
      event.preventDefault();
      buttons[next]?.focus();
    };
    element.addEventListener("click", onClick);
    element.addEventListener("keydown", onKeyDown);
    return () => {
      element.removeEventListener("click", onClick);
      element.removeEventListener("keydown", onKeyDown);
    };
  }, [frame, select]);
}
