import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import { statementMessages } from "./messages.ts";
import type { Reading } from "./reading.ts";
import styles from "./year-table.module.css";

type YearTableProps = {
  readonly reading: Reading;
  /** What the table holds, for readers that listen. */
  readonly label: string;
  /** Groups of rows: `YearTableRows` and headings. */
  readonly children: ReactNode;
};

/**
 * The plan's years side by side under a head that chooses the year. Where four columns would be too narrow to read, the
 * head becomes a switch and the rows show the chosen year alone.
 */
export function YearTable({ reading, label, children }: YearTableProps) {
  const texts = useMessages(statementMessages);
  const { index, year: chosen, dispatch } = reading;
  return (
    <div className={styles["frame"]}>
      <div role="table" aria-label={label} className={styles["table"]}>
        <div role="rowgroup" className={styles["head"]}>
          <div role="row" className={styles["headRow"]}>
            <div role="columnheader" className="visually-hidden">
              {texts.work}
            </div>
            {index.plan.years.map((year) => (
              <div role="columnheader" key={year} className={styles["headCell"]}>
                <button
                  type="button"
                  className={styles["year"]}
                  data-print-keep
                  aria-pressed={year === chosen}
                  aria-label={texts.chooseYear(year)}
                  onClick={() => dispatch({ type: "yearChosen", year })}
                >
                  {year}
                </button>
              </div>
            ))}
          </div>
        </div>
        {children}
      </div>
    </div>
  );
}
