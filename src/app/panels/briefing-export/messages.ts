import type { ExportStep } from "#app/briefing-export/export-request.ts";
import type { Messages } from "#app/language/language.ts";

const stepsZh: Readonly<Record<ExportStep, string>> = {
  start: "准备",
  map: "绘制地图",
  page: "排版",
  fonts: "嵌入文字",
  file: "生成文件",
};

const stepsEn: Readonly<Record<ExportStep, string>> = {
  start: "Preparing",
  map: "Drawing maps",
  page: "Setting pages",
  fonts: "Embedding text",
  file: "Writing the file",
};

/** Texts of the export of a briefing. */
export const briefingExportMessages = {
  zh: {
    title: "导出汇报",
    close: "关闭",
    format: "格式",
    formats: {
      pptx: "演示文稿（PPTX）",
      pdf: "PDF",
      png: "图片（PNG）",
    },
    formatHints: {
      pptx: "文字、表格、图表可在 PowerPoint 和 WPS 中修改，地图为图片",
      pdf: "文字可选可查，字体随文件",
      png: "一个场景一张图",
    },
    scenes: "场景",
    all: "全部",
    none: "全不选",
    chosen: (count: number, of: number) => `已选 ${count} / ${of}`,
    scene: "场景",
    size: "尺寸（像素）",
    own: "自定",
    width: "宽",
    height: "高",
    sizeIssue: "宽 320–7680、高 180–4320 的整数",
    start: "导出",
    cancel: "取消导出",
    cancelled: "已取消，没有生成文件。",
    done: (name: string) => `已生成：${name}`,
    progress: "导出进度",
    step: (step: ExportStep, done: number, total: number) => `${stepsZh[step]}（${done} / ${total}）`,
    loading: "正在读取场景……",
    failed: "未能导出，没有生成文件。",
    loadFailed: "未能读取场景。",
    retry: "重试",
    carries: "每页都带有数据截至日期、来源、示意标记和审图号。",
  },
  en: {
    title: "Export the briefing",
    close: "Close",
    format: "Format",
    formats: { pptx: "Presentation (PPTX)", pdf: "PDF", png: "Picture (PNG)" },
    formatHints: {
      pptx: "Texts, tables and charts can be edited in PowerPoint and WPS; maps are pictures",
      pdf: "Text can be selected and searched; fonts are in the file",
      png: "One scene, one picture",
    },
    scenes: "Scenes",
    all: "All",
    none: "None",
    chosen: (count: number, of: number) => `${count} of ${of} chosen`,
    scene: "Scene",
    size: "Size (pixels)",
    own: "Own",
    width: "Width",
    height: "Height",
    sizeIssue: "Whole numbers, 320 to 7680 wide and 180 to 4320 high",
    start: "Export",
    cancel: "Cancel the export",
    cancelled: "Cancelled; no file was made.",
    done: (name: string) => `Made: ${name}`,
    progress: "Progress of the export",
    step: (step: ExportStep, done: number, total: number) => `${stepsEn[step]} (${done} of ${total})`,
    loading: "Reading the scenes …",
    failed: "The export failed; no file was made.",
    loadFailed: "The scenes could not be read.",
    retry: "Try again",
    carries:
      "Every page carries the day of the data, the source, the mark of what is schematic and the map approval number.",
  },
} satisfies Messages<object>;
