import { Menu } from "@base-ui/react/menu";
import { FileSpreadsheet } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { saveFile, workbookType } from "#app/workbook/save-file.ts";
import { type WorkbookDesk, workerDesk } from "#app/workbook/workbook-desk.ts";
import { may } from "#domain/account/account.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { rulesInOrder, ruleWords } from "../light/rule-words.ts";
import { workbookMessages } from "./messages.ts";
import styles from "./workbook.module.css";

const ImportDialog = lazy(() => import("./import-dialog.tsx").then((module) => ({ default: module.ImportDialog })));
const MonthlyReport = lazy(() =>
  import("../monthly-report/monthly-report.tsx").then((module) => ({ default: module.MonthlyReport })),
);

type WorkbookMenuProps = {
  readonly index: PlanIndex;
  /** The rows of the table as they stand. */
  readonly statuses: readonly FeatureStatus[];
  readonly store: ProgressStore;
  readonly data: ProgressData;
  /** A picture of the map as a data URL; rejects where there is no map. */
  readonly pictureOfMap: () => Promise<string>;
  /** What reads and writes the workbooks. */
  readonly desk?: WorkbookDesk;
};

/** Taking the table away and bringing it back: the sheet to fill in, the monthly report as workbook and on paper. */
export function WorkbookMenu({ index, statuses, store, data, pictureOfMap, desk = workerDesk }: WorkbookMenuProps) {
  const texts = useMessages(workbookMessages);
  const language = useLanguage();
  const [open, setOpen] = useState<"import" | "print" | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const rules = data.rules.status === "ready" ? data.rules.value : null;
  const isConfidential = may(data.session?.account ?? null, "readConfidential", false);

  async function save(make: () => Promise<{ readonly name: string; readonly content: BlobPart }>): Promise<void> {
    try {
      const { name, content } = await make();
      saveFile(name, content, workbookType);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }
  const month = rules === null ? null : { index, statuses, rules, language, asOf: data.asOf, isConfidential };
  const exportSheet = (): Promise<void> =>
    save(async () => {
      const account = data.session?.account ?? null;
      const ruleLines = rules === null ? [] : rulesInOrder.map((rule) => ruleWords(language, rule, rules));
      const content = await desk.writeReports({ index, statuses, language, asOf: data.asOf, account, ruleLines });
      return { name: texts.sheetFile(data.asOf), content };
    });
  const exportMonth = (): Promise<void> =>
    save(async () => {
      if (month === null) throw new Error("The rules of the lights are missing");
      return { name: texts.monthlyFile(data.asOf), content: await desk.writeMonth(month) };
    });
  const item = (label: string, onClick: () => void, isOff = false): ReactNode => (
    <Menu.Item className={styles["item"]} disabled={isOff} onClick={onClick}>
      {label}
    </Menu.Item>
  );
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className={styles["trigger"]}>
          <FileSpreadsheet aria-hidden />
          {texts.button}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner sideOffset={6} align="end" style={{ zIndex: 30 }}>
            <Menu.Popup className={styles["menu"]}>
              {item(texts.exportSheet, () => void exportSheet())}
              {item(texts.importSheet, () => setOpen("import"))}
              {item(texts.monthly, () => void exportMonth(), month === null)}
              {item(texts.print, () => setOpen("print"), month === null)}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {hasFailed && (
        <span className={styles["line"]} role="alert">
          {texts.failed}
        </span>
      )}
      <Suspense fallback={null}>
        {open === "import" && (
          <ImportDialog index={index} store={store} data={data} desk={desk} onClose={() => setOpen(null)} />
        )}
        {open === "print" && month !== null && (
          <MonthlyReport parts={month} pictureOfMap={pictureOfMap} onClose={() => setOpen(null)} />
        )}
      </Suspense>
    </>
  );
}
