import JSZip from "jszip";
import type { LanguageCode } from "#app/language/language.ts";

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

/**
 * Mends what the library leaves: charts and theme name no Chinese font, with which WPS sets their words in any font that it
 * finds, and the notes call themselves English.
 */
export async function finishPptx(bytes: ArrayBuffer, language: LanguageCode): Promise<Blob> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) =>
    /^ppt\/(?:charts\/chart[^/]*|theme\/theme[^/]*|slides\/slide[^/]*|notesSlides\/[^/]*)\.xml$/.test(name),
  );
  for (const name of names) {
    const xml = await zip.file(name)?.async("string");
    if (xml === undefined) continue;
    const fonts = withChineseFont(xml);
    zip.file(name, language === "zh" ? fonts.replaceAll('lang="en-US"', 'lang="zh-CN"') : fonts);
  }
  return zip.generateAsync({
    type: "blob",
    compression: "DEFLATE",
    mimeType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  });
}
