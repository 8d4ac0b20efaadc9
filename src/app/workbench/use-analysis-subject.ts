import { useEffect, useMemo, useState } from "react";
import type { Subject } from "#domain/analysis/analyse.ts";
import { exact } from "#domain/analysis/target.ts";
import { schematicVertices, touchesSchematic } from "#domain/analysis/schematic-touch.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import { nameIn, useLanguage } from "#app/language/language.ts";
import type { SubjectSource } from "#app/panels/analyse/subject-source.ts";
import type { DrawMode, DrawnShape, DrawRequest } from "#app/state/drawing.ts";
import type { Geometry } from "geojson";
import { trustOf } from "./analysis-groups.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** What an analysis starts from, with its name; `feature` and `layer` say where it comes from, both `null` for what was drawn. */
export type NamedSubject = Subject & {
  readonly name: string;
  readonly feature: FeatureId | null;
  readonly layer: UserLayer | null;
  /** Features of the layer that have no geometry, and so take no part. */
  readonly missing: number;
};

type SubjectDesk = {
  readonly source: SubjectSource;
  readonly setSource: (source: SubjectSource) => void;
  readonly drawMode: DrawMode;
  readonly setDrawMode: (mode: DrawMode) => void;
  /** `null` while there is none: nothing selected, drawn, or with a geometry. */
  readonly subject: NamedSubject | null;
};

/** What an analysis starts from: the selected feature, a temporary layer, or what is drawn. `drawnName` names what is drawn. */
export function useAnalysisSubject(
  { map, layers, loaded, view }: Pick<WorkbenchProps, "map" | "layers" | "loaded" | "view">,
  first: SubjectSource,
  firstMode: DrawMode,
  drawnName: string,
): SubjectDesk {
  const language = useLanguage();
  const [source, setSource] = useState(first);
  const [drawMode, setDrawMode] = useState(firstMode);
  const [shapes, setShapes] = useState<readonly DrawnShape[]>([]);
  const snapTo = useMemo(() => {
    const { corridors, sites, county } = loaded.mapData;
    return {
      type: "FeatureCollection" as const,
      features: [...corridors.features, ...sites.features, ...county.features],
    };
  }, [loaded]);
  const schematic = useMemo(() => schematicVertices(snapTo.features), [snapTo]);
  const isDrawing = source.kind === "drawn";
  useEffect(() => {
    const onChange: DrawRequest["onChange"] = (drawn, isFinished) => {
      if (isFinished) setShapes(drawn);
    };
    map.draw(isDrawing ? { board: "analysis", mode: drawMode, shapes: [], snapTo, onChange } : null);
  }, [map, isDrawing, drawMode, snapTo]);
  useEffect(() => () => map.draw(null), [map]);
  const feature = view.selection === null ? undefined : loaded.index.featureById.get(view.selection);
  const subject = useMemo((): NamedSubject | null => {
    if (source.kind === "drawn") {
      const geometries = shapes.map(({ geometry }) => geometry);
      if (geometries.length === 0) return null;
      const isSchematic = geometries.some((geometry) => touchesSchematic(geometry, schematic));
      // What follows a schematic line is no better than that line.
      const trust = isSchematic ? { uncertaintyMeters: null, isSchematic } : exact;
      return { name: drawnName, geometries, trust, feature: null, layer: null, missing: 0 };
    }
    if (source.kind === "feature") {
      if (feature === undefined || feature.geometry === null) return null;
      const name = nameIn(language, feature.properties);
      const trust = trustOf(feature);
      return { name, geometries: [feature.geometry], trust, feature: feature.id, layer: null, missing: 0 };
    }
    const layer = layers.find(({ id }) => id === source.layer);
    if (layer === undefined) return null;
    const all = layer.features.features.map((each) => each.geometry as Geometry | null);
    const geometries = all.filter((geometry) => geometry !== null);
    if (geometries.length === 0) return null;
    return {
      name: layer.name,
      geometries,
      trust: exact,
      feature: null,
      layer,
      missing: all.length - geometries.length,
    };
  }, [source, shapes, schematic, feature, layers, language, drawnName]);
  return {
    source,
    setSource: (next) => {
      setSource(next);
      setShapes([]);
    },
    drawMode,
    setDrawMode,
    subject,
  };
}
