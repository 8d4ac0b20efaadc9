import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Slide } from "#app/briefing/slide.ts";
import type { PageBlock } from "#app/briefing-export/page-block.ts";
import { pageNumberBlock } from "#app/briefing-export/page-foot.ts";
import type { Box } from "#app/paper/page-marks.ts";
import { pageSize } from "#app/briefing-export/page-size.ts";
import { layoutSlide, mapBoxOf, type PageLayout } from "#app/briefing-export/slide-layout.ts";
import { textWidth } from "#app/paper/text-lines.ts";
import { themes } from "#app/theme/tokens.ts";
import { basemap } from "#domain/config/app-config.ts";
import { anySlide, aSlide } from "./slides.ts";

const tokens = themes.porcelain;

function pagesOf(slide: Slide, hasFurtherPages = true): readonly PageLayout[] {
  const pages = layoutSlide({ slide, language: "zh", tokens, basemap: null, hasFurtherPages });
  return pages.map((page) => ({ ...page, blocks: [...page.blocks, pageNumberBlock(99, 100, tokens, "zh")] }));
}

function overlap(a: Box, b: Box): boolean {
  // Half a unit is a quarter of a point on paper.
  const slack = 0.5;
  return (
    a.x + a.width > b.x + slack &&
    b.x + b.width > a.x + slack &&
    a.y + a.height > b.y + slack &&
    b.y + b.height > a.y + slack
  );
}

function name(block: PageBlock): string {
  return block.kind === "text" ? block.role : block.kind;
}

function collisions({ blocks, map }: PageLayout): readonly string[] {
  const boxes = [
    ...blocks.filter(({ kind }) => kind !== "rule").map((block) => ({ name: name(block), box: block.box })),
    ...(map === null ? [] : [{ name: "map", box: map }]),
  ];
  return boxes.flatMap((a, at) =>
    boxes.slice(at + 1).flatMap((b) => (overlap(a.box, b.box) ? [`${a.name} and ${b.name}`] : [])),
  );
}

function textsOf(pages: readonly PageLayout[]): string {
  return pages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === "text" ? [block.text] : block.kind === "table" ? block.rows.flatMap(({ cells }) => cells) : [],
    )
    .flatMap(({ paragraphs }) => paragraphs.map((runs) => runs.map(({ text }) => text).join("")))
    .join("\n");
}

describe("a slide on its page", () => {
  it("keeps everything clear of everything else and on the page, whatever it says", () => {
    fc.assert(
      fc.property(anySlide, fc.boolean(), (slide, hasFurtherPages) => {
        for (const page of pagesOf(slide, hasFurtherPages)) {
          expect(collisions(page)).toEqual([]);
          for (const { box } of page.blocks) {
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.y).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(pageSize.width + 0.5);
            expect(box.y + box.height).toBeLessThanOrEqual(pageSize.height + 0.5);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("sets no line wider than its box", () => {
    fc.assert(
      fc.property(anySlide, (slide) => {
        const texts = pagesOf(slide)
          .flatMap(({ blocks }) => blocks)
          // The foot's lines are set smaller instead, down to a size that can be read.
          .flatMap((block) => (block.kind === "text" && block.role !== "source" ? [block.text] : []));
        const tooWide = texts.flatMap(({ lines, box }) =>
          lines
            .map((line) => ({
              said: line.map(({ text }) => text).join(""),
              width: line.reduce((sum, run) => sum + textWidth(run.text, run.size), 0),
            }))
            // One character alone cannot be broken.
            .filter(({ said, width }) => said.length > 1 && width > box.width * 1.02 + 1),
        );
        expect(tooWide).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the map three fifths of the page", () => {
    for (const years of [null, []]) {
      const { width, height } = mapBoxOf(aSlide({ years }));
      expect((width * height) / (pageSize.width * pageSize.height)).toBeGreaterThanOrEqual(0.6);
    }
  });

  it("leaves no row of a list out of a document: what has no room goes to further pages", () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      key: String(at),
      light: null,
      phase: null,
      head: `项目${at}`,
      text: "本月未报，责任单位尚未说明原因，需在会上说明",
      commitment: null,
      lines: [],
    }));
    const pages = pagesOf(aSlide({ list: { rows, empty: "" } }));
    expect(pages.length).toBeGreaterThan(1);
    const text = textsOf(pages);
    for (const { head } of rows) expect(text).toContain(`${head}\n`);
    expect(text).toContain("见续页");
    expect(textsOf(pagesOf(aSlide({ list: { rows, empty: "" } }), false))).toContain("未列出");
  });

  it("says everything that a slide says somewhere in a document", () => {
    fc.assert(
      fc.property(anySlide, (slide) => {
        const text = textsOf(pagesOf(slide));
        const said = [
          slide.title,
          slide.message,
          ...slide.figures.flatMap(({ value, label }) => [value, label]),
          ...(slide.list?.rows ?? []).flatMap((row) => [row.head, row.text, ...row.lines.map((line) => line.text)]),
          ...(slide.years ?? []).flatMap(({ lines }) => lines.map((line) => line.text)),
        ];
        for (const each of said) expect(text).toContain(each);
      }),
      { numRuns: 300 },
    );
  });

  it("carries the source, the mark of what is schematic, the day and the 审图号 on every page", () => {
    fc.assert(
      fc.property(anySlide, (slide) => {
        const source = "来源：附件。示意图，非测绘成果";
        for (const page of pagesOf({ ...slide, source })) {
          const text = textsOf([page]);
          for (const said of [source, "数据截至 2026-11-23", "审图号：（未填）", "无底图"])
            expect(text).toContain(said);
        }
      }),
      { numRuns: 50 },
    );
    const ground = basemap.parse({
      kind: "xyz",
      id: "town",
      name: "底图",
      nameEn: "Map",
      attribution: "自然资源局",
      attributionEn: "Bureau",
      approvalNumber: "闽S〔2026〕1号",
      tiles: ["/{z}/{x}/{y}.png"],
    });
    const pages = layoutSlide({ slide: aSlide(), language: "zh", tokens, basemap: ground, hasFurtherPages: true });
    expect(textsOf(pages)).toContain("底图：自然资源局　审图号：闽S〔2026〕1号");
  });
});
