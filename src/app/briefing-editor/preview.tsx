import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWallPicture } from "#app/brief/use-wall-picture.ts";
import type { Slides } from "#app/brief/use-slides.ts";
import { wallSize } from "#app/brief/use-wall-size.ts";
import { WallFrame } from "#app/brief/wall-frame.tsx";
import type { Slide } from "#app/briefing/slide.ts";
import { useMessages } from "#app/language/language.ts";
import { areSameInsets, type Insets, noInsets } from "#app/layout/insets.ts";
import { WallMap } from "#app/map/wall-map.tsx";
import { WallScale } from "#app/map/wall-scale.tsx";
import { useRootScale } from "#app/page/use-root-scale.ts";
import { deskMessages } from "#app/panels/briefing-editor/desk-messages.ts";
import type { BriefView } from "#app/state/brief-view.ts";
import type { Camera } from "#app/state/view.ts";
import { applyTheme } from "#app/theme/apply-theme.ts";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import type { SceneCamera } from "#domain/briefing/briefing.ts";
import type { PlayedScene } from "#domain/briefing/play.ts";
import { viewOfCamera } from "./free-centre.ts";
import styles from "./preview.module.css";

/** What the preview can tell of its map. */
export type PreviewMap = {
  /** The view as it is now, the whole county as such; `null` while there is no map. */
  readonly camera: () => SceneCamera | null;
  /** The same as a fixed view, the whole county too. */
  readonly view: () => SceneCamera | null;
};

type PreviewProps = {
  readonly loaded: LoadedPlan;
  readonly made: Slides;
  readonly played: PlayedScene;
  readonly slide: Slide;
  /** The place of the scene, from 0, and how many there are. */
  readonly at: number;
  readonly count: number;
  readonly view: BriefView;
  readonly map: Ref<PreviewMap>;
};

// A page of a list stays so long in the preview.
const pageMilliseconds = 8000;
const ignorePages = (): void => undefined;

/**
 * A scene drawn as a wall of 1920 × 1080 draws it, as large as there is room for. The map is drawn at that size; what is said is
 * laid out as on the wall and then made smaller, so that every line breaks where it does there. The map can be moved.
 */
export function Preview({ loaded, made, played, slide, at, count, view, map }: PreviewProps) {
  const texts = useMessages(deskMessages);
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(960);
  const size = useMemo(() => wallSize(width, (width * 9) / 16, null), [width]);
  const share = size.rem / (16 * useRootScale());
  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.max(160, element.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (stage.current !== null) applyTheme(stage.current, view.theme);
  }, [view.theme]);

  const [insets, setInsets] = useState<Insets>(noInsets);
  useLayoutEffect(() => {
    const whole = stage.current?.getBoundingClientRect();
    if (whole === undefined) return;
    const cover = (side: string): DOMRect[] =>
      [...(frame.current?.querySelectorAll(`[data-cover="${side}"]`) ?? [])].map((part) =>
        part.getBoundingClientRect(),
      );
    const next: Insets = {
      top: 0,
      right: 0,
      left: Math.round(Math.max(0, ...cover("left").map(({ right }) => right - whole.left))),
      bottom: Math.round(Math.max(0, ...cover("bottom").map(({ top }) => whole.bottom - top))),
    };
    setInsets((shown) => (areSameInsets(shown, next) ? shown : next));
  }, [slide, size]);

  const { scene, move, seams } = useWallPicture({ loaded, made, played, view, size, insets });
  const [camera, setCamera] = useState<Camera | null>(null);
  const isCounty = useRef(false);
  useImperativeHandle(map, () => {
    const fixed = (): SceneCamera | null => (camera === null ? null : viewOfCamera(camera, insets, size.rem));
    return { view: fixed, camera: () => (isCounty.current ? { kind: "county" } : fixed()) };
  }, [camera, insets, size]);

  return (
    <section className={styles["preview"]} aria-label={texts.preview}>
      <div ref={stage} className={styles["stage"]} data-scene={played.id}>
        <WallMap
          scene={scene}
          move={move}
          insets={insets}
          county={loaded.county}
          seams={seams}
          onCamera={setCamera}
          onMoved={(moved) => {
            isCounty.current = moved === null;
          }}
        />
        <div className={styles["wall"]} style={{ transform: `scale(${share})` }}>
          <WallFrame
            slide={slide}
            at={at}
            count={count}
            size={size}
            frame={frame}
            lastKnown={null}
            scale={
              camera === null ? null : (
                // The bar is made smaller with everything else.
                <WallScale camera={{ ...camera, zoom: camera.zoom - Math.log2(share) }} rem={size.rem / share} />
              )
            }
            rows={1}
            pageMilliseconds={pageMilliseconds}
            onPages={ignorePages}
          />
        </div>
      </div>
    </section>
  );
}
