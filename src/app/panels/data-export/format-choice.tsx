import { useId } from "react";
import { type ExportCrs, exportSystems } from "#domain/data-export/export-crs.ts";
import { type CoordinateStyle, type ExportFormat, exportFormats, isTable } from "#domain/data-export/export-format.ts";
import { useMessages } from "#app/language/language.ts";
import { Field } from "#app/ui/field.tsx";
import { messages } from "./messages.ts";
import styles from "./data-export.module.css";

/** How data is written. `epsg` is the system asked for; KML has its own. */
export type FormatSettings = {
  readonly format: ExportFormat;
  readonly epsg: ExportCrs["epsg"];
  readonly coordinates: CoordinateStyle;
};

type FormatChoiceProps = {
  readonly settings: FormatSettings;
  readonly onSettings: (changes: Partial<FormatSettings>) => void;
};

const styleNames = ["columns", "wkt"] as const satisfies readonly CoordinateStyle[];

/** The format, the coordinate system and, for tables, how positions are written. */
export function FormatChoice({ settings, onSettings }: FormatChoiceProps) {
  const texts = useMessages(messages);
  const name = useId();
  const { format, epsg, coordinates } = settings;
  const hint = format === "kml" ? texts.onlyWgs84 : format === "geojson" && epsg !== 4326 ? texts.notRfc : undefined;
  return (
    <section className={styles["block"]} aria-label={texts.format}>
      <fieldset className={styles["formats"]}>
        <legend>{texts.format}</legend>
        {exportFormats.map((each) => (
          <label key={each} data-chosen={each === format}>
            <input type="radio" name={name} checked={each === format} onChange={() => onSettings({ format: each })} />
            <b>{texts.formats[each]}</b>
            <small>{texts.formatHints[each]}</small>
          </label>
        ))}
      </fieldset>
      <Field label={texts.crs}>
        {(control) => (
          <select
            {...control}
            disabled={format === "kml"}
            value={format === "kml" ? 4326 : epsg}
            onChange={(event) =>
              onSettings({
                epsg: exportSystems.find((crs) => crs.epsg === Number(event.target.value))?.epsg ?? epsg,
              })
            }
          >
            {exportSystems.map((crs) => (
              <option key={crs.epsg} value={crs.epsg}>
                {texts.crsNames[crs.epsg]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {hint !== undefined && <p className={styles["hint"]}>{hint}</p>}
      {isTable(format) && (
        <Field label={texts.coordinates}>
          {(control) => (
            <select
              {...control}
              value={coordinates}
              onChange={(event) =>
                onSettings({ coordinates: styleNames.find((each) => each === event.target.value) ?? coordinates })
              }
            >
              {styleNames.map((each) => (
                <option key={each} value={each}>
                  {texts.coordinateStyles[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </section>
  );
}
