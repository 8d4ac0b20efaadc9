import { type ReactNode, type RefObject } from "react";
import type { Slide } from "#app/briefing/slide.ts";
import { useMessages } from "#app/language/language.ts";
import { wallMessages } from "#app/panels/wall/messages.ts";
import { RotatingList } from "#app/panels/wall/rotating-list.tsx";
import { ChartOfSlide } from "#app/panels/wall/slide-chart.tsx";
import { Figures } from "#app/panels/wall/slide-text.tsx";
import { YearStrip } from "#app/panels/wall/year-strip.tsx";
import text from "#app/panels/wall/wall.module.css";
import type { WallSize } from "./use-wall-size.ts";
import styles from "./wall-frame.module.css";

type WallFrameProps = {
  readonly slide: Slide;
  readonly at: number;
  readonly count: number;
  readonly size: WallSize;
  /** The element whose `data-cover` parts lie over the map. */
  readonly frame: RefObject<HTMLDivElement | null>;
  /** When the data were last known to be complete, if that is not now. */
  readonly lastKnown: string | null;
  readonly scale: ReactNode;
  readonly rows: number;
  readonly pageMilliseconds: number;
  /** How many pages the list of this scene has on this wall. */
  readonly onPages: (count: number) => void;
};

/** What a scene says, laid out for the wall: at the left on a single screen, left and right of the map on a wide one. */
export function WallFrame({
  slide,
  at,
  count,
  size,
  frame,
  lastKnown,
  scale,
  rows,
  pageMilliseconds,
  onPages,
}: WallFrameProps) {
  const texts = useMessages(wallMessages);
  const { kicker, title, message, figures, list, chart, years, source, asOf } = slide;
  const heading = (
    <header className={text["column"]} data-heading="">
      {kicker !== "" && <p className={text["kicker"]}>{kicker}</p>}
      <h1 className={text["title"]}>{title}</h1>
      <p className={text["message"]}>{message}</p>
    </header>
  );
  const numbers = figures.length > 0 && <Figures figures={figures} />;
  const drawing = chart !== null && <ChartOfSlide chart={chart} />;
  const rowsOf = list !== null && (
    <RotatingList key={slide.id} list={list} pageMilliseconds={pageMilliseconds} onPages={onPages} />
  );
  const strip = years !== null && <YearStrip years={years} />;
  const foot = (
    <footer className={styles["foot"]} data-cover="bottom">
      <p>{source}</p>
      {scale}
      <p className={styles["date"]}>
        <b>{texts.asOf(asOf)}</b>
        {lastKnown !== null && texts.lastKnown(lastKnown)}
        <span aria-label={texts.scene(at + 1, count)}>{texts.of(at + 1, count)}</span>
      </p>
    </footer>
  );
  if (size.isWide)
    return (
      <div ref={frame} className={styles["wide"]} data-rows={rows}>
        <section className={styles["panel"]} data-cover="left">
          {heading}
          {numbers}
          {strip === false && drawing}
        </section>
        <section className={styles["panel"]} data-cover="right">
          {strip !== false && drawing}
          {rowsOf}
          {strip}
        </section>
        {foot}
      </div>
    );
  return (
    <div ref={frame} className={styles["single"]} data-foot={size.hasFoot} data-rows={rows}>
      <section className={styles["panel"]} data-cover="left">
        {heading}
        {numbers}
        {drawing}
        {rowsOf}
        {!size.hasFoot && strip}
      </section>
      {size.hasFoot && strip !== false && (
        <section className={styles["strip"]} data-cover="bottom">
          {strip}
        </section>
      )}
      {foot}
    </div>
  );
}
