import { useEffect, useMemo, useState } from "react";
import { newKey } from "#app/data/new-key.ts";
import { useMessages } from "#app/language/language.ts";
import { FeatureCard } from "#app/panels/measure/feature-card.tsx";
import { JumpForm } from "#app/panels/measure/jump-form.tsx";
import { type MeasureMode, MeasurePanel } from "#app/panels/measure/measure-panel.tsx";
import styles from "#app/panels/measure/measure.module.css";
import { measuredShapes } from "#app/panels/measure/measured-shape.ts";
import { messages } from "#app/panels/measure/messages.ts";
import { PointCard } from "#app/panels/measure/point-card.tsx";
import { ProfileSection } from "#app/panels/measure/profile-section.tsx";
import type { Units } from "#app/panels/measure/shape-card.tsx";
import { positionsOf } from "#domain/analysis/measure.ts";
import type { Sample } from "#domain/analysis/profile.ts";
import { schematicVertices } from "#domain/analysis/schematic-touch.ts";
import type { Position } from "#domain/geo/position.ts";
import { fieldsOf, nextStyle } from "#domain/intake/user-layer.ts";
import { measuredFeatures } from "./measure-layer.ts";
import { legOverlay, markOverlay, pointedOverlay } from "./measure-overlays.ts";
import { useHeightAt } from "./use-height-at.ts";
import { useMeasureBoard } from "./use-measure-board.ts";
import { useProfile } from "./use-profile.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** Degrees around a position that is jumped to: about two kilometres. */
const around = 0.01;

/** Measuring: lengths, areas, directions, coordinates and height profiles, on the map and beside it. */
export function MeasurePart({ data, loaded, view, map, layers, layerStore, now }: WorkbenchProps) {
  const texts = useMessages(messages);
  const [mode, setMode] = useState<MeasureMode>("line");
  const [units, setUnits] = useState<Units>({ length: "m", area: "mu" });
  const [point, setPoint] = useState<Position | null>(null);
  const [pointed, setPointed] = useState<Sample | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const snapTo = useMemo(() => {
    const { corridors, sites, county } = loaded.mapData;
    return {
      type: "FeatureCollection" as const,
      features: [...corridors.features, ...sites.features, ...county.features],
    };
  }, [loaded]);
  const schematic = useMemo(() => schematicVertices(snapTo.features), [snapTo]);
  const drawn = useMeasureBoard(map, mode, snapTo);
  const shapes = useMemo(() => measuredShapes(drawn, schematic), [drawn, schematic]);

  useEffect(() => {
    if (mode !== "point") return undefined;
    map.pick(setPoint);
    return () => map.pick(null);
  }, [map, mode]);

  const feature = view.selection === null ? undefined : loaded.index.featureById.get(view.selection);
  const lastLine = shapes.findLast(({ geometry }) => geometry.type === "LineString");
  const profiled =
    mode === "feature"
      ? feature?.geometry?.type === "LineString"
        ? { geometry: feature.geometry, isSchematic: feature.properties.position.accuracy === "schematic" }
        : undefined
      : lastLine;
  const line = profiled?.geometry.type === "LineString" ? positionsOf(profiled.geometry.coordinates) : null;
  const { state: profile, make } = useProfile(line, JSON.stringify(line));
  const height = useHeightAt(mode === "point" && data.hasTerrain ? point : null);

  const isPointMode = mode === "point";
  const unitName = texts.lengthUnits[units.length];
  const legs = useMemo(
    () => legOverlay(shapes, units.length, unitName, view.theme),
    [shapes, units.length, unitName, view.theme],
  );
  const isProfileShown = profile?.status === "ready";
  useEffect(() => {
    map.show("measure", [
      ...(isPointMode ? [] : [legs]),
      ...(isPointMode && point !== null ? [markOverlay(point, view.theme)] : []),
      ...(isProfileShown && pointed !== null ? [pointedOverlay(pointed.position, view.theme)] : []),
    ]);
  }, [map, isPointMode, legs, point, pointed, isProfileShown, view.theme]);
  useEffect(() => () => map.show("measure", []), [map]);

  const keep = (): void => {
    const features = measuredFeatures(isPointMode ? [] : shapes, isPointMode ? point : null, texts);
    if (features.features.length === 0) return;
    const name = texts.layerName(layers.length + 1);
    void layerStore.add({
      id: newKey(),
      name,
      origin: "drawn",
      features,
      fields: fieldsOf(features.features),
      provenance: null,
      style: nextStyle(layers),
      isVisible: true,
      madeAt: now().toISOString(),
    });
    setKept(texts.kept(name));
  };

  return (
    <MeasurePanel
      mode={mode}
      onMode={(next) => {
        setMode(next);
        setKept(null);
      }}
      units={units}
      onUnits={setUnits}
      shapes={shapes}
      onCommand={map.command}
      onKeep={(isPointMode ? point !== null : shapes.length > 0) ? keep : null}
      kept={kept}
      profile={
        <ProfileSection
          hasTerrain={data.hasTerrain}
          hasLine={line !== null && line.length > 1}
          isSchematic={profiled?.isSchematic ?? false}
          state={profile}
          unit={units.length}
          onMake={make}
          onPoint={setPointed}
        />
      }
    >
      {mode === "point" && (
        <>
          <JumpForm
            onJump={(position) => {
              setPoint(position);
              const [lng, lat] = position;
              map.flyTo([lng - around, lat - around, lng + around, lat + around]);
            }}
          />
          {point === null ? (
            <p className={styles["empty"]}>{texts.noPoint}</p>
          ) : (
            <PointCard position={point} height={height} />
          )}
        </>
      )}
      {mode === "feature" &&
        (feature === undefined ? (
          <p className={styles["empty"]}>{texts.noFeature}</p>
        ) : (
          <FeatureCard feature={feature} units={units} />
        ))}
    </MeasurePanel>
  );
}
