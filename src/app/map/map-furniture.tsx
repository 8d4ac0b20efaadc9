import { Compass, Maximize, Minus, Plus } from "lucide-react";
import { useState } from "react";
import type { Position } from "#domain/geo/position.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import type { Camera } from "#app/state/view.ts";
import styles from "./map-furniture.module.css";
import { messages } from "./messages.ts";
import { scaleLength } from "./scale-length.ts";

type MapToolsProps = {
  readonly bearing: number;
  readonly onZoom: (steps: number) => void;
  readonly onNorth: () => void;
  readonly onFit: () => void;
};

/** Buttons to zoom, to turn north up and to see the whole county. */
export function MapTools({ bearing, onZoom, onNorth, onFit }: MapToolsProps) {
  const texts = useMessages(messages);
  return (
    <div className={styles["tools"]} role="group">
      <button type="button" aria-label={texts.zoomIn} title={texts.zoomIn} onClick={() => onZoom(1)}>
        <Plus aria-hidden />
      </button>
      <button type="button" aria-label={texts.zoomOut} title={texts.zoomOut} onClick={() => onZoom(-1)}>
        <Minus aria-hidden />
      </button>
      <button type="button" aria-label={texts.north} title={texts.north} onClick={onNorth}>
        <Compass aria-hidden style={{ transform: `rotate(${-bearing - 45}deg)` }} />
      </button>
      <button type="button" aria-label={texts.fit} title={texts.fit} onClick={onFit}>
        <Maximize aria-hidden />
      </button>
    </div>
  );
}

type MapMarginProps = {
  readonly camera: Camera | null;
  readonly pointer: Position | null;
  readonly isSchematic: boolean;
  readonly basemap: Basemap | null;
  /** Whose data the map is drawn from; empty until that is loaded. */
  readonly credits: string;
};

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(value).toFixed(5)}° ${value < 0 ? negative : positive}`;
}

/** What stands at the map's edge: scale bar, position under the pointer, that it is schematic, whose data it shows. */
export function MapMargin({ camera, pointer, isSchematic, basemap, credits }: MapMarginProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  // Everything else of the interface grows with the root's font size, the bar too.
  const remPixels = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const [mapPixels, setMapPixels] = useState(Infinity);
  const measure = (margin: HTMLElement | null): void => {
    const map = margin?.closest("main");
    if (map != null) setMapPixels(map.clientWidth);
  };
  // A bar that is long on a small map would reach under the names in its middle.
  const length = camera === null ? null : scaleLength(camera, Math.min(8.75 * remPixels, mapPixels * 0.18));
  const words =
    length === null ? "" : length.meters >= 1000 ? texts.kilometers(length.meters / 1000) : texts.meters(length.meters);
  return (
    <div ref={measure} className={styles["margin"]}>
      {length !== null && (
        <div className={styles["scale"]} role="img" aria-label={texts.scale(words)}>
          <span className={styles["bar"]} style={{ width: `${length.pixels}px` }} aria-hidden="true" />
          <span aria-hidden="true">{words}</span>
        </div>
      )}
      {isSchematic && (
        <p className={styles["schematic"]}>
          <strong>{texts.schematic}</strong>
          <span className={styles["detail"]}>{texts.schematicDetail}</span>
        </p>
      )}
      {pointer !== null && (
        <p className={styles["pointer"]}>
          {degrees(pointer[0], "E", "W")}　{degrees(pointer[1], "N", "S")}　CGCS2000
        </p>
      )}
      <details className={styles["credits"]}>
        <summary>{texts.data}</summary>
        <p>{credits}</p>
      </details>
      {basemap !== null && (
        <p>{texts.basemap(language === "zh" ? basemap.attribution : basemap.attributionEn, basemap.approvalNumber)}</p>
      )}
    </div>
  );
}
