/**
 * Advance widths of U+0020 to U+007E in thousandths of an em, of Noto Sans SC Bold: no weight is wider, so what fits by them
 * fits in every weight.
 */
const asciiWidths = [
  227, 370, 574, 590, 590, 963, 740, 325, 378, 378, 507, 590, 325, 370, 325, 387, 590, 590, 590, 590, 590, 590, 590,
  590, 590, 590, 325, 325, 590, 590, 590, 514, 1007, 641, 681, 656, 714, 615, 585, 717, 757, 330, 568, 686, 578, 853,
  749, 770, 667, 770, 682, 624, 625, 748, 619, 915, 627, 580, 613, 378, 387, 378, 590, 567, 626, 591, 644, 527, 644,
  581, 372, 597, 640, 304, 306, 604, 315, 964, 641, 626, 644, 644, 437, 495, 421, 637, 576, 863, 562, 574, 511, 378,
  296, 378, 590,
] as const;

// Latin beyond ASCII; everything after General Punctuation is taken for a full em.
const latinWidth = 700;
const firstFull = 0x2000;

/** Width of a line of text at a size, in the size's unit; no less than any painter's font makes of it. */
export function textWidth(text: string, size: number): number {
  let thousandths = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    thousandths += asciiWidths[code - 0x20] ?? (code < firstFull ? latinWidth : 1000);
  }
  return (thousandths * size) / 1000;
}

// 避头尾: what may not begin a line, and what may not end one (GB/T 15834—2011, 5.1).
const neverFirst = /^[，。、；：！？）】》〉”’〕』」…—％%‰·,.;:!?)\]}]/u;
const neverLast = /[（【《〈“‘〔『「([{￥¥$]$/u;
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter("zh", { granularity: "word" }) : null;

/** A text in pieces that are best not broken: words of either script with their punctuation, a number with its unit. */
function pieces(text: string): readonly string[] {
  const parts = segmenter === null ? Array.from(text) : [...segmenter.segment(text)].map(({ segment }) => segment);
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before === undefined) joined.push(part);
    else if (
      neverFirst.test(part) ||
      neverLast.test(before) ||
      /^ +$/.test(part) ||
      // A number and its unit: "2026 年", "50 %", "No. 25".
      (/[0-9.] ?$/.test(before) && /^\p{Script=Han}/u.test(part)) ||
      (/[!-~]$/.test(before) && /^[!-~]/.test(part))
    )
      joined[joined.length - 1] = before + part;
    else joined.push(part);
  }
  return joined;
}

/** A piece that is wider than a line, cut where it must be, punctuation kept with what it belongs to. */
function cut(piece: string, size: number, width: number): readonly string[] {
  const cuts: string[] = [];
  let line = "";
  for (const character of piece) {
    const fits = textWidth((line + character).trimEnd(), size) <= width;
    if (line === "" || fits) line += character;
    else if (neverFirst.test(character) && Array.from(line).length > 1) {
      // The character before goes along, so that the punctuation does not begin the line.
      const kept = Array.from(line);
      const last = kept.pop() ?? "";
      cuts.push(kept.join(""));
      line = last + character;
    } else {
      cuts.push(line);
      line = character;
    }
  }
  return line === "" ? cuts : [...cuts, line];
}

function breakParagraph(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (textWidth((line + piece).trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    const parts = cut(piece.trimStart(), size, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return [...lines, line.trimEnd()];
}

/** A text broken into lines no wider than `width` where a reader of Chinese or English would break it; empty for no text. */
export function breakLines(text: string, size: number, width: number): readonly string[] {
  return text === "" ? [] : text.split("\n").flatMap((paragraph) => breakParagraph(paragraph, size, width));
}
