import { type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Bbox } from "#domain/geo/bbox.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { useMessages } from "#app/language/language.ts";
import type { Camera } from "#app/state/view.ts";
import { CompareDivider } from "./compare-divider.tsx";
import styles from "./compare-view.module.css";
import type { MapComparison } from "./comparison.ts";
import type { MapInsets } from "./map-camera.ts";
import { MapController, type MapListener } from "./map-controller.ts";
import { messages } from "./messages.ts";
import type { Overlay } from "./overlay.ts";

type CompareViewProps = {
  readonly comparison: MapComparison;
  /** What lies over the page's own map. */
  readonly overlays: readonly Overlay[];
  readonly county: Bbox;
  readonly hovered: FeatureId | null;
  readonly insets: MapInsets;
  /** The page's own map, which is the right side. */
  readonly main: MapController;
  /** Takes what has to be told whenever the page's own map has moved. */
  readonly follow: RefObject<((camera: Camera) => void) | null>;
  readonly listener: Pick<MapListener, "onCamera" | "onSelect" | "onHover" | "onPointer" | "onPick" | "onOverlay">;
};

function prefersReducedMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The second map of a comparison, over the page's own or beside it, with the divider and the names of both sides. */
export function CompareView(props: CompareViewProps) {
  const { comparison, overlays, hovered, insets, main, follow } = props;
  const { left, right, split } = comparison;
  const texts = useMessages(messages);
  const container = useRef<HTMLDivElement>(null);
  const second = useRef<MapController | null>(null);
  const latest = useRef(props);
  const [isFailed, setFailed] = useState(false);
  const [share, setShare] = useState(50);
  useImperativeHandle(latest, () => props);
  const leftOverlays = useMemo(() => overlays.filter(({ id }) => id !== left.hides), [overlays, left.hides]);

  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const first = latest.current;
    const fail = (): void => setFailed(true);
    try {
      const made = new MapController(
        element,
        first.comparison.left.scene,
        { kind: "camera", camera: main.camera, request: 0 },
        first.county,
        prefersReducedMotion,
        {
          onCamera: (moved) => latest.current.listener.onCamera(moved),
          onMove: (moved, isFollowing) => {
            if (!isFollowing) main.follow(moved);
          },
          onSelect: (feature) => latest.current.listener.onSelect(feature),
          onHover: (feature) => latest.current.listener.onHover(feature),
          onPointer: (position) => latest.current.listener.onPointer(position),
          onRest: () => undefined,
          // A context that was lost comes back by itself; until then the last picture stands.
          onProblem: () => undefined,
          get onPick() {
            return latest.current.listener.onPick;
          },
          get onOverlay() {
            return latest.current.listener.onOverlay;
          },
        },
        false,
        "compared",
      );
      second.current = made;
      follow.current = (moved) => made.follow(moved);
      // Its box may have changed the page's own map meanwhile.
      made.follow(main.camera);
    } catch {
      fail();
    }
    return () => {
      follow.current = null;
      second.current?.destroy();
      second.current = null;
    };
  }, [main, follow]);
  useEffect(() => second.current?.render(left.scene), [left.scene]);
  useEffect(() => second.current?.showOverlays(leftOverlays), [leftOverlays]);
  useEffect(() => second.current?.setInsets(insets), [insets]);
  useEffect(() => second.current?.hover(hovered), [hovered]);
  useEffect(() => {
    container.current?.querySelector("canvas")?.setAttribute("aria-label", `${texts.label} · ${left.label}`);
  }, [texts, left.label]);

  return (
    <div
      className={styles["comparison"]}
      data-split={split}
      style={{ "--share": split === "swipe" ? share / 100 : 0.5 } as React.CSSProperties}
    >
      <div
        ref={container}
        className={styles["map"]}
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.target instanceof HTMLCanvasElement)) return;
          event.preventDefault();
          second.current?.selectMiddle();
        }}
      />
      <div className={styles["free"]}>
        <p className={styles["label"]} data-side="left">
          {left.label}
        </p>
        <p className={styles["label"]} data-side="right">
          {right.label}
        </p>
        {isFailed && <p className={styles["failed"]}>{texts.noWebGl}</p>}
        <CompareDivider
          label={comparison.divider}
          valueText={comparison.shareText(share)}
          share={split === "swipe" ? share : null}
          onShare={setShare}
        />
      </div>
    </div>
  );
}
