import { Tabs } from "@base-ui/react/tabs";
import { type ReactNode, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { TaskId } from "#domain/plan/ids.ts";
import type { Reading } from "../statement/reading.ts";
import { TaskBody } from "../statement/task-body.tsx";
import { AreaTab } from "./area-tab.tsx";
import { CountyTab } from "./county-tab.tsx";
import { type DetailTab, tabsOf } from "./detail-model.ts";
import { detailMessages } from "./messages.ts";
import { RelatedTab } from "./related-tab.tsx";
import styles from "./detail-panel.module.css";

type DetailTabsProps = {
  readonly reading: Reading;
  readonly feature: PlanFeature;
  /** Tasks that the map is narrowed to: one of them opens first. */
  readonly preferredTasks: readonly TaskId[];
  /** What stands above the tabs and scrolls with them. */
  readonly children: ReactNode;
};

/** The sections of the panel, and at its foot the source of the one that is open. */
export function DetailTabs({ reading, feature, preferredTasks, children }: DetailTabsProps) {
  const texts = useMessages(detailMessages);
  const tabs = tabsOf(reading.index, feature);
  const [wanted, setWanted] = useState<string | null>(null);
  const preferred = tabs.find((tab) => tab.kind === "task" && preferredTasks.includes(tab.task));
  const open = tabs.find((tab) => tab.id === wanted) ?? preferred ?? tabs[0];
  if (open === undefined) return null;
  return (
    <>
      <Tabs.Root className={styles["body"]} value={open.id} onValueChange={(value) => setWanted(String(value))}>
        {children}
        {tabs.length > 1 && (
          <Tabs.List className={styles["tabs"]} aria-label={texts.tabs} data-screen-only>
            {tabs.map((tab) => (
              <Tabs.Tab key={tab.id} value={tab.id} className={styles["tab"]}>
                <TabName tab={tab} feature={feature} />
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        {tabs.map((tab) => (
          <Tabs.Panel key={tab.id} value={tab.id} className={styles["tabPanel"]}>
            <TabContent tab={tab} reading={reading} feature={feature} />
          </Tabs.Panel>
        ))}
      </Tabs.Root>
      <SourceLine reading={reading} tab={open} />
    </>
  );
}

function TabName({ tab, feature }: { readonly tab: DetailTab; readonly feature: PlanFeature }) {
  const texts = useMessages(detailMessages);
  switch (tab.kind) {
    case "area":
      return feature.properties.kind === "township" ? texts.inTownship : texts.inArea;
    case "county":
      return texts.countyTasks;
    case "task":
      return texts.task(tab.task);
    case "related":
      return texts.related;
  }
}

function TabContent({
  tab,
  reading,
  feature,
}: {
  readonly tab: DetailTab;
  readonly reading: Reading;
  readonly feature: PlanFeature;
}) {
  switch (tab.kind) {
    case "area":
      return <AreaTab reading={reading} area={feature} />;
    case "county":
      return <CountyTab reading={reading} county={feature} />;
    case "task": {
      const task = reading.index.taskById.get(tab.task);
      return task === undefined ? null : <TaskBody reading={reading} task={task} feature={feature.id} />;
    }
    case "related":
      return <RelatedTab reading={reading} feature={feature} />;
  }
}

function SourceLine({ reading, tab }: { readonly reading: Reading; readonly tab: DetailTab }) {
  const texts = useMessages(detailMessages);
  const { number } = reading.index.plan.document;
  const ordinal = tab.kind === "task" ? reading.index.taskById.get(tab.task)?.ordinal : undefined;
  return (
    <footer className={styles["source"]}>
      {ordinal === undefined ? texts.sourceLine(number) : texts.sourceOfTask(number, ordinal)}
    </footer>
  );
}
