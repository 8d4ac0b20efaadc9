import type { LanguageCode } from "#app/language/language.ts";
import { commitmentName } from "#app/language/terms.ts";
import type { Commitment } from "#domain/plan/milestone-item.ts";

/**
 * A run of a statement: plain words, a figure with its unit and the word that bounds it (以上, 以内, 左右; empty for none), or
 * the word of commitment (力争, 争取, 持续).
 */
export type StatementPart =
  | { readonly kind: "text" | "commitment"; readonly text: string }
  | { readonly kind: "figure"; readonly text: string; readonly bound: string };

const commitmentWords: {
  readonly [Key in LanguageCode]: { readonly [Word in Exclude<Commitment, "firm">]: readonly RegExp[] };
} = {
  zh: { strive: [/力争/u, /争取/u], continue: [/持续/u] },
  en: {
    strive: [/\bstriv(?:e|ing)\b/iu, /\bseek(?:ing)?\b/iu, /\baim(?:ing)?\b/iu],
    continue: [/\bcontinu(?:e|ing)\b/iu, /\bkeep(?:ing)?\b/iu],
  },
};

// Not a figure: a number inside a name (5G, G2517, 省道310, S310, Road 310). Years are told apart below.
const number =
  /(?<![A-Za-z0-9.]|省道\s?|国道\s?|Road\s)\d+(?:,\d{3})*(?:\.\d+)?(?:\s?(?:%|个百分点|台（套）|台\(套\)|人次|亿元|万元|万人|公里|平方公里|人|套|座|场|家|项|个|次|倍|台|所|条|km\b))?(?![A-Za-z0-9])(\s?(?:以上|以内|左右))?/gu;
const calendarYear = /^(?:19|20)\d\d$/u;

function figureParts(text: string): readonly StatementPart[] {
  const parts: StatementPart[] = [];
  let from = 0;
  for (const match of text.matchAll(number)) {
    const bound = match[1] ?? "";
    const figure = match[0].slice(0, match[0].length - bound.length);
    if (calendarYear.test(figure)) continue;
    if (match.index > from) parts.push({ kind: "text", text: text.slice(from, match.index) });
    parts.push({ kind: "figure", text: figure, bound });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ kind: "text", text: text.slice(from) });
  return parts;
}

/**
 * A statement cut into runs, for setting off. The word of commitment is the statement's own where it stands; where the
 * statement does not repeat it, it comes first. Joined, the runs are the text, but for the spaces around that word.
 */
export function statementParts(text: string, commitment: Commitment, language: LanguageCode): readonly StatementPart[] {
  if (commitment === "firm") return figureParts(text);
  for (const word of commitmentWords[language][commitment]) {
    const match = word.exec(text);
    if (match === null) continue;
    return [
      ...figureParts(text.slice(0, match.index).trimEnd()),
      { kind: "commitment", text: match[0] },
      ...figureParts(text.slice(match.index + match[0].length).trimStart()),
    ];
  }
  return [{ kind: "commitment", text: commitmentName(language, commitment) }, ...figureParts(text)];
}

/**
 * A statement without the name that already heads its row; unchanged where it does not begin with one of the names, goes
 * on with a second name, or says nothing else.
 */
export function withoutName(text: string, names: readonly string[]): string {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  for (const name of longestFirst) {
    const rest = textAfter(text, name);
    if (rest === null || /^[、和与及（“]/u.test(rest)) continue;
    const said = rest.replace(/^(?:工程|项目)?\s*[：:，,]?\s*/u, "");
    if (said !== "") return said;
  }
  return text;
}

/** A statement in a language, without the name that already heads its row: see {@link withoutName}. */
export function textUnder(
  language: LanguageCode,
  statement: { readonly text: string; readonly textEn: string },
  names: readonly string[],
): string {
  const short = withoutName(statement.text, names);
  if (language === "zh") return short;
  // The English puts the same head before a colon, but words the name in its own way.
  const [, ...rest] = statement.textEn.split(": ");
  const hasHead = short !== statement.text && statement.text.endsWith(`：${short}`) && rest.length > 0;
  return hasHead ? rest.join(": ") : statement.textEn;
}

/** What follows `name` at the beginning of `text`, spaces aside; `null` where the text begins otherwise. */
function textAfter(text: string, name: string): string | null {
  let at = 0;
  for (const character of name.replaceAll(" ", "")) {
    while (text[at] === " ") at += 1;
    if (text[at] !== character) return null;
    at += 1;
  }
  return text.slice(at);
}
