import { useMessages } from "#app/language/language.ts";
import { angleText } from "#domain/geo/angle-text.ts";
import type { LineMeasure } from "#domain/analysis/measure.ts";
import type { AreaUnit, LengthUnit } from "#domain/analysis/measure-unit.ts";
import { areaFigure, figureText, lengthFigure } from "./measure-figures.ts";
import styles from "./measure.module.css";
import type { MeasuredShape } from "./measured-shape.ts";
import { messages } from "./messages.ts";

/** The units that figures are shown in. */
export type Units = { readonly length: LengthUnit; readonly area: AreaUnit };

type ShapeFiguresProps = { readonly measure: MeasuredShape["measure"]; readonly units: Units };

/** Length, or area and perimeter, on the ellipsoid and in the plane side by side. */
export function ShapeFigures({ measure, units }: ShapeFiguresProps) {
  const texts = useMessages(messages);
  const line = measure.kind === "line" ? measure : measure.outline;
  return (
    <table className={styles["figures"]}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{texts.figure}</span>
          </th>
          <th scope="col">{texts.ellipsoid}</th>
          <th scope="col">{texts.plane}</th>
        </tr>
      </thead>
      <tbody>
        {measure.kind === "area" && (
          <tr data-main>
            <th scope="row">
              {texts.areaWord} <small>{texts.areaUnits[units.area]}</small>
            </th>
            <td>{areaFigure(measure.squareMeters, units.area)}</td>
            <td>{areaFigure(measure.planeSquareMeters, units.area)}</td>
          </tr>
        )}
        <tr {...(measure.kind === "line" ? { "data-main": true } : {})}>
          <th scope="row">
            {measure.kind === "line" ? texts.length : texts.perimeter} <small>{texts.lengthUnits[units.length]}</small>
          </th>
          <td>{lengthFigure(line.meters, units.length)}</td>
          <td>{lengthFigure(line.planeMeters, units.length)}</td>
        </tr>
      </tbody>
    </table>
  );
}

type LegTableProps = { readonly line: LineMeasure; readonly units: Units };

/** Every leg with its lengths, its azimuth and the running total. */
export function LegTable({ line, units }: LegTableProps) {
  const texts = useMessages(messages);
  let total = 0;
  const rows = line.legs.map((leg, at) => {
    total += leg.meters;
    return { ...leg, total, number: at + 1 };
  });
  return (
    <div className={styles["legs"]}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.leg}</th>
            <th scope="col">
              {texts.ellipsoid} <small>{texts.lengthUnits[units.length]}</small>
            </th>
            <th scope="col">{texts.azimuth}</th>
            <th scope="col">
              {texts.total} <small>{texts.lengthUnits[units.length]}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              <td>
                {lengthFigure(row.meters, units.length)}
                <small>
                  {texts.plane} {lengthFigure(row.planeMeters, units.length)}
                </small>
              </td>
              <td>
                {figureText(row.azimuth, 4)}°<small>{angleText(row.azimuth, 1)}</small>
              </td>
              <td>{lengthFigure(row.total, units.length)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ShapeCardProps = {
  readonly shape: MeasuredShape;
  readonly title: string;
  readonly units: Units;
  readonly isOpen: boolean;
};

/** A drawn shape: its figures, whether they can be trusted, its legs. */
export function ShapeCard({ shape, title, units, isOpen }: ShapeCardProps) {
  const texts = useMessages(messages);
  const { measure } = shape;
  return (
    <section className={styles["card"]} aria-label={title}>
      <h3>
        {title}
        {shape.isSchematic && <span className={styles["schematic"]}>{texts.schematic}</span>}
      </h3>
      <ShapeFigures measure={measure} units={units} />
      {shape.isSchematic && <p className={styles["quiet"]}>{texts.schematicShape}</p>}
      <details open={isOpen}>
        <summary>{texts.legs}</summary>
        <LegTable line={measure.kind === "line" ? measure : measure.outline} units={units} />
      </details>
    </section>
  );
}
