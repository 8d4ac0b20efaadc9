import { Dialog } from "@base-ui/react/dialog";
import { useEffect, useState } from "react";
import { nameIn } from "#app/language/language.ts";
import { LightMark } from "#app/panels/light/light-mark.tsx";
import { Button } from "#app/ui/button.tsx";
import { monthlyLabels } from "#app/workbook/monthly-labels.ts";
import { byUrgency, monthlyHeads, type MonthlyParts, monthlyRow } from "#app/workbook/monthly-table.ts";
import { countByLight } from "#domain/progress/feature-status.ts";
import { lights, reportingMonth } from "#domain/progress/light.ts";
import styles from "./monthly-report.module.css";

type MonthlyReportProps = {
  readonly parts: MonthlyParts;
  /** A picture of the map as a data URL; rejects where there is no map. */
  readonly pictureOfMap: () => Promise<string>;
  readonly onClose: () => void;
};

/** The map's picture as a data URL; `null` while it is on its way, `""` where there is none. */
function usePicture(pictureOfMap: () => Promise<string>): string | null {
  const [picture, setPicture] = useState<string | null>(null);
  useEffect(() => {
    let isOver = false;
    const take = async (): Promise<void> => {
      const taken = await pictureOfMap().catch(() => "");
      if (!isOver) setPicture(taken);
    };
    void take();
    return () => {
      isOver = true;
    };
  }, [pictureOfMap]);
  return picture;
}

/** The monthly report on A4 across: counts, the map, every built thing with reds first; shown as it will be printed. */
export function MonthlyReport({ parts, pictureOfMap, onClose }: MonthlyReportProps) {
  const { index, language, asOf } = parts;
  const texts = monthlyLabels[language];
  const picture = usePicture(pictureOfMap);
  useEffect(() => {
    const root = document.documentElement;
    root.dataset["printing"] = "report";
    return () => {
      delete root.dataset["printing"];
    };
  }, []);
  const { document: plan } = index.plan;
  const title = texts.title(nameIn(language, { name: plan.shortTitle, nameEn: plan.shortTitleEn }), asOf);
  return (
    // The keyboard stays in it, but the page is not held still: a page that is would be cut after its first sheet of paper.
    <Dialog.Root
      open
      modal="trap-focus"
      disablePointerDismissal
      onOpenChange={(next) => (next ? undefined : onClose())}
    >
      <Dialog.Portal>
        <Dialog.Popup className={styles["sheet"]} data-print="">
          <div className={styles["tools"]} data-screen-only="">
            <Button onClick={onClose}>{texts.close}</Button>
            <Button kind="primary" disabled={picture === null} onClick={() => window.print()}>
              {texts.page}
            </Button>
          </div>
          <article className={styles["paper"]}>
            <Dialog.Title className={styles["title"]}>{title}</Dialog.Title>
            <div className={styles["overview"]}>
              <Counts parts={parts} />
              <figure className={styles["map"]}>
                {picture === null && <p role="status">{texts.mapComing}</p>}
                {picture === "" && <p>{texts.noMap}</p>}
                {picture !== null && picture !== "" && <img src={picture} alt={texts.map} />}
                {picture !== "" && <figcaption>{texts.schematic}</figcaption>}
              </figure>
            </div>
            <Table parts={parts} />
            <p className={styles["source"]}>{texts.source(plan.number)}</p>
          </article>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Counts({ parts: { statuses, rules, language, asOf } }: { readonly parts: MonthlyParts }) {
  const texts = monthlyLabels[language];
  const counts = countByLight(statuses);
  const rows: readonly (readonly [string, string])[] = [
    [texts.month, reportingMonth(rules, asOf)],
    [texts.asOf, asOf],
    [texts.rules, `${rules.id} ${rules.version}`],
  ];
  return (
    <dl className={styles["counts"]}>
      {lights.map((light) => (
        <div key={light}>
          <dt>
            <LightMark light={light} />
          </dt>
          <dd>{counts[light]}</dd>
        </div>
      ))}
      <div>
        <dt>{texts.total}</dt>
        <dd>{statuses.length}</dd>
      </div>
      {rows.map(([label, value]) => (
        <div key={label} className={styles["fact"]}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Table({ parts }: { readonly parts: MonthlyParts }) {
  const heads = monthlyHeads(parts);
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byUrgency(parts.statuses).map((status) => {
          const [, name, ...others] = monthlyRow(parts, status);
          return (
            <tr key={status.feature.id}>
              <td>
                <LightMark light={status.light} />
              </td>
              <th scope="row">{name}</th>
              {others.map((value, at) => (
                <td key={heads[at + 2]}>{value}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
