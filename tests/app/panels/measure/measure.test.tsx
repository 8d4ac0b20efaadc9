// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { FeatureCard } from "#app/panels/measure/feature-card.tsx";
import { JumpForm } from "#app/panels/measure/jump-form.tsx";
import { areaFigure, lengthFigure } from "#app/panels/measure/measure-figures.ts";
import { measuredShapes } from "#app/panels/measure/measured-shape.ts";
import { PointCard } from "#app/panels/measure/point-card.tsx";
import { ProfileSection } from "#app/panels/measure/profile-section.tsx";
import { ShapeCard } from "#app/panels/measure/shape-card.tsx";
import type { Position } from "#domain/geo/position.ts";
import { profileOf } from "#domain/analysis/profile.ts";
import { schematicVertices } from "#domain/analysis/schematic-touch.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";
import { mounted, press, type, words } from "../mounted.ts";

const units = { length: "m", area: "mu" } as const;
const index = shippedIndex();
function featureOf(kind: string) {
  const feature = index.features.find(({ properties, geometry }) => properties.kind === kind && geometry !== null);
  if (feature === undefined) throw new Error(`There is no ${kind}`);
  return feature;
}
const line = {
  type: "LineString" as const,
  coordinates: [
    [118, 25.5],
    [118.1, 25.5],
    [118.1, 25.6],
  ],
};

describe("a measured line", () => {
  it("says its length on the ellipsoid and in the plane, and every leg with its azimuth", async () => {
    const [shape] = measuredShapes([{ id: "a", geometry: line }], new Set());
    if (shape === undefined) throw new Error("It has no measure");
    await mounted(<ShapeCard shape={shape} title="线 1" units={units} isOpen />);
    expect(shape.measure.kind === "line" && shape.measure.legs).toHaveLength(2);
    expect(words()).toContain("椭球面");
    expect(words()).toContain("10,053.8");
    expect(words()).toMatch(/89\.97\d\d°/);
    expect(words()).not.toContain("示意");
  });

  it("is marked where it snapped to schematic geometry", async () => {
    const road = { type: "Feature" as const, properties: { accuracy: "schematic" }, geometry: line };
    const [shape] = measuredShapes([{ id: "a", geometry: line }], schematicVertices([road]));
    if (shape === undefined) throw new Error("It has no measure");
    await mounted(<ShapeCard shape={shape} title="线 1" units={units} isOpen={false} />);
    expect(words()).toContain("数值只供参考");
  });
});

describe("a feature of the plan", () => {
  it("that is schematic has no figure of ours, but the published ones", async () => {
    await mounted(<FeatureCard feature={featureOf("expressway")} units={units} />);
    expect(words()).toContain("位置是示意的");
    expect(words()).not.toContain("椭球面");
    expect(words()).toContain("公布的数值");
  });

  it("that is not has its area, with how far it can be trusted", async () => {
    await mounted(<FeatureCard feature={featureOf("county")} units={{ ...units, area: "km2" }} />);
    expect(words()).toMatch(/2,2\d\d\.\d{4}/);
    expect(words()).toContain("图上采集");
  });
});

describe("a position", () => {
  it("is said in degrees, in degrees, minutes and seconds, and in the plane, north before east", async () => {
    await mounted(<PointCard position={[118.24, 25.49]} height={512.4} />);
    for (const text of ["经度 118.2400000°", "118°14′24.000″E", "X 北 2,820,915.374", "Y 东 624,683.269", "512 m"])
      expect(words()).toContain(text);
    expect(words().indexOf("X 北")).toBeLessThan(words().indexOf("Y 东"));
  });

  it("is jumped to once it can be read, and everything that is wrong is said before", async () => {
    const onJump = vi.fn<(position: Position) => void>();
    await mounted(<JumpForm onJump={onJump} />);
    await type("转到坐标", "德化 118°64′");
    await press("转到");
    expect(words()).toContain("看不懂“德化”；应有两个坐标值，读到 1 个");
    expect(onJump).not.toHaveBeenCalled();
    await type("转到坐标", "25.49 118.24");
    await press("转到");
    expect(onJump).toHaveBeenCalledWith([118.24, 25.49]);
    expect(words()).toContain("读作经纬度");
  });
});

describe("a height profile", () => {
  const common = { unit: "km", onMake: () => undefined, onPoint: () => undefined } as const;

  it("says how to get terrain where there is none", async () => {
    await mounted(<ProfileSection {...common} hasTerrain={false} hasLine isSchematic={false} state={null} />);
    expect(words()).toContain("npm run geodata:terrain");
  });

  it("has its figures, and says that a schematic course is one", async () => {
    const stations = [0, 1000, 2000].map((meters) => ({ meters, position: [118, 25] as const }));
    const profile = profileOf(stations, [500, 800, 650]);
    await mounted(<ProfileSection {...common} hasTerrain hasLine isSchematic state={{ status: "ready", profile }} />);
    for (const text of ["示意", "最低500 m", "最高800 m", "累计上升300 m", "累计下降150 m", "每 1000 米取一点"])
      expect(words()).toContain(text);
  });
});

describe("figures", () => {
  it("have the decimals of their unit", () => {
    expect([lengthFigure(12_345.678, "m"), lengthFigure(12_345.678, "km")]).toEqual(["12,345.7", "12.346"]);
    expect([areaFigure(10_000, "mu"), areaFigure(12_345, "ha"), areaFigure(12_345, "km2")]).toEqual([
      "15.00",
      "1.23",
      "0.0123",
    ]);
  });
});
