import { Copy } from "lucide-react";
import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { copyText } from "#app/page/copy-text.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { planePosition } from "#domain/analysis/measure.ts";
import { dmsText } from "#domain/geo/angle-text.ts";
import type { Position } from "#domain/geo/position.ts";
import { figureText } from "./measure-figures.ts";
import styles from "./measure.module.css";
import { messages } from "./messages.ts";

type RowProps = { readonly title: string; readonly lines: readonly string[]; readonly copied: string };

function Row({ title, lines, copied }: RowProps) {
  const texts = useMessages(messages);
  const [state, setState] = useState<"copied" | "notCopied" | null>(null);
  return (
    <div className={styles["coordinate"]}>
      <dt>{title}</dt>
      <dd>
        <span>
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
          <small role="status">{state === null ? "" : texts[state]}</small>
        </span>
        <IconButton
          label={texts.copy(title)}
          onClick={() => void copyText(copied).then((isCopied) => setState(isCopied ? "copied" : "notCopied"))}
        >
          <Copy aria-hidden />
        </IconButton>
      </dd>
    </div>
  );
}

type PointCardProps = {
  readonly position: Position;
  /** Height of the terrain there, metres; `null` where it is not known. */
  readonly height: number | null;
};

/** A position in degrees, in degrees, minutes and seconds, and in the plane of 4548, each to be copied. */
export function PointCard({ position, height }: PointCardProps) {
  const texts = useMessages(messages);
  const [lng, lat] = position;
  const { north, east } = planePosition(position);
  const dms = dmsText(position);
  const [dmsLng = "", dmsLat = ""] = dms.split(" ");
  return (
    <dl className={styles["coordinates"]} key={dms}>
      <Row
        title={texts.degrees}
        lines={[`${texts.lng} ${lng.toFixed(7)}°`, `${texts.lat} ${lat.toFixed(7)}°`]}
        copied={`${lng.toFixed(7)}, ${lat.toFixed(7)}`}
      />
      <Row title={texts.dms} lines={[dmsLng, dmsLat]} copied={dms} />
      <Row
        title={texts.planeTitle}
        lines={[`${texts.north} ${figureText(north, 3)}`, `${texts.east} ${figureText(east, 3)}`]}
        copied={`X ${north.toFixed(3)} Y ${east.toFixed(3)}`}
      />
      {height !== null && (
        <div className={styles["coordinate"]}>
          <dt>{texts.height}</dt>
          <dd>{figureText(height, 0)} m</dd>
        </div>
      )}
    </dl>
  );
}
