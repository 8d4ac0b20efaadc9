import { type ReactNode, type RefObject, useMemo } from "react";
import type { Slide } from "#app/briefing/slide.ts";
import type { TitlePart } from "#app/briefing/title-parts.ts";
import { useMessages } from "#app/language/language.ts";
import { wallMessages } from "#app/panels/wall/messages.ts";
import { RotatingList, type WallBlock } from "#app/panels/wall/rotating-list.tsx";
import { ChartOfSlide } from "#app/panels/wall/slide-chart.tsx";
import { Figure, ListRow } from "#app/panels/wall/slide-text.tsx";
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

const noBlocks: readonly WallBlock[] = [];
const ignore = (): void => undefined;

function titleLines(parts: readonly TitlePart[]): readonly ReactNode[] {
  let at = 0;
  return parts.map(({ text: words, isWhole }) => {
    at += words.length;
    return isWhole ? <span key={at}>{words}</span> : words;
  });
}

/** Figures and chart of a scene, as blocks. */
function blocksOfNumbers({ figures, chart }: Slide): readonly WallBlock[] {
  const drawn = figures.map((figure) => ({
    key: `${figure.label} ${figure.note}`,
    content: <Figure figure={figure} isOneOfMany={figures.length > 2} />,
  }));
  return chart === null ? drawn : [...drawn, { key: "chart", content: <ChartOfSlide chart={chart} /> }];
}

/** Rows of a scene's list, as blocks, or what is said where it has none. */
function blocksOfList({ list }: Slide): readonly WallBlock[] {
  if (list === null) return noBlocks;
  if (list.rows.length === 0)
    return list.empty === "" ? noBlocks : [{ key: "empty", content: <p className={text["empty"]}>{list.empty}</p> }];
  return list.rows.map((row) => ({ key: row.key, content: <ListRow row={row} /> }));
}

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
  const { kicker, titleParts, message, list, years, source, asOf } = slide;
  const heading = (
    <header className={text["column"]} data-heading="">
      {kicker !== "" && <p className={text["kicker"]}>{kicker}</p>}
      <h1 className={text["title"]}>{titleLines(titleParts)}</h1>
      <p className={text["message"]}>{message}</p>
    </header>
  );
  const numbers = useMemo(() => blocksOfNumbers(slide), [slide]);
  const rowsOf = useMemo(() => blocksOfList(slide), [slide]);
  const strip = years !== null && <YearStrip years={years} />;
  const rotating = { pageMilliseconds, onPages };
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
          <RotatingList key={slide.id} kept={numbers} rows={noBlocks} {...rotating} onPages={ignore} />
        </section>
        <section className={styles["panel"]} data-cover="right">
          {list !== null && <RotatingList key={slide.id} kept={noBlocks} rows={rowsOf} {...rotating} />}
          {strip}
        </section>
        {foot}
      </div>
    );
  return (
    <div ref={frame} className={styles["single"]} data-strip={strip !== false} data-rows={rows}>
      <section className={styles["panel"]} data-cover="left">
        {heading}
        <RotatingList key={slide.id} kept={numbers} rows={rowsOf} {...rotating} />
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
