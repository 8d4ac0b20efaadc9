import { Fragment, type ReactNode } from "react";
import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { formatCite, phaseName } from "#app/language/terms.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import { FeatureLink } from "./feature-link.tsx";
import { statementMessages } from "./messages.ts";
import { OfficialName } from "./official-name.tsx";
import type { Reading } from "./reading.ts";
import { StatementLine } from "./statement-line.tsx";
import type { YearCell, YearRow } from "./year-rows.ts";
import styles from "./year-table.module.css";

type YearTableRowsProps = {
  readonly reading: Reading;
  readonly rows: readonly YearRow[];
  /** `own`: the rows of the feature that the panel is about, tinted and not linked. */
  readonly tone?: "own" | "plain";
  /** Shows which tasks a row belongs to, where rows of several stand together. */
  readonly withTasks?: boolean;
};

/** Rows of a `YearTable`: what it is about on a line of its own, below it one cell for each year. */
export function YearTableRows({ reading, rows, tone = "plain", withTasks = false }: YearTableRowsProps) {
  return (
    <div role="rowgroup" className={styles["group"]} data-tone={tone}>
      {rows.map((row) => (
        <Row key={row.key} reading={reading} row={row} tone={tone} withTasks={withTasks} />
      ))}
    </div>
  );
}

function Row({ reading, row, tone, withTasks }: { readonly row: YearRow } & Required<Omit<YearTableRowsProps, "rows">>) {
  const language = useLanguage();
  const texts = useMessages(statementMessages);
  const isEmptyNow = row.cells.every((cell) => cell.items.length === 0 || !cell.years.includes(reading.year));
  const names = row.subjects.flatMap(({ properties }) => [properties.name, ...properties.aliases]);
  const hovered = row.subjects[0]?.id ?? null;
  return (
    <div
      role="row"
      className={styles["row"]}
      data-empty={isEmptyNow}
      onPointerEnter={() => reading.onHover(hovered)}
      onPointerLeave={() => reading.onHover(null)}
    >
      {row.subjects.length > 0 && (
        <div role="rowheader" className={styles["subject"]}>
          <span>
            {row.subjects.map((feature, number) => (
              <Fragment key={feature.id}>
                {number > 0 && (language === "zh" ? "；" : "; ")}
                {tone === "own" ? <OfficialName name={nameIn(language, feature.properties)} /> : <FeatureLink reading={reading} feature={feature} />}
              </Fragment>
            ))}
          </span>
          {withTasks && <span className={styles["tasks"]}>{row.tasks.map(texts.task).join(language === "zh" ? "、" : ", ")}</span>}
        </div>
      )}
      <div className={styles["cells"]}>
        {row.cells.map((cell) => (
          <Cell key={cell.years[0]} cell={cell} reading={reading} names={names} />
        ))}
      </div>
    </div>
  );
}

function Cell({ cell, reading, names }: { readonly cell: YearCell; readonly reading: Reading; readonly names: readonly string[] }) {
  const texts = useMessages(statementMessages);
  const [first, last] = [cell.years[0] ?? 0, cell.years.at(-1) ?? 0];
  return (
    <div
      role="cell"
      className={styles["cell"]}
      data-chosen={cell.years.includes(reading.year)}
      aria-colspan={cell.years.length}
      style={{ gridColumn: `span ${cell.years.length}` }}
    >
      {cell.items.length === 0 ? (
        <Nothing text={texts.nothing} />
      ) : (
        <>
          {cell.years.length > 1 && <p className={styles["together"]}>{texts.yearsTogether(first, last)}</p>}
          {cell.items.map((item) => (
            <Item key={item.id} item={item} reading={reading} names={names} />
          ))}
        </>
      )}
    </div>
  );
}

function Nothing({ text }: { readonly text: string }): ReactNode {
  return (
    <p className={styles["nothing"]}>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{text}</span>
    </p>
  );
}

function Item({ item, reading, names }: { readonly item: MilestoneItem; readonly reading: Reading; readonly names: readonly string[] }) {
  const language = useLanguage();
  return (
    <div className={styles["item"]} title={formatCite(language, item.cite, reading.index)}>
      {item.phase !== "service" && (
        <span className={styles["phase"]}>
          <PhaseLine phase={item.phase} />
          <span className="visually-hidden">{phaseName(language, item.phase)}</span>
        </span>
      )}
      <p>
        <StatementLine statement={item} under={names} />
      </p>
    </div>
  );
}
