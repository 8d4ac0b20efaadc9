import { type ReactNode, useRef, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { useMediaQuery } from "#app/page/use-media-query.ts";
import type { Panel } from "#app/state/view.ts";
import { Card } from "#app/ui/card.tsx";
import { TabList, TabPanel, TabRoot } from "#app/ui/tabs.tsx";
import styles from "./desktop-layout.module.css";
import type { Insets } from "./insets.ts";
import { layoutMessages } from "./messages.ts";
import { panelOf, tabOf, usePanelTabs } from "./panel-tabs.tsx";
import { Rail } from "./rail.tsx";
import { useInsets } from "./use-insets.ts";

type DesktopLayoutProps = {
  readonly topBar: ReactNode;
  /** The panel in the left card; its content is `left`. */
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel | null) => void;
  readonly left: ReactNode;
  /** The workbench in the left card instead of the panels; `null` on the other pages. */
  readonly bench: ReactNode | null;
  /** The progress table; `null` on the map's own page. With it the map stands small on the right, above `right`. */
  readonly work: ReactNode | null;
  /** The panel on the right, or `null` while there is none. */
  readonly right: ReactNode | null;
  /** The year control. */
  readonly bottom: ReactNode;
  /** Filters, over the map at its top. */
  readonly corner: ReactNode;
  readonly notices: ReactNode;
  readonly map: ReactNode;
  /** Called whenever cards begin or end to cover the map. */
  readonly onInsets: (insets: Insets) => void;
};

/**
 * The page from 768 px of width up: bar on top, the map under everything, a card on each side, the year control in the
 * middle of the map that stays free. Up to 90rem the left card is a rail whose panels open over the map. On the page of the
 * progress the table takes the left, and the same map stands in the corner above the panel on the right.
 */
export function DesktopLayout(props: DesktopLayoutProps) {
  const { topBar, panel, onPanel, left, bench, work, right, bottom, corner, notices, map, onInsets } = props;
  const texts = useMessages(layoutMessages);
  const isFolded = useMediaQuery("(max-width: 90rem)");
  const [isOpen, setOpen] = useState(panel !== null);
  const [shown, setShown] = useState(panel);
  if (shown !== panel) {
    // A link, a key or the browser's history chose another panel: it opens.
    setShown(panel);
    setOpen(true);
  }

  const root = useRef<HTMLDivElement>(null);
  const mapPart = useRef<HTMLElement>(null);
  const leftPart = useRef<HTMLElement>(null);
  const rightPart = useRef<HTMLElement>(null);
  const bottomPart = useRef<HTMLDivElement>(null);
  const cornerRow = useRef<HTMLSpanElement>(null);
  // Offsets, not rectangles: a card that is still sliding in is measured where it will stand.
  const measure = (): Insets => {
    const mapBox = mapPart.current;
    if (mapBox === null) return { top: 0, right: 0, bottom: 0, left: 0 };
    const end = (part: HTMLElement | null): number =>
      part === null ? 0 : part.offsetLeft + part.offsetWidth - mapBox.offsetLeft;
    const rightStart = rightPart.current?.offsetLeft ?? mapBox.offsetWidth;
    const bottomStart = bottomPart.current?.offsetTop ?? mapBox.offsetTop + mapBox.offsetHeight;
    return {
      top: (cornerRow.current?.offsetTop ?? 0) + (cornerRow.current?.offsetHeight ?? 0),
      right: Math.max(0, mapBox.offsetWidth - rightStart),
      bottom: Math.max(0, mapBox.offsetTop + mapBox.offsetHeight - bottomStart),
      left: end(leftPart.current),
    };
  };
  const isWide = panel !== null && work === null && bench === null;
  const arrangement = `${isFolded} ${isWide} ${right !== null} ${work !== null} ${bench !== null}`;
  useInsets(
    root,
    [leftPart, rightPart, bottomPart],
    arrangement,
    work === null ? measure : () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
    onInsets,
  );
  // Paper takes the details; with nothing selected, the panel that is open.
  const isLeftPrinted = right === null;

  return (
    <div
      ref={root}
      className={styles["layout"]}
      data-folded={isFolded}
      data-wide={isWide}
      data-details={right !== null}
      data-work={work !== null}
    >
      <a className={styles["skip"]} href="#map" data-screen-only="">
        {texts.toMap}
      </a>
      <header className={styles["top"]} data-screen-only="">
        {topBar}
      </header>
      {work !== null ? (
        <section className={styles["work"]} aria-label={texts.work} data-print="">
          {work}
        </section>
      ) : bench !== null ? (
        <aside
          ref={leftPart}
          className={`${styles["left"]} ${styles["bench"]}`}
          aria-label={texts.bench}
          {...(isLeftPrinted ? { "data-print": "" } : { "data-screen-only": "" })}
        >
          <Card className={styles["leftCard"]}>{bench}</Card>
        </aside>
      ) : isFolded ? (
        <Rail ref={leftPart} panel={panel} isOpen={isOpen} onPanel={onPanel} onOpen={setOpen} isPrinted={isLeftPrinted}>
          {left}
        </Rail>
      ) : (
        <LeftCard ref={leftPart} panel={panel} onPanel={onPanel} isPrinted={isLeftPrinted}>
          {left}
        </LeftCard>
      )}
      {work === null && (
        <div className={styles["corner"]} data-screen-only="">
          {corner}
        </div>
      )}
      <main ref={mapPart} id="map" className={styles["map"]} tabIndex={-1} aria-label={texts.map} data-screen-only="">
        <span ref={cornerRow} className={styles["cornerRow"]} />
        {map}
      </main>
      {right !== null && (
        <aside
          ref={rightPart}
          className={styles["right"]}
          aria-label={work === null ? texts.details : texts.reasons}
          {...(work === null ? { "data-print": "" } : { "data-screen-only": "" })}
        >
          {right}
        </aside>
      )}
      {work === null && (
        <div ref={bottomPart} className={styles["bottom"]} data-screen-only="">
          {bottom}
        </div>
      )}
      <div className={styles["notices"]} data-screen-only="">
        {notices}
      </div>
    </div>
  );
}

type LeftCardProps = {
  readonly ref: React.Ref<HTMLElement>;
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel | null) => void;
  readonly isPrinted: boolean;
  readonly children: ReactNode;
};

function LeftCard({ ref, panel, onPanel, isPrinted, children }: LeftCardProps) {
  const texts = useMessages(layoutMessages);
  const tabs = usePanelTabs();
  return (
    <aside
      ref={ref}
      className={styles["left"]}
      aria-label={texts.panels}
      {...(isPrinted ? { "data-print": "" } : { "data-screen-only": "" })}
    >
      <Card className={styles["leftCard"]}>
        <TabRoot value={tabOf(panel)} onChange={(tab) => onPanel(panelOf(tab))} className={styles["leftTabs"]}>
          <TabList
            label={texts.panels}
            tabs={tabs.map(({ value, title }) => ({ value, title }))}
            className={styles["tabRow"]}
          />
          <TabPanel value={tabOf(panel)} className={styles["leftBody"]}>
            {children}
          </TabPanel>
        </TabRoot>
      </Card>
    </aside>
  );
}
