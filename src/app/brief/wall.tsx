import {
  type CSSProperties,
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { isPacked } from "#app/data/site-file.ts";
import { areSameInsets, type Insets, noInsets } from "#app/layout/insets.ts";
import { WallMap } from "#app/map/wall-map.tsx";
import { WallScale } from "#app/map/wall-scale.tsx";
import { briefPath, currentAddress, hrefOf, pathOf } from "#app/page/page-path.ts";
import { type WallAsk, WallHelp, WallTools } from "#app/panels/wall/wall-tools.tsx";
import { type BriefView, writeBriefView } from "#app/state/brief-view.ts";
import type { Camera } from "#app/state/view.ts";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import type { ProgressParts } from "#app/use-progress.ts";
import styles from "./brief-page.module.css";
import { lastKnownTime } from "./last-known.ts";
import { useSpeakerWindows } from "./speaker-channel.ts";
import { useFullScreen, useStirring, useWakeLock } from "./use-screen.ts";
import { usePlayback } from "./use-playback.ts";
import type { Slides } from "./use-slides.ts";
import { useSwipe, useWallKeys } from "./use-wall-keys.ts";
import { useWallPicture } from "./use-wall-picture.ts";
import { useWallSize } from "./use-wall-size.ts";
import type { WallState } from "#app/state/wall-control.ts";
import { WallFrame } from "./wall-frame.tsx";

const ClickerPart = lazy(() => import("./clicker-part.tsx").then((module) => ({ default: module.ClickerPart })));
const ExportPart = lazy(() => import("./export-part.tsx").then((module) => ({ default: module.ExportPart })));

// A page of a list stays so long; a wall that nobody steers goes on by itself after the other.
const pageMilliseconds = 8000;
const idleMilliseconds = 60_000;

type WallProps = {
  readonly id: string;
  readonly title: string;
  readonly view: BriefView;
  readonly first: number;
  readonly loaded: LoadedPlan;
  readonly made: Slides;
  readonly progress: ProgressParts;
  /** The day whose progress a scene shows; `null`: today. */
  readonly onDay: (day: string | null) => void;
  readonly now: () => Date;
  /** Where leaving leads in place of the map; then the address stays as it is. */
  readonly onLeave?: () => void;
};

/** The wall itself: one map for the whole briefing, scene after scene, by itself or as it is steered. */
export function Wall({ id, title, view, first, loaded, made, progress, onDay, now, onLeave }: WallProps) {
  const { scenes, slides } = made;
  const { wall } = view;
  const size = useWallSize(wall);
  const [pages, setPages] = useState({ scene: "", count: 1 });
  const [at, setAt] = useState(first);
  const shownId = scenes[Math.min(at, scenes.length - 1)]?.id ?? "";
  const seconds = slides[Math.min(at, slides.length - 1)]?.dwellSeconds ?? 16;
  const listTime = pages.scene === shownId ? pages.count * pageMilliseconds : 0;
  const dwell = Math.max(60, Math.max(seconds * 1000, listTime) / view.speed);
  const playback = usePlayback({
    count: scenes.length,
    first,
    isAuto: view.isAuto,
    dwell,
    idle: idleMilliseconds,
  });
  const { controls, isRunning, isBlack, pointer } = playback;
  if (playback.at !== at) setAt(playback.at);
  const played = scenes[at];
  const slide = slides[at];
  const sceneDay = played?.scene.asOf ?? null;
  useEffect(() => onDay(sceneDay), [sceneDay, onDay]);
  useEffect(() => {
    if (onLeave !== undefined) return;
    const query = writeBriefView({ ...view, scene: shownId });
    window.history.replaceState(null, "", hrefOf({ path: briefPath(id), query }));
  }, [id, view, shownId, onLeave]);

  const frame = useRef<HTMLDivElement>(null);
  const [insets, setInsets] = useState<Insets>(noInsets);
  useLayoutEffect(() => {
    const cover = (side: string): DOMRect[] =>
      [...(frame.current?.querySelectorAll(`[data-cover="${side}"]`) ?? [])].map((part) =>
        part.getBoundingClientRect(),
      );
    const next: Insets = {
      top: 0,
      left: Math.max(0, ...cover("left").map(({ right }) => right)),
      right: Math.max(0, ...cover("right").map(({ left }) => size.width - left)),
      bottom: Math.max(0, ...cover("bottom").map(({ top }) => size.height - top)),
    };
    setInsets((shown) => (areSameInsets(shown, next) ? shown : next));
  }, [slide, size]);
  const { scene, move, seams } = useWallPicture({ loaded, made, played, view, size, insets });
  const [camera, setCamera] = useState<Camera | null>(null);

  const [open, setOpen] = useState<"help" | "clicker" | "export" | null>(null);
  const full = useFullScreen();
  const isStirring = useStirring(3000);
  useWakeLock();
  const isServed = progress.data?.origin === "server";
  const ask = useCallback(
    (asked: WallAsk): void => {
      const toggled = (part: "help" | "clicker" | "export"): void => setOpen((was) => (was === part ? null : part));
      switch (asked) {
        case "next":
        case "previous":
          controls[asked]();
          return;
        case "pause":
          controls.togglePause();
          return;
        case "full":
          full.toggle();
          return;
        case "speaker":
          window.open(
            hrefOf({ path: briefPath(id, "speaker"), query: currentAddress().query }),
            "speaker",
            "popup,width=1280,height=800",
          );
          return;
        case "leave":
          setOpen((was) => {
            if (was === null && document.fullscreenElement === null) {
              if (onLeave === undefined) window.location.assign(hrefOf({ path: pathOf("explore"), query: "" }));
              else queueMicrotask(onLeave);
            }
            return null;
          });
          return;
        case "help":
        case "clicker":
        case "export":
          toggled(asked);
      }
    },
    [controls, full, id, onLeave],
  );
  useWallKeys(controls, scenes.length, ask);
  useSwipe(controls);
  const state = useMemo<WallState>(
    () => ({
      at,
      scenes: slides.map((each, number) => ({
        id: scenes[number]?.id ?? each.id,
        title: each.title,
        notes: each.notes,
      })),
      isPaused: !isRunning,
      isBlack,
    }),
    [at, slides, scenes, isRunning, isBlack],
  );
  useSpeakerWindows(id, state, controls);
  const close = useCallback(() => setOpen(null), []);
  const onPages = useCallback((count: number) => setPages({ scene: shownId, count }), [shownId]);
  if (slide === undefined) return null;
  const { data } = progress;
  const lastKnown =
    isServed && data?.feed === "lost" && data.knownAt !== null ? lastKnownTime(data.knownAt, now()) : null;
  return (
    <main
      className={styles["wall"]}
      data-resting={!isStirring}
      data-scene={shownId}
      style={{ "--bezel": `${wall?.bezel ?? 0}px` } as CSSProperties}
    >
      <WallMap scene={scene} move={move} insets={insets} county={loaded.county} seams={seams} onCamera={setCamera} />
      <WallFrame
        slide={slide}
        at={at}
        count={slides.length}
        size={size}
        frame={frame}
        lastKnown={lastKnown}
        scale={camera === null ? null : <WallScale camera={camera} rem={size.rem} />}
        rows={wall?.rows ?? 1}
        pageMilliseconds={pageMilliseconds / view.speed}
        onPages={onPages}
      />
      <div
        key={`${shownId} ${String(isRunning)}`}
        className={styles["line"]}
        data-running={isRunning}
        style={{ animationDuration: `${dwell}ms` }}
      />
      {pointer !== null && (
        <div className={styles["pointer"]} style={{ left: `${pointer.x * 100}%`, top: `${pointer.y * 100}%` }} />
      )}
      <WallTools isShown={isStirring && open === null} isRunning={isRunning} isFull={full.isFull} onAsk={ask} />
      {open === "help" && (
        <WallHelp
          editHref={
            isPacked || onLeave !== undefined
              ? null
              : hrefOf({ path: briefPath(id, "edit"), query: view.language === "en" ? "lang=en" : "" })
          }
          onClose={close}
        />
      )}
      <Suspense fallback={null}>
        <ClickerPart
          briefing={id}
          state={state}
          controls={controls}
          isOpen={open === "clicker"}
          now={now}
          onClose={close}
        />
        {open === "export" && (
          <ExportPart title={title} loaded={loaded} made={made} view={view} current={at} onClose={close} />
        )}
      </Suspense>
      {isBlack && <div className={styles["black"]} data-testid="black" />}
      <p className="visually-hidden" role="status">
        {slide.title}
      </p>
    </main>
  );
}
