import { useLanguage, useMessages } from "#app/language/language.ts";
import { accuracyName } from "#app/language/terms.ts";
import { areaText, lengthText } from "#app/panels/revise/measure-words.ts";
import { Chip } from "#app/ui/chip.tsx";
import type { GeometryDifference } from "#domain/compare/geometry-differences.ts";
import type { MeasuredGeometry } from "#domain/intake/replacement/difference.ts";
import styles from "./compare.module.css";
import { messages } from "./messages.ts";

/** By how much a feature has moved, what it measures before and after, and how far each can be trusted. */
export function GeometryRow({ row: { before, after, change } }: { readonly row: GeometryDifference }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const [was, is] = [before.properties.position.accuracy, after.properties.position.accuracy];
  const text = (measured: MeasuredGeometry | null, value: number | null, write: (value: number) => string): string =>
    measured === null || value === null ? "–" : `${write(value)}${measured.isFact ? "" : texts.schematic}`;
  const isPoint = change !== null && change.after.lengthMeters === null && change.after.areaSquareMeters === null;
  return (
    <span className={styles["measures"]}>
      <span className={styles["states"]}>
        <Chip small kind={was === "schematic" ? "dashed" : "plain"}>
          {accuracyName(language, was)}
        </Chip>
        <span aria-hidden="true">→</span>
        <Chip small kind={is === "schematic" ? "dashed" : "accent"}>
          {accuracyName(language, is)}
        </Chip>
        {change !== null && (
          <b>
            {change.moved === null
              ? texts.unplaced
              : isPoint
                ? texts.movedPoint(lengthText(change.moved.maxMeters))
                : texts.moved(lengthText(change.moved.maxMeters))}
          </b>
        )}
      </span>
      {change !== null && change.after.lengthMeters !== null && (
        <span>
          {texts.length(
            text(change.before, change.before?.lengthMeters ?? null, lengthText),
            text(change.after, change.after.lengthMeters, lengthText),
          )}
        </span>
      )}
      {change !== null && change.after.areaSquareMeters !== null && (
        <span>
          {texts.area(
            text(change.before, change.before?.areaSquareMeters ?? null, areaText),
            text(change.after, change.after.areaSquareMeters, areaText),
          )}
        </span>
      )}
    </span>
  );
}
