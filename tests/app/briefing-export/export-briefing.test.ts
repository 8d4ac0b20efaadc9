import { describe, expect, it, vi } from "vitest";
import { exportWords } from "#app/briefing-export/export-words.ts";
import { whyNoExport } from "#app/paper/approval.ts";
import { labelFormat } from "#app/briefing-export/pptx-chart.ts";
import { type ExportHooks, type ExportRequest } from "#app/briefing-export/export-request.ts";
import { ExportError } from "#app/paper/export-error.ts";
import { basemap } from "#domain/config/app-config.ts";

// The map needs a browser; what is tested here ends before one is made.
vi.mock("#app/paper/still-map.ts", () => ({
  StillMap: vi.fn<() => never>(() => {
    throw new Error("A map was made");
  }),
}));

const { exportBriefing } = await import("#app/briefing-export/export-briefing.ts");

function aBasemap(approvalNumber: string) {
  return basemap.parse({
    kind: "xyz",
    id: "town",
    name: "街道图",
    nameEn: "Streets",
    attribution: "自然资源局",
    attributionEn: "Bureau",
    approvalNumber,
    tiles: ["/{z}/{x}/{y}.png"],
  });
}

const common = { title: "总体汇报", language: "zh", theme: "porcelain", basemap: null } as const;
const documentOf = (changes: object = {}): ExportRequest => ({ ...common, format: "pdf", slides: [], ...changes });
const hooks = (signal = new AbortController().signal) => ({ onProgress: vi.fn<ExportHooks["onProgress"]>(), signal });

describe("whether something may be exported", () => {
  it("is refused with a basemap without 审图号, naming the basemap and the field to fill in", () => {
    for (const approval of ["", "  "]) {
      expect(whyNoExport(aBasemap(approval), "zh")).toMatch(/街道图.*审图号.*config\.json.*approvalNumber/);
      expect(whyNoExport(aBasemap(approval), "en")).toMatch(/Streets.*approval number.*approvalNumber.*config\.json/);
    }
  });

  it("is granted with a 审图号, and without a basemap", () => {
    expect(whyNoExport(aBasemap("闽S〔2026〕1号"), "zh")).toBeNull();
    expect(whyNoExport(null, "zh")).toBeNull();
  });
});

describe("an export", () => {
  it("is refused before anything is drawn", async () => {
    const exporting = exportBriefing(documentOf({ basemap: aBasemap("") }), hooks());
    await expect(exporting).rejects.toMatchObject({ name: "ExportError", fault: "approval" });
  });

  it("makes no picture of a size that cannot be, rather than a smaller one", async () => {
    for (const [width, height] of [
      [7681, 4320],
      [7680, 4321],
      [319, 180],
      [1920.5, 1080],
      [Number.NaN, 1080],
    ]) {
      const request = { ...common, format: "png", width, height, slide: null } as unknown as ExportRequest;
      await expect(exportBriefing(request, hooks())).rejects.toMatchObject({
        fault: "size",
        message: exportWords.zh.fault.size,
      });
    }
  });

  it("that is aborted before it begins makes nothing and tells the reason", async () => {
    const controller = new AbortController();
    controller.abort();
    const followed = hooks(controller.signal);
    await expect(exportBriefing(documentOf(), followed)).rejects.toBe(controller.signal.reason);
    expect(followed.onProgress).not.toHaveBeenCalled();
  });

  it("tells its failure in words", () => {
    expect(new ExportError("webgl", exportWords.zh.fault.webgl).message).toContain("WebGL 2");
  });
});

describe("the values of a chart in PowerPoint", () => {
  it("are printed with the bounds and units of their labels", () => {
    expect(labelFormat([{ label: "50%" }, { label: "52.5%" }])).toBe('0.0"%"');
    expect(labelFormat([{ label: "1,000 亿元以上" }, { label: "878 亿元以上" }])).toBe('#,##0" 亿元以上"');
  });

  it("are printed alone where the labels differ", () => {
    expect(labelFormat([{ label: "50%" }, { label: "52 个" }])).toBeNull();
    expect(labelFormat([])).toBeNull();
  });
});
