import type { Feature, FeatureCollection } from "geojson";
import { featuresFrom } from "#domain/intake/shapes.ts";
import { dmsText } from "#domain/geo/angle-text.ts";
import type { Position } from "#domain/geo/position.ts";
import type { MeasuredShape } from "#app/panels/measure/measured-shape.ts";
import type { MeasureTexts } from "#app/panels/measure/messages.ts";

const toCentimetre = (value: number): number => Math.round(value * 100) / 100;

function attributes({ measure, isSchematic }: MeasuredShape, texts: MeasureTexts): Record<string, unknown> {
  const { fields } = texts;
  const line = measure.kind === "line" ? measure : measure.outline;
  return {
    ...(measure.kind === "area"
      ? {
          [fields.area]: toCentimetre(measure.squareMeters),
          [fields.planeArea]: toCentimetre(measure.planeSquareMeters),
        }
      : {}),
    [fields.length]: toCentimetre(line.meters),
    [fields.planeLength]: toCentimetre(line.planeMeters),
    ...(isSchematic ? { [fields.accuracy]: texts.schematic } : {}),
  };
}

/** What was measured as the features of a layer, with its figures and with 示意 where that is what they are. */
export function measuredFeatures(
  shapes: readonly MeasuredShape[],
  point: Position | null,
  texts: MeasureTexts,
): FeatureCollection {
  const whole = shapes.flatMap((shape): Feature[] => {
    const [feature] = featuresFrom([shape], []).features;
    return feature === undefined ? [] : [{ ...feature, properties: attributes(shape, texts) }];
  });
  const mark: Feature[] =
    point === null
      ? []
      : [
          {
            type: "Feature",
            geometry: { type: "Point", coordinates: [...point] },
            properties: { [texts.fields.coordinates]: dmsText(point) },
          },
        ];
  return { type: "FeatureCollection", features: [...whole, ...mark].map((feature, id) => ({ ...feature, id })) };
}
