import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import { statementMessages } from "./messages.ts";
import type { Reading } from "./reading.ts";
import styles from "./year-table.module.css";

type YearTableProps = {
  readonly reading: Reading;
  /** What the table holds, for readers that listen. */
  readonly label: string;
  /** Bodies of the table: `YearTableRows`. */
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
      <table aria-label={label} className={styles["table"]}>
        <thead className={styles["head"]}>
          <tr className={styles["headRow"]}>
            {index.plan.years.map((year) => (
              <th key={year} scope="col">
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
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  );
}
