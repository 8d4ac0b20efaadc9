import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { formatCite, phaseName } from "#app/language/terms.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import { statementMessages } from "./messages.ts";
import type { Reading } from "./reading.ts";
import { StatementLine } from "./statement-line.tsx";
import type { YearCell } from "./year-rows.ts";
import styles from "./year-table.module.css";

type YearCellProps = {
  readonly cell: YearCell;
  readonly reading: Reading;
  /** Names that head the row; items do not repeat them. */
  readonly names: readonly string[];
};

/** What a row says in one year, or in several in the same words: each item with its phase above it. */
export function YearCellView({ cell, reading, names }: YearCellProps) {
  const texts = useMessages(statementMessages);
  const [first, last] = [cell.years[0] ?? 0, cell.years.at(-1) ?? 0];
  return (
    <td
      className={styles["cell"]}
      data-chosen={cell.years.includes(reading.year)}
      colSpan={cell.years.length}
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
    </td>
  );
}

function Nothing({ text }: { readonly text: string }) {
  return (
    <p className={styles["nothing"]}>
      <span className={styles["dash"]} aria-hidden="true">
        —
      </span>
      <span className={styles["nothingWords"]}>{text}</span>
    </p>
  );
}

type ItemProps = Omit<YearCellProps, "cell"> & { readonly item: MilestoneItem };

function Item({ item, reading, names }: ItemProps) {
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
