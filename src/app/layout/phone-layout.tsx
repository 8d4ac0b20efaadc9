import { type ReactNode, useEffect, useRef, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Panel } from "#app/state/view.ts";
import { TabList, TabPanel, TabRoot } from "#app/ui/tabs.tsx";
import type { Insets } from "./insets.ts";
import { layoutMessages } from "./messages.ts";
import { panelOf, tabOf, usePanelTabs } from "./panel-tabs.tsx";
import styles from "./phone-layout.module.css";
import { Sheet } from "./sheet.tsx";
import { type SheetStop, stopHeights } from "./sheet-stops.ts";
import { useInsets } from "./use-insets.ts";

type PhoneLayoutProps = {
  readonly search: ReactNode;
  /** Round buttons over the map. */
  readonly tools: ReactNode;
  /** The panel in the sheet; its content is `left`. */
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel | null) => void;
  readonly left: ReactNode;
  /** The progress as cards, in the sheet instead of the panels; `null` on the map's own page. */
  readonly work: ReactNode | null;
  /** The pages, at the foot. */
  readonly links: ReactNode;
  /** The detail panel, shown instead of the panel, or `null` while nothing is selected. */
  readonly right: ReactNode | null;
  /** Called when a tab is pressed while the details are open. */
  readonly onCloseDetails: () => void;
  /** At the head of the sheet: the year control, or the counts by light. */
  readonly bottom: ReactNode;
  /** Filters, over the map below the search. */
  readonly corner: ReactNode;
  readonly notices: ReactNode;
  readonly map: ReactNode;
  /** Called whenever the sheet covers more or less of the map. */
  readonly onInsets: (insets: Insets) => void;
};

/** The page below 768 px of width: search on top, the map, a sheet with three stops that holds the panels, a bar of tabs. */
export function PhoneLayout(props: PhoneLayoutProps) {
  const { search, tools, panel, onPanel, left, work, links, right, onCloseDetails, bottom } = props;
  const { corner, notices, map, onInsets } = props;
  const texts = useMessages(layoutMessages);
  const tabs = usePanelTabs();
  const root = useRef<HTMLDivElement>(null);
  const mapPart = useRef<HTMLElement>(null);
  const pill = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);
  const heights = stopHeights(useHeight(mapPart), useRemPixels());
  const [stop, setStop] = useState<SheetStop>(panel !== null || right !== null || work !== null ? "half" : "peek");
  const hasDetails = right !== null;
  const shown = `${panel} ${hasDetails} ${work !== null}`;
  const [lastShown, setLastShown] = useState(shown);
  if (shown !== lastShown) {
    // What was just chosen must be seen.
    setLastShown(shown);
    if (stop === "peek" && (hasDetails || panel !== null || work !== null)) setStop("half");
  }

  const measure = (): Insets => ({
    top: pill.current === null ? 0 : pill.current.offsetTop + pill.current.offsetHeight,
    right: 0,
    // Behind the full sheet the map keeps still.
    bottom: heights[stop === "full" ? "half" : stop],
    left: 0,
  });
  useInsets(root, [pill, mapPart], `${stop} ${heights.half}`, measure, onInsets);

  const openTab = (): void => {
    if (hasDetails) onCloseDetails();
    if (stop === "peek") setStop("half");
  };
  const tab = tabOf(panel);
  return (
    <TabRoot value={hasDetails ? null : tab} onChange={(next) => onPanel(panelOf(next))} className={styles["root"]}>
      <div ref={root} className={styles["layout"]}>
        <div ref={pill} className={styles["search"]} data-screen-only="">
          {search}
        </div>
        {work === null && (
          <div className={styles["corner"]} data-screen-only="">
            {corner}
          </div>
        )}
        <div className={styles["tools"]} role="group" aria-label={texts.tools} data-screen-only="">
          {tools}
        </div>
        <main ref={mapPart} id="map" className={styles["map"]} tabIndex={-1} aria-label={texts.map} data-screen-only="">
          {map}
        </main>
        <div className={styles["notices"]} data-screen-only="">
          {notices}
        </div>
        <Sheet ref={sheet} stop={stop} onStop={setStop} heights={heights} head={bottom}>
          {hasDetails ? (
            <div className={styles["content"]} role="region" aria-label={texts.details} data-print="">
              {right}
            </div>
          ) : work !== null ? (
            <div className={styles["content"]} data-print="">
              {work}
            </div>
          ) : (
            <TabPanel value={tab} className={styles["content"]}>
              <div className={styles["content"]} data-print="">
                {left}
              </div>
            </TabPanel>
          )}
        </Sheet>
        <div className={styles["foot"]} data-screen-only="">
          {work === null && (
            <TabList
              label={texts.panels}
              tabs={tabs.map(({ value, title }) => ({ value, title }))}
              onPress={openTab}
              variant="bar"
              className={styles["tabs"]}
            />
          )}
          {links}
        </div>
      </div>
    </TabRoot>
  );
}

function useHeight(part: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(() => window.innerHeight - 56);
  useEffect(() => {
    const element = part.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [part]);
  return height;
}

function useRemPixels(): number {
  const [pixels] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  return pixels;
}
