import type { PackContent, PackPage } from "./pack-content.ts";

// Characters that Windows allows in no name of a file.
const notInNames = /[\\/:*?"<>|\p{Cc}]/gu;

/** A page and the name of the file that opens it. */
export type PageFile = { readonly page: PackPage; readonly fileName: string };

/** The files that open the pages, in their order. Pages of one name get numbers: no file covers another. */
export function pageFiles(pages: readonly PackPage[]): readonly PageFile[] {
  // Windows takes names that differ only in case for the same.
  const taken = new Set<string>();
  return pages.map((page) => {
    const plain = `打开${page.name.replaceAll(notInNames, " ").trim()}`;
    let free = plain;
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${plain} ${number}`;
    taken.add(free.toLowerCase());
    return { page, fileName: `${free}.html` };
  });
}

/** Whether a file is one that {@link pageFiles} names. */
export function isPageFileName(name: string): boolean {
  return /^打开.*\.html$/.test(name);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

// Whatever a page asks for, it gets from this folder, from its own script or not at all. On a page from disk MapLibre starts
// its workers from `data:` addresses.
const policy = [
  "default-src 'none'",
  "script-src 'self' file: blob:",
  "worker-src blob: data:",
  "style-src 'self' file:",
  "img-src 'self' file: data: blob:",
  "font-src data:",
  "connect-src data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The file that opens a page of the app, which lies beside it in `app/`. */
export function pageText(page: PackPage): string {
  return `<!doctype html>
<html lang="zh-CN" data-map="loading" data-start="${escaped(page.path)}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <title>${escaped(page.name)}</title>
    <link rel="icon" href="app/icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="app/map.css" />
  </head>
  <body>
    <div id="root">
      <p class="visually-hidden">看到这句话，说明压缩包还没有解压：请先“全部解压缩”，再打开解压后的文件。<br />Extract the whole archive first, then open the extracted file.</p>
    </div>
    <noscript>本页面需要启用 JavaScript。This page needs JavaScript.</noscript>
    <script src="app/data.js"></script>
    <script src="app/map.js"></script>
  </body>
</html>
`;
}

/** The script that hands the app what the pack brings along, see `packedFiles` in the app. */
export function dataText({ files }: PackContent): string {
  return `globalThis.packedFiles = ${JSON.stringify(files)};\n`;
}

/** What stands in the folder to be read by whoever opens it; for Windows' editor, with a byte order mark and its ends of lines. */
export function readMeText({ title, pages, progressOn, madeOn }: PackContent): string {
  const progress =
    progressOn === null
      ? [
          "进展：本包不含进展上报，各项目显示“未报”。",
          "Progress: none in this pack, everything says 未报 (not reported).",
        ]
      : [`进展：数据截至 ${progressOn}。`, `Progress: as of ${progressOn}.`];
  const lines = [
    title,
    `制作日期 ${madeOn}`,
    "",
    "怎样打开",
    "1. 如果收到的是压缩包，先“全部解压缩”到任意文件夹（或优盘）。",
    "2. 双击下列文件之一，用 Edge 或 Chrome（111 以上）打开；不用安装，不用联网：",
    ...pageFiles(pages).map(({ fileName }) => `   ${fileName}`),
    "3. 汇报中：空格或 → 下一页，← 上一页，F 全屏，P 暂停，B 黑屏，E 导出 PPTX、PDF、图片，? 全部按键。",
    "",
    progress[0],
    "本包只供查看，不发出任何网络请求。未包含：进展填报与登录、数据页（临时图层）、手机遥控、联网底图、",
    "现场照片，以及登录后才能看到的内容（填报人、存在问题、需协调事项）。",
    "以上内容停在制作当日，不会自行更新；需要新的，请重新制作。",
    "app 文件夹与上列文件要放在一起，不要改名。",
    "",
    "How to open",
    "1. Extract the archive, if it is one, to any folder or stick.",
    "2. Double-click one of the files above; Edge or Chrome 111 or later opens it. No installation, no network.",
    "3. In a briefing: Space or → next, ← previous, F full screen, P pause, B black, E export, ? all keys.",
    "",
    progress[1],
    "For reading only, and not one request to the network. Left out: reporting and signing in, the Data page (temporary",
    "layers), the phone as clicker, basemaps of the network, photos, and what is shown only to who has signed in (authors,",
    "blockers, what needs coordination). It stays as it was on the day it was made; for newer data make another pack.",
    "Keep the folder app beside the files, under its name. Licences: app/licences.txt",
    "",
  ];
  return `\u{feff}${lines.join("\r\n")}`;
}
