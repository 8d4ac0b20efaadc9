import type { AuditLine } from "#domain/api/audit.ts";
import { byteOrderMark, csvLines } from "#domain/spreadsheet/csv.ts";

const heads = ["序号", "时间（UTC）", "账号", "姓名", "操作", "对象", "详情", "地址"];

/** The first line of the exported audit log, with the mark by which spreadsheets know UTF-8. */
export const auditCsvHead = `${byteOrderMark}${csvLines([heads])}`;

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
  return csvLines([cells]);
}
