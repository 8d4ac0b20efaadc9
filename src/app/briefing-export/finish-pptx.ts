import JSZip from "jszip";
import type { LanguageCode } from "#app/language/language.ts";
import type { Box } from "#app/paper/page-marks.ts";

/** What presentations are set in: on every Windows with Chinese; PowerPoint, WPS and LibreOffice find their own elsewhere. */
export function fontOf(language: LanguageCode): string {
  return language === "zh" ? "Microsoft YaHei" : "Arial";
}

const chinese = "Microsoft YaHei";

/** Names the Chinese font wherever a font is named for Latin letters only, and in the theme. */
function withChineseFont(xml: string): string {
  return xml
    .replaceAll(/(<a:latin typeface="[^"]*"[^>]*\/>)(?!\s*<a:ea)/g, `$1<a:ea typeface="${chinese}"/>`)
    .replaceAll(/<a:ea typeface="(?:Arial)?"/g, `<a:ea typeface="${chinese}"`);
}

/** Office's unit is the 914,400th part of an inch, of which a page's unit is the 144th. */
const officeUnits = 914_400 / 144;

/** The slide's title where the layout has it: the library puts it where the master's stands. */
function withTitleAt(xml: string, { x, y, width, height }: Box): string {
  const [left, top, wide, high] = [x, y, width, height].map((length) => Math.round(length * officeUnits));
  const place = `<a:off x="${left}" y="${top}"/><a:ext cx="${wide}" cy="${high}"/>`;
  return xml.replaceAll(/<p:sp>.*?<\/p:sp>/gs, (shape) =>
    /<p:ph\s[^>]*type="title"/.test(shape) ? shape.replace(/<a:off [^>]*\/>\s*<a:ext [^>]*\/>/, place) : shape,
  );
}

/**
 * Mends what the library leaves: titles stand where the master has them, not where they were put (`titles`, slide by slide);
 * charts and theme name no Chinese font, with which WPS sets their words in any font that it finds; texts call themselves English.
 */
export async function finishPptx(
  bytes: ArrayBuffer,
  language: LanguageCode,
  titles: readonly (Box | undefined)[],
): Promise<Blob> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) =>
    /^ppt\/(?:charts\/chart[^/]*|theme\/theme[^/]*|slides\/slide[^/]*|notesSlides\/[^/]*)\.xml$/.test(name),
  );
  for (const name of names) {
    const xml = await zip.file(name)?.async("string");
    if (xml === undefined) continue;
    const slide = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name)?.[1];
    const title = slide === undefined ? undefined : titles[Number(slide) - 1];
    const placed = title === undefined ? xml : withTitleAt(xml, title);
    const fonts = withChineseFont(placed);
    zip.file(name, language === "zh" ? fonts.replaceAll('lang="en-US"', 'lang="zh-CN"') : fonts);
  }
  return zip.generateAsync({
    type: "blob",
    compression: "DEFLATE",
    mimeType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  });
}
