import { lazy, Suspense, useContext, useEffect, useMemo, useState } from "react";
import { newKey } from "#app/data/new-key.ts";
import { useMessages } from "#app/language/language.ts";
import { AttributeTable } from "#app/panels/layers/attribute-table.tsx";
import { DrawButtons } from "#app/panels/layers/draw-buttons.tsx";
import { DrawDesk } from "#app/panels/layers/draw-desk.tsx";
import { LayersPanel } from "#app/panels/layers/layers-panel.tsx";
import { messages } from "#app/panels/layers/messages.ts";
import { ImportButton } from "#app/panels/intake/import-button.tsx";
import { bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import { featuresFrom } from "#domain/intake/shapes.ts";
import { fieldsOf, nextStyle, type UserLayer } from "#domain/intake/user-layer.ts";
import type { Feature } from "geojson";
import { DroppedFiles } from "./dropped-files.ts";
import { type Drawing, useDrawing } from "./use-drawing.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

const ImportPart = lazy(() => import("./import-part.tsx").then((module) => ({ default: module.ImportPart })));

function boxOf(features: readonly Feature[]) {
  return unionBbox(features.map(({ geometry }) => bboxOf(geometry)).filter((box) => box !== null));
}

/** The temporary layers: what is brought in, drawn or computed, with its table and its shapes to edit. */
export function LayersPart({ layers, layerStore, isKept, view, map, loaded, now, onRevise }: WorkbenchProps) {
  const texts = useMessages(messages);
  const [removed, setRemoved] = useState<UserLayer | null>(null);
  const [table, setTable] = useState<{ readonly layer: string; readonly feature: number | null } | null>(null);
  const snapTo = useMemo(
    () => ({
      type: "FeatureCollection" as const,
      features: [
        ...loaded.mapData.corridors.features,
        ...loaded.mapData.sites.features,
        ...loaded.mapData.county.features,
      ],
    }),
    [loaded],
  );
  const { files, setFiles } = useContext(DroppedFiles);
  const isImporting = files !== null;
  const { sources } = loaded;
  const known = useMemo(() => Object.values(sources).flatMap((source) => source?.features ?? []), [sources]);
  const { drawing, begin, setMode, end } = useDrawing(map, snapTo, newKey);
  useEffect(() => {
    if (drawing !== null || isImporting) return undefined;
    map.onOverlay(({ overlay, feature }) => setTable({ layer: overlay, feature: Number(feature) }));
    return () => map.onOverlay(null);
  }, [map, drawing, isImporting]);
  // The layer that is edited lies on the board, not under it.
  const edited = drawing?.layer ?? null;
  useEffect(() => {
    if (edited === null || !edited.isVisible) return undefined;
    void layerStore.change(edited.id, { isVisible: false });
    return () => void layerStore.change(edited.id, { isVisible: true });
  }, [edited, layerStore]);

  const drawnName = texts.drawnName(layers.filter(({ origin }) => origin === "drawn").length + 1);
  const finish = (done: Drawing, name: string): void => {
    const features = featuresFrom(done.shapes, done.layer?.features.features ?? []);
    const common = { name, features, fields: fieldsOf(features.features) };
    if (done.layer === null)
      void layerStore.add({
        ...common,
        id: newKey(),
        origin: "drawn",
        provenance: null,
        style: nextStyle(layers),
        isVisible: true,
        madeAt: now().toISOString(),
      });
    else void layerStore.change(done.layer.id, common);
    end();
  };
  if (drawing !== null)
    return (
      <DrawDesk
        key={drawing.board}
        mode={drawing.mode}
        onMode={setMode}
        count={drawing.shapes.length}
        name={drawing.layer?.name ?? drawnName}
        onCommand={map.command}
        onDone={(name) => finish(drawing, name)}
        onCancel={end}
      />
    );
  if (files !== null)
    return (
      <Suspense fallback={null}>
        <ImportPart
          files={files}
          known={known}
          layers={layers}
          layerStore={layerStore}
          map={map}
          theme={view.theme}
          now={now}
          onFiles={setFiles}
          onEnd={() => setFiles(null)}
        />
      </Suspense>
    );
  const shown = layers.find(({ id }) => id === table?.layer);
  if (table !== null && shown !== undefined)
    return (
      <AttributeTable
        key={shown.id}
        layer={shown}
        chosen={table.feature}
        onChoose={(feature) => {
          setTable({ layer: shown.id, feature });
          const box = boxOf(shown.features.features.filter(({ id }) => id === feature));
          if (box !== null) map.flyTo(box);
        }}
        onBack={() => setTable(null)}
      />
    );
  return (
    <LayersPanel
      layers={layers}
      isKept={isKept}
      theme={view.theme}
      removed={removed}
      onUndo={() => {
        if (removed !== null) void layerStore.add(removed);
        setRemoved(null);
      }}
      actions={{
        onToggle: (id, isVisible) => void layerStore.change(id, { isVisible }),
        onRename: (id, name) => void layerStore.change(id, { name }),
        onStyle: (id, style) => void layerStore.change(id, { style }),
        onZoom: ({ features }) => {
          const box = boxOf(features.features);
          if (box !== null) map.flyTo(box);
        },
        onTable: ({ id }) => setTable({ layer: id, feature: null }),
        onEdit: (layer) => begin(layer, "edit"),
        onRemove: (layer) => {
          setRemoved(layer);
          void layerStore.remove(layer.id);
        },
        onReplace: ({ id }) => onRevise(id),
      }}
    >
      <ImportButton onFiles={setFiles} />
      <DrawButtons onDraw={(mode) => begin(null, mode)} />
    </LayersPanel>
  );
}
