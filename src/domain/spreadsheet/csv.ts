/** Text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it. */
export function safeCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A cell of a CSV file (RFC 4180), safe for spreadsheets. */
export function csvCell(value: string): string {
  const harmless = safeCell(value);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Rows as CSV, each ended by CR LF. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** The mark at the head of a file by which spreadsheets know UTF-8. */
export const byteOrderMark = "\u{FEFF}";
