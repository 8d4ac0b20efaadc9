/** A day on this machine's calendar as `YYYY-MM-DD`. */
export function isoDay(date: Date): string {
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
