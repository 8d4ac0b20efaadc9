const controls = /(?![\t\n\r])\p{Cc}/gu;

/** Whether a text has characters that XML, and with it KML and XLSX, has no way to write. */
export function hasControls(text: string): boolean {
  return text.search(controls) >= 0 || !text.isWellFormed();
}

/** A text without those characters. */
export function withoutControls(text: string): string {
  return text.replaceAll(controls, "").toWellFormed();
}
