import type { Feature, FeatureCollection, Geometry } from "geojson";
import { fieldsOf, type LayerStyle, nextStyle, type UserLayer } from "#domain/intake/user-layer.ts";

/** A result as it would be kept: its name, its features, and how it is drawn. */
export type ResultLayer = Pick<UserLayer, "name" | "features" | "fields" | "style">;

/** Features with attributes, numbered as a layer wants them. */
export function resultFeatures(
  members: readonly { readonly geometry: Geometry; readonly properties: Readonly<Record<string, unknown>> }[],
): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: members.map(({ geometry, properties }, id): Feature => ({ type: "Feature", id, geometry, properties })),
  };
}

/** A result in the next colour that no layer has. */
export function resultLayer(
  name: string,
  features: FeatureCollection,
  layers: readonly UserLayer[],
  style: Partial<LayerStyle> = {},
): ResultLayer {
  return { name, features, fields: fieldsOf(features.features), style: { ...nextStyle(layers), ...style } };
}
