import { Fragment } from "react";
import { listIn, nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { FeatureLink } from "./feature-link.tsx";
import { statementMessages } from "./messages.ts";
import { OfficialName } from "./official-name.tsx";
import type { Reading } from "./reading.ts";
import { YearCellView } from "./year-cell.tsx";
import type { YearRow } from "./year-rows.ts";
import styles from "./year-table.module.css";

type YearTableRowsProps = {
  readonly reading: Reading;
  readonly rows: readonly YearRow[];
  /** `own`: rows of what the panel is about, tinted. */
  readonly tone?: "own" | "plain";
  /** What the panel is about: its name leads nowhere. */
  readonly feature?: FeatureId | null;
  /** Shows which tasks a row belongs to, where rows of several stand together. */
  readonly withTasks?: boolean;
};

/** Rows of a `YearTable`: what each is about on a line of its own, below it one cell for each year. */
export function YearTableRows({
  reading,
  rows,
  tone = "plain",
  feature = null,
  withTasks = false,
}: YearTableRowsProps) {
  return rows.map((row) => (
    <Row key={row.key} reading={reading} row={row} tone={tone} feature={feature} withTasks={withTasks} />
  ));
}

type RowProps = { readonly row: YearRow } & Required<Omit<YearTableRowsProps, "rows">>;

function Row({ row, ...rest }: RowProps) {
  const { reading, tone } = rest;
  const isEmptyNow = row.cells.every((cell) => cell.items.length === 0 || !cell.years.includes(reading.year));
  const names = row.subjects.flatMap(({ properties }) => [properties.name, ...properties.aliases]);
  return (
    <tbody
      className={styles["row"]}
      data-tone={tone}
      data-empty={isEmptyNow}
      onPointerEnter={() => reading.onHover(row.subjects[0]?.id ?? null)}
      onPointerLeave={() => reading.onHover(null)}
    >
      {row.subjects.length > 0 && <Subjects row={row} {...rest} />}
      <tr className={styles["cells"]}>
        {row.cells.map((cell) => (
          <YearCellView key={cell.years[0]} cell={cell} reading={reading} names={names} />
        ))}
      </tr>
    </tbody>
  );
}

function Subjects({ row, reading, feature, withTasks }: RowProps) {
  const language = useLanguage();
  const texts = useMessages(statementMessages);
  return (
    <tr className={styles["subjects"]}>
      <th scope="rowgroup" colSpan={reading.index.plan.years.length} className={styles["subject"]}>
        <span>
          {row.subjects.map((subject, number) => (
            <Fragment key={subject.id}>
              {number > 0 && (language === "zh" ? "；" : "; ")}
              {subject.id === feature ? (
                <OfficialName name={nameIn(language, subject.properties)} />
              ) : (
                <FeatureLink reading={reading} feature={subject} />
              )}
            </Fragment>
          ))}
        </span>
        {withTasks && <span className={styles["tasks"]}>{listIn(language, row.tasks.map(texts.task))}</span>}
      </th>
    </tr>
  );
}
