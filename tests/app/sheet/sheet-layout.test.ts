import { describe, expect, it } from "vitest";
import type { Box, Mark } from "#app/paper/page-marks.ts";
import { textWidth } from "#app/paper/text-lines.ts";
import type { SheetPage } from "#app/sheet/sheet-content.ts";
import { layoutSheet, mapFrameOf } from "#app/sheet/sheet-layout.ts";
import { basemap } from "#domain/config/app-config.ts";
import { paperMillimeters } from "#domain/sheet/paper.ts";
import { aFullLegend, aSheet, everySheet } from "./sheets.ts";

function textsOf(page: SheetPage): string {
  return page.parts
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.kind === "text" ? [mark.lines.map((runs) => runs.map(({ text }) => text).join(""))] : []))
    .map((lines) => lines.join(""))
    .join("\n");
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x + 0.01 < b.x + b.width &&
    b.x + 0.01 < a.x + a.width &&
    a.y + 0.01 < b.y + b.height &&
    b.y + 0.01 < a.y + a.height
  );
}

function textsIn(marks: readonly Mark[]) {
  return marks.flatMap((mark) => (mark.kind === "text" ? [mark] : []));
}

describe("a sheet on its paper", () => {
  it(
    "keeps its parts clear of each other and within the border, on every paper and with every legend",
    { timeout: 60_000 },
    () => {
      for (const content of everySheet())
        for (const temporary of content.language === "zh" && content.grid === "degrees" ? [0, 40] : [0]) {
          const page = layoutSheet(content, aFullLegend(content.language, temporary));
          const frame = page.parts.find(({ name }) => name === "frame");
          const parts = page.parts.filter(({ name }) => name !== "frame");
          const said = JSON.stringify(content.paper);
          for (const [at, { name, box }] of parts.entries()) {
            expect(box.width, said).toBeGreaterThan(0);
            expect(box.height, `${name} ${said}`).toBeGreaterThan(0);
            expect(box.x, `${name} ${said}`).toBeGreaterThanOrEqual(frame?.box.x ?? 0);
            expect(box.y, said).toBeGreaterThanOrEqual(frame?.box.y ?? 0);
            expect(box.x + box.width, said).toBeLessThanOrEqual((frame?.box.x ?? 0) + (frame?.box.width ?? 0));
            expect(box.y + box.height, `${name} ${said}`).toBeLessThanOrEqual(
              (frame?.box.y ?? 0) + (frame?.box.height ?? 0),
            );
            for (const other of parts.slice(at + 1))
              expect(overlap(box, other.box), `${name} ${other.name} ${said}`).toBe(false);
          }
        }
    },
  );

  it("sets every text within its part, and no line wider than its box", { timeout: 60_000 }, () => {
    for (const content of everySheet()) {
      const page = layoutSheet(content, aFullLegend(content.language));
      for (const { name, box, marks } of page.parts)
        for (const text of textsIn(marks)) {
          const said = `${name} ${JSON.stringify(content.paper)} ${JSON.stringify(text.lines[0]?.[0]?.text)}`;
          // A turned text is as high as it is wide.
          const reach = (text.isUpright === true ? text.box.width : text.box.height) / 2;
          const middle = text.box.y + text.box.height / 2;
          expect(middle - reach, said).toBeGreaterThanOrEqual(box.y - 1);
          expect(middle + reach, said).toBeLessThanOrEqual(box.y + box.height + 1);
          for (const line of text.lines)
            expect(
              line.reduce((sum, run) => sum + textWidth(run.text, run.size), 0),
              said,
            ).toBeLessThanOrEqual(text.box.width * 1.03 + 1);
        }
    }
  });

  it("names everything that stands on the map, however small that makes it", { timeout: 60_000 }, () => {
    for (const content of everySheet()) {
      const legend = aFullLegend(content.language);
      const said = textsOf(layoutSheet(content, legend)).replaceAll(/\s/g, "");
      for (const { entries } of legend.groups)
        for (const { title } of entries)
          expect(said, JSON.stringify(content.paper)).toContain(title.replaceAll(/\s/g, ""));
    }
  });

  it("counts what a legend of hundreds of lines has no room for", () => {
    expect(textsOf(layoutSheet(aSheet(), aFullLegend("zh", 400)))).toMatch(/另有 \d+ 项/);
  });

  it("carries what a map that is passed on must carry", { timeout: 60_000 }, () => {
    for (const content of everySheet().filter(({ language }) => language === "zh")) {
      const said = textsOf(layoutSheet(content, aFullLegend("zh"))).replaceAll(/\s/g, "");
      for (const part of [
        "示意图，非测绘成果",
        "审图号：（未填）",
        "数据截至2026-11-23",
        "资料来源：德政〔2025〕25号",
        "制图单位：德化县自然资源局",
        "制图日期2026-11-27",
        "比例尺1:250000",
        "CGCS2000",
        "Web墨卡托",
      ])
        expect(said).toContain(part);
    }
  });

  it("leaves the mark of what is schematic out where nothing schematic stands on the map", () => {
    expect(textsOf(layoutSheet(aSheet(), { groups: [], isSchematic: false }))).not.toContain("示意图");
  });

  it("names the basemap with its 审图号", () => {
    const ground = basemap.parse({
      id: "town",
      kind: "xyz",
      name: "测试底图",
      nameEn: "Test",
      attribution: "自然资源局",
      attributionEn: "Bureau",
      approvalNumber: "闽S〔2026〕1号",
      tiles: ["/t/{z}/{x}/{y}.png"],
    });
    expect(textsOf(layoutSheet(aSheet({ basemap: ground }), aFullLegend("zh")))).toContain("审图号：闽S〔2026〕1号");
  });

  it("gives the map most of the paper", () => {
    for (const content of everySheet()) {
      const [width, height] = paperMillimeters(content.paper);
      const map = mapFrameOf(content);
      expect((map.width * map.height) / (width * height), JSON.stringify(content.paper)).toBeGreaterThan(0.45);
    }
  });

  it("sets a long title on two lines rather than cutting it", () => {
    const title = "德化县推进以人为本的新型城镇化战略实施方案（2025-2028年）重点工程建设进度分布图（2026年第三季度末）";
    const page = layoutSheet(aSheet({ paper: { name: "A4", orientation: "portrait" }, title }), aFullLegend("zh"));
    expect(textsOf(page)).toContain(title);
  });
});
