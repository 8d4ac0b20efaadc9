import type { ReactTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { Ref } from "react";
import { useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { features } from "./feature-table.ts";
import styles from "./feature-grid.module.css";
import { listColumns } from "./list-columns.ts";
import { listMessages } from "./messages.ts";

const ariaSort = { asc: "ascending", desc: "descending" } as const;

/** The heads of the columns; each sorts up, down, and back to the order of the plan. */
export function ListHeader({
  ref,
  table,
}: {
  readonly ref: Ref<HTMLDivElement>;
  readonly table: ReactTable<typeof features, PlanFeature>;
}) {
  const texts = useMessages(listMessages);
  return (
    <div ref={ref} role="rowgroup" className={styles["head"]}>
      <div role="row" aria-rowindex={1} className={styles["headRow"]}>
        {listColumns.map((id, number) => {
          const column = table.getColumn(id);
          const sorted = column?.getIsSorted() ?? false;
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={number + 1}
              aria-sort={sorted === false ? "none" : ariaSort[sorted]}
              className={styles["headCell"]}
            >
              <button
                type="button"
                className={styles["sort"]}
                data-print-keep=""
                title={texts.sortBy(texts.columns[id])}
                onClick={() => column?.toggleSorting()}
              >
                {texts.columns[id]}
                {sorted === "asc" && <ArrowUp aria-hidden />}
                {sorted === "desc" && <ArrowDown aria-hidden />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
