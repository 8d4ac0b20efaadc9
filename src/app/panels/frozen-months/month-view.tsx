import { useLanguage, useMessages } from "#app/language/language.ts";
import { LightMark } from "#app/panels/light/light-mark.tsx";
import type { FrozenMonth } from "#domain/progress/frozen-month.ts";
import { lights } from "#domain/progress/light.ts";
import styles from "./frozen-months.module.css";
import { monthMessages } from "./messages.ts";
import { monthCsv } from "./month-csv.ts";
import { DownloadLink } from "./download-link.tsx";

/** A frozen month as it was: counts by light and every built thing. */
export function MonthView({ month }: { readonly month: FrozenMonth }) {
  const texts = useMessages(monthMessages);
  const language = useLanguage();
  const { name, asOf, rules, statuses, frozenBy } = month;
  return (
    <section aria-label={name}>
      <p className={styles["hint"]}>
        {texts.asOf} {asOf} · {texts.by(frozenBy.name)} · {texts.rules(rules.id, rules.version)}
      </p>
      <Counts months={[month]} />
      <DownloadLink fileName={`${name}.csv`} content={() => monthCsv(language, month)} />
      <div className={styles["scroll"]}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              {[texts.project, texts.light, texts.percent, texts.expected, texts.difference].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statuses.map((status) => (
              <tr key={status.feature}>
                <th scope="row">{status.name}</th>
                <td>
                  <LightMark light={status.light} />
                </td>
                <td>{status.percent === null ? "—" : `${status.percent}%`}</td>
                <td>{status.expectedPercent === null ? "—" : `${status.expectedPercent}%`}</td>
                <td>{status.differencePoints === null ? "—" : texts.points(status.differencePoints)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Counts by light, a row for each month. */
export function Counts({ months }: { readonly months: readonly FrozenMonth[] }) {
  const texts = useMessages(monthMessages);
  return (
    <div className={styles["scroll"]}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{texts.name}</th>
            {lights.map((light) => (
              <th key={light} scope="col">
                <LightMark light={light} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ id, name, statuses }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {lights.map((light) => (
                <td key={light}>{statuses.filter((status) => status.light === light).length}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
