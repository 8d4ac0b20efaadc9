/** A moment in UTC as it is read on this machine: `2026-11-27 09:05`. */
export function localTime(utc: string): string {
  const date = new Date(utc);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
