import "maplibre-gl/dist/maplibre-gl.css";
import { lazy, type Ref, Suspense, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { Basemap } from "#domain/config/app-config.ts";
import type { Bbox } from "#domain/geo/bbox.ts";
import type { Position } from "#domain/geo/position.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { useMessages } from "#app/language/language.ts";
import type { Camera, CameraMove } from "#app/state/view.ts";
import type { MapInsets } from "./map-camera.ts";
import { MapController, type MapProblem } from "./map-controller.ts";
import { MapMargin, MapTools } from "./map-furniture.tsx";
import styles from "./map-view.module.css";
import type { LiveTools, MapRequests } from "./map-tools.ts";
import { messages } from "./messages.ts";
import type { Scene } from "./scene.ts";

const CompareView = lazy(() => import("./compare-view.tsx").then((module) => ({ default: module.CompareView })));

type MapViewProps = {
  readonly scene: Scene;
  readonly move: CameraMove;
  readonly insets: MapInsets;
  /** Box around the county, degrees: what "the whole county" is. */
  readonly county: Bbox;
  /** Marked as pointed at, from wherever. */
  readonly hovered: FeatureId | null;
  /** Whether schematic geometry is drawn. */
  readonly isSchematic: boolean;
  readonly basemap: Basemap | null;
  /** Whose data the map is drawn from. */
  readonly credits: string;
  /** `null` while the whole county is fitted. */
  readonly onCamera: (camera: Camera | null) => void;
  readonly onSelect: (feature: FeatureId | null) => void;
  readonly onHover: (feature: FeatureId | null) => void;
  /** The bounds of the screen, after each rest. */
  readonly onRest: (bbox: Bbox) => void;
  readonly onFit: () => void;
  readonly onProblem: (problem: MapProblem | null) => void;
  /** What the tools of the workbench have asked for. */
  readonly requests: MapRequests;
  /** Takes what the live map can do for the tools. */
  readonly live: Ref<LiveTools>;
};

function prefersReducedMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** What covers one of two maps that stand beside each other in the free part, on a phone one above the other. */
function insetsOfHalf({ top, bottom }: MapInsets): MapInsets {
  const isStacked = window.matchMedia("(width < 768px)").matches;
  return { top: isStacked ? 0 : top, right: 0, bottom: isStacked ? 0 : bottom, left: 0 };
}

/** The map with what stands on its margin. The live map is made once and told every scene. */
export function MapView(props: MapViewProps) {
  const { scene, move, insets, hovered, isSchematic, basemap, credits, requests, onFit } = props;
  const texts = useMessages(messages);
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController | null>(null);
  const latest = useRef(props);
  const follow = useRef<((camera: Camera) => void) | null>(null);
  const [main, setMain] = useState<MapController | null>(null);
  const [camera, setCamera] = useState<Camera | null>(null);
  const [pointer, setPointer] = useState<Position | null>(null);
  const [problem, setProblem] = useState<MapProblem["kind"] | null>(null);
  useImperativeHandle(latest, () => props);
  useImperativeHandle(props.live, () => ({
    picture: () => controller.current?.picture() ?? Promise.reject(new Error("There is no map")),
    command: (command) => controller.current?.drawCommand(command),
  }));

  useEffect(() => {
    const element = container.current;
    if (element === null) return undefined;
    const first = latest.current;
    const report = (found: MapProblem | null): void => {
      setProblem(found?.kind ?? null);
      latest.current.onProblem(found);
    };
    try {
      controller.current = new MapController(element, first.scene, first.move, first.county, prefersReducedMotion, {
        onCamera: (moved) => latest.current.onCamera(moved),
        onMove: (moved, isFollowing) => {
          setCamera(moved);
          if (!isFollowing) follow.current?.(moved);
        },
        onSelect: (feature) => latest.current.onSelect(feature),
        onHover: (feature) => latest.current.onHover(feature),
        onPointer: setPointer,
        onRest: (bbox) => latest.current.onRest(bbox),
        onProblem: report,
        get onPick() {
          return latest.current.requests.onPick;
        },
        get onOverlay() {
          return latest.current.requests.onOverlay;
        },
      });
    } catch {
      document.documentElement.dataset["map"] = "failed";
      report({ kind: "noWebGl" });
    }
    setMain(controller.current);
    return () => {
      controller.current?.destroy();
      controller.current = null;
    };
  }, []);

  const { comparison } = requests;
  const shown = comparison?.right.scene ?? scene;
  const isBeside = comparison?.split === "side";
  const ownInsets = useMemo(() => (isBeside ? insetsOfHalf(insets) : insets), [insets, isBeside]);
  useEffect(() => controller.current?.render(shown), [shown]);
  useEffect(() => controller.current?.showOverlays(requests.overlays), [requests.overlays]);
  useEffect(() => controller.current?.draw(requests.drawing), [requests.drawing]);
  useEffect(() => controller.current?.setInsets(ownInsets), [ownInsets]);
  useEffect(() => controller.current?.moveTo(move), [move]);
  useEffect(() => controller.current?.hover(hovered), [hovered]);
  useEffect(() => {
    container.current?.querySelector("canvas")?.setAttribute("aria-label", texts.label);
  }, [texts]);

  return (
    <div className={styles["view"]}>
      <div
        ref={container}
        className={styles["map"]}
        data-beside={isBeside}
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.target instanceof HTMLCanvasElement)) return;
          event.preventDefault();
          controller.current?.selectMiddle();
        }}
      />
      {comparison !== null && main !== null && (
        <Suspense fallback={null}>
          <CompareView
            comparison={comparison}
            overlays={requests.overlays}
            county={props.county}
            hovered={hovered}
            insets={ownInsets}
            main={main}
            follow={follow}
            listener={{ ...props, onPointer: setPointer, onPick: requests.onPick, onOverlay: requests.onOverlay }}
          />
        </Suspense>
      )}
      {problem === "noWebGl" && <p className={styles["notice"]}>{texts.noWebGl}</p>}
      {problem === "contextLost" && (
        <p className={styles["notice"]} role="status">
          {texts.contextLost}
        </p>
      )}
      {problem !== "noWebGl" && (
        <>
          <div className={styles["tools"]}>
            <MapTools
              bearing={camera?.bearing ?? 0}
              onZoom={(steps) => controller.current?.zoomBy(steps)}
              onNorth={() => controller.current?.faceNorth()}
              onFit={onFit}
            />
          </div>
          <div className={styles["margin"]}>
            <MapMargin
              camera={camera}
              pointer={pointer}
              isSchematic={isSchematic}
              basemap={basemap}
              credits={credits}
            />
          </div>
        </>
      )}
    </div>
  );
}
