import { useLanguage, useMessages } from "#app/language/language.ts";
import { LightMark } from "#app/panels/light/light-mark.tsx";
import { compareFrozen, type FrozenMonth, type FrozenStatus } from "#domain/progress/frozen-month.ts";
import { DownloadLink } from "./download-link.tsx";
import styles from "./frozen-months.module.css";
import { monthMessages } from "./messages.ts";
import { comparisonCsv } from "./month-csv.ts";
import { Counts } from "./month-view.tsx";

type ComparisonViewProps = { readonly before: FrozenMonth; readonly after: FrozenMonth };

/** What moved between two frozen months, what turned late first. */
export function ComparisonView({ before, after }: ComparisonViewProps) {
  const texts = useMessages(monthMessages);
  const language = useLanguage();
  const changes = compareFrozen(before, after);
  const title = texts.changes(before.name, after.name);
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <Counts months={[before, after]} />
      {changes.length === 0 ? (
        <p>{texts.noChanges}</p>
      ) : (
        <>
          <DownloadLink fileName={`${title}.csv`} content={() => comparisonCsv(language, before, after, changes)} />
          <div className={styles["scroll"]}>
            <table className={styles["table"]}>
              <thead>
                <tr>
                  {[texts.project, texts.before, texts.after, ""].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {changes.map((change) => (
                  <tr key={change.feature}>
                    <th scope="row">{change.name}</th>
                    <Standing status={change.before} />
                    <Standing status={change.after} />
                    <td>
                      {change.after?.light === "late" && change.before?.light !== "late" && (
                        <b className={styles["late"]}>{texts.turnedLate}</b>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function Standing({ status }: { readonly status: FrozenStatus | null }) {
  const texts = useMessages(monthMessages);
  if (status === null) return <td>{texts.absent}</td>;
  return (
    <td>
      <LightMark light={status.light} /> {status.percent === null ? "" : `${status.percent}%`}
    </td>
  );
}
