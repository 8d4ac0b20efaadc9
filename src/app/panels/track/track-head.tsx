import type { ReactTable } from "@tanstack/react-table";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useMessages } from "#app/language/language.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { trackMessages } from "./messages.ts";
import { type TrackColumn, yearColumn } from "./track-columns.ts";
import type { skills } from "./track-sorting.ts";
import styles from "./track-table.module.css";

type TrackHeadProps = {
  readonly table: ReactTable<typeof skills, FeatureStatus>;
  readonly years: readonly Year[];
  /** The year that is on. */
  readonly year: Year;
};

const ariaSort = { asc: "ascending", desc: "descending" } as const;

/** The heads of the columns; each sorts up, down, and back to the plan's order. */
export function TrackHead({ table, years, year }: TrackHeadProps) {
  const texts = useMessages(trackMessages);
  const head = (id: string, title: string, kind: TrackColumn | "year") => {
    const column = table.getColumn(id);
    const sorted = column?.getIsSorted() ?? false;
    const isNow = id === yearColumn(year);
    return (
      <th
        key={id}
        scope="col"
        aria-sort={sorted === false ? "none" : ariaSort[sorted]}
        className={styles[kind]}
        data-now={isNow}
      >
        <button
          type="button"
          className={styles["sort"]}
          title={texts.sortBy(title)}
          data-print-keep=""
          onClick={() => column?.toggleSorting()}
        >
          {title}
          {isNow && <span className={styles["current"]}>{texts.current}</span>}
          {sorted === "asc" && <ArrowUp aria-hidden />}
          {sorted === "desc" && <ArrowDown aria-hidden />}
        </button>
      </th>
    );
  };
  const own = (id: TrackColumn) => head(id, texts.columns[id], id);
  return (
    <thead>
      <tr>
        {own("light")}
        {own("name")}
        {years.map((each) => head(yearColumn(each), String(each), "year"))}
        {own("report")}
        {own("expected")}
        {own("difference")}
        {own("unit")}
        {own("fact")}
      </tr>
    </thead>
  );
}
