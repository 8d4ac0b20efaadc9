import type { AuditLine } from "#domain/api/audit.ts";

const heads = ["序号", "时间（UTC）", "账号", "姓名", "操作", "对象", "详情", "地址"];

/**
 * A cell of a CSV file (RFC 4180). One that a spreadsheet would take for a formula gets an apostrophe before it, which makes
 * it text.
 */
export function csvCell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The first line of the exported audit log, with the mark by which spreadsheets know UTF-8. */
export const auditCsvHead = `\u{FEFF}${heads.map(csvCell).join(",")}\r\n`;

/** A line of the exported audit log. */
export function auditCsvLine({ number, at, account, action, subject, detail, address }: AuditLine): string {
  const cells = [
    String(number),
    at,
    account?.id ?? "",
    account?.name ?? "",
    action,
    subject ?? "",
    JSON.stringify(detail),
    address,
  ];
  return `${cells.map(csvCell).join(",")}\r\n`;
}
