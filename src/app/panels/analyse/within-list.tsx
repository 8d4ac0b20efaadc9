import { listIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Chip, type ChipKind } from "#app/ui/chip.tsx";
import type { Relation } from "#domain/analysis/within.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import styles from "./analyse.module.css";
import { FoundRow, type FoundThing } from "./found-row.tsx";
import { messages } from "./messages.ts";

/** What was found of one group. */
export type WithinGroup = {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly (FoundThing & { readonly relation: Relation; readonly isSchematic: boolean })[];
};

/** The villages of a township that is touched. */
export type TownshipVillages = { readonly township: string; readonly villages: readonly string[] };

type WithinListProps = {
  readonly groups: readonly WithinGroup[];
  readonly villages: readonly TownshipVillages[];
  readonly index: PlanIndex;
  readonly year: Year;
};

/** Rows of a group that are shown; the rest is counted. */
const mostRows = 200;

const chipOf: Readonly<Record<Relation, ChipKind>> = {
  inside: "accent",
  partly: "plain",
  likely: "dashed",
  possible: "dashed",
};

/** What lies in an area, by group, and the villages of the townships that it touches. */
export function WithinList({ groups, villages, index, year }: WithinListProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const villageCount = villages.reduce((sum, each) => sum + each.villages.length, 0);
  return (
    <>
      {groups.length === 0 && <p className={styles["empty"]}>{texts.nothingWithin}</p>}
      {groups.map(({ id, title, rows }) => (
        <details key={id} className={styles["group"]} open>
          <summary>
            {title}
            <b>{rows.length}</b>
          </summary>
          <ul className={styles["rows"]}>
            {rows.slice(0, mostRows).map((row) => (
              <FoundRow key={row.key} thing={row} index={index} year={year} rank={null}>
                {row.isSchematic && (
                  <Chip kind="dashed" small>
                    {texts.schematic}
                  </Chip>
                )}
                <span title={texts.relationNotes[row.relation]}>
                  <Chip kind={chipOf[row.relation]} small>
                    {texts.relations[row.relation]}
                  </Chip>
                </span>
              </FoundRow>
            ))}
          </ul>
          {rows.length > mostRows && <p className={styles["quiet"]}>{texts.more(rows.length - mostRows)}</p>}
        </details>
      ))}
      {villageCount > 0 && (
        <details className={styles["group"]}>
          <summary>{texts.villages(villages.length, villageCount)}</summary>
          <p className={styles["quiet"]}>{texts.villagesNote}</p>
          <dl className={styles["villages"]}>
            {villages.map((each) => (
              <div key={each.township} style={{ display: "contents" }}>
                <dt>{each.township}</dt>
                <dd>{listIn(language, each.villages)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
