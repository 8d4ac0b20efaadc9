import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { nameIn } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { LightMark } from "#app/panels/light/light-mark.tsx";
import { Button } from "#app/ui/button.tsx";
import { monthlyLabels } from "#app/workbook/monthly-labels.ts";
import { byUrgency, monthlyHeads, type MonthlyParts, monthlyRow } from "#app/workbook/write-monthly-workbook.ts";
import { countByLight } from "#domain/progress/feature-status.ts";
import { lights } from "#domain/progress/light.ts";
import styles from "./monthly-report.module.css";

type MonthlyReportProps = {
  readonly parts: MonthlyParts;
  /** A picture of the map as a data URL; rejects where there is no map. */
  readonly pictureOfMap: () => Promise<string>;
  readonly onClose: () => void;
};

/** The monthly report on A4 across: counts, the map, every built thing with reds first; shown as it will be printed. */
export function MonthlyReport({ parts, pictureOfMap, onClose }: MonthlyReportProps) {
  const { index, statuses, language, asOf } = parts;
  const texts = monthlyLabels[language];
  // `null`: on its way; "": there is none.
  const [map, setMap] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    const take = async (): Promise<void> => {
      const picture = await pictureOfMap().catch(() => "");
      if (!isOver) setMap(picture);
    };
    void take();
    return () => {
      isOver = true;
    };
  }, [pictureOfMap]);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset["printing"] = "report";
    const close = (event: KeyboardEvent): void => {
      if (event.key === "Escape") onClose();
    };
    window.addEventListener("keydown", close);
    return () => {
      delete root.dataset["printing"];
      window.removeEventListener("keydown", close);
    };
  }, [onClose]);

  const { document: plan } = index.plan;
  const title = texts.title(nameIn(language, { name: plan.shortTitle, nameEn: plan.shortTitleEn }), asOf);
  const counts = countByLight(statuses);
  return createPortal(
    <div className={styles["sheet"]} role="dialog" aria-modal="true" aria-label={title} data-print="">
      <div className={styles["tools"]} data-screen-only="">
        <Button onClick={onClose}>{texts.close}</Button>
        <Button kind="primary" disabled={map === null} onClick={() => window.print()}>
          {texts.page}
        </Button>
      </div>
      <article className={styles["paper"]}>
        <h1>{title}</h1>
        <div className={styles["overview"]}>
          <dl className={styles["counts"]}>
            {lights.map((light) => (
              <div key={light}>
                <dt>
                  <LightMark light={light} />
                </dt>
                <dd>{counts[light]}</dd>
              </div>
            ))}
          </dl>
          <figure className={styles["map"]}>
            {map === "" ? <p>{texts.noMap}</p> : map !== null && <img src={map} alt="" />}
            <figcaption>{texts.schematic}</figcaption>
          </figure>
        </div>
        <table className={styles["table"]}>
          <thead>
            <tr>
              {monthlyHeads(parts).map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byUrgency(statuses).map((status) => {
              const [, name, ...others] = monthlyRow(parts, status);
              return (
                <tr key={status.feature.id}>
                  <td aria-label={lightTerm(language, status.light)}>
                    <LightMark light={status.light} />
                  </td>
                  <th scope="row">{name}</th>
                  {others.map((value, at) => (
                    <td key={monthlyHeads(parts)[at + 2]}>{value}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        <p className={styles["source"]}>{texts.source(plan.number)}</p>
      </article>
    </div>,
    document.body,
  );
}
