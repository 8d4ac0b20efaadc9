import "maplibre-gl/dist/maplibre-gl.css";
import { useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Bbox } from "#domain/geo/bbox.ts";
import { useMessages } from "#app/language/language.ts";
import type { Camera, CameraMove } from "#app/state/view.ts";
import type { MapInsets } from "./map-camera.ts";
import { MapController } from "./map-controller.ts";
import { messages } from "./messages.ts";
import type { Scene } from "./scene.ts";
import type { Seams } from "./seam-guard.ts";
import styles from "./wall-map.module.css";

type WallMapProps = {
  readonly scene: Scene;
  readonly move: CameraMove;
  /** What the wall's panels cover. */
  readonly insets: MapInsets;
  readonly county: Bbox;
  readonly seams: Seams;
  /** Where the camera rests, for the scale bar. */
  readonly onCamera: (camera: Camera) => void;
  /** Where somebody has moved the map, `null` for the whole county; absent where nobody may touch it. */
  readonly onMoved?: (camera: Camera | null) => void;
};

function prefersReducedMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The map of a wall: one for the whole briefing, told every scene, touched by nobody but who edits it. */
export function WallMap(props: WallMapProps) {
  const { scene, move, insets, seams } = props;
  const texts = useMessages(messages);
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const latest = useRef(props);
  const [isFailed, setFailed] = useState(false);
  useImperativeHandle(latest, () => props);
  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const first = latest.current;
    const ignore = (): void => undefined;
    const fail = (): void => setFailed(true);
    const listener = {
      onCamera: (camera: Camera | null) => latest.current.onMoved?.(camera),
      onMove: (camera: Camera) => latest.current.onCamera(camera),
      onSelect: ignore,
      onHover: ignore,
      onPointer: ignore,
      onPick: null,
      onOverlay: null,
      onRest: ignore,
      // A context that was lost comes back by itself; until then the last picture stands.
      onProblem: ignore,
    };
    try {
      controller.current = new MapController(
        element,
        first.scene,
        first.move,
        first.county,
        prefersReducedMotion,
        listener,
        first.onMoved === undefined,
      );
    } catch {
      document.documentElement.dataset["map"] = "failed";
      fail();
    }
    return () => {
      controller.current?.destroy();
      controller.current = null;
    };
  }, []);
  const isTouched = props.onMoved !== undefined;
  useEffect(() => {
    if (isTouched) container.current?.querySelector("canvas")?.setAttribute("aria-label", texts.label);
  }, [isTouched, texts]);
  useEffect(() => controller.current?.render(scene), [scene]);
  useEffect(() => controller.current?.setInsets(insets), [insets]);
  useEffect(() => controller.current?.moveTo(move, "calm"), [move]);
  useEffect(() => controller.current?.showSeams(seams), [seams]);
  return (
    <>
      <div ref={container} className={styles["map"]} aria-hidden={!isTouched} />
      {isFailed && <p className={styles["failed"]}>{texts.noWebGl}</p>}
    </>
  );
}
