import { formatIssue } from "../../src/domain/result.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { SplitDocument } from "../../src/domain/plan/split-plan-document.ts";

/** The text of a file, or why it is not one. */
export type DecodedText = { readonly text: string; readonly encoding: string } | { readonly problem: string };

function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) return null;
    throw cause;
  }
}

/** Decodes a document: UTF-16 where its first bytes say so, else UTF-8, else GB18030 (which holds GBK and GB 2312). */
export function decodeText(bytes: Uint8Array): DecodedText {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  if (start === "%PDF" || start.startsWith("PK") || start.startsWith("ÐÏ\u0011à"))
    return { problem: "Expected plain text; save the document as text first, the annex with tabs between its cells" };
  const utf16 = start.startsWith("ÿþ") ? "utf-16le" : start.startsWith("þÿ") ? "utf-16be" : null;
  for (const encoding of utf16 === null ? ["utf-8", "gb18030"] : [utf16]) {
    const text = decodeAs(bytes, encoding);
    if (text !== null && !text.includes("\u0000")) return { text, encoding };
  }
  return { problem: "Expected text in UTF-8, UTF-16 or GB18030" };
}

/** What was found and what was not, in lines for the terminal: counts, every issue, every passage without a place. */
export function reportLines({ passages, issues }: SplitDocument, plan: Plan): readonly string[] {
  const cells = plan.tasks.length * plan.years.length;
  return [
    `document number: ${passages.documentNumber ?? "none found"}`,
    `goals: ${passages.goals === undefined ? "none found" : "found"}`,
    `tasks in the chapters: ${passages.main.length} of ${plan.tasks.length}`,
    `cells in the annex: ${passages.annex.length} of ${cells}`,
    ...issues.map((issue) => `missing: ${formatIssue(issue)}`),
    ...passages.unplaced.map(({ line, text }) => `without a place, line ${line}: ${text}`),
  ];
}
