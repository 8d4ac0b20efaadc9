const longestMinutes = 10;
const usualMinutes = 2;

/**
 * How long a code is still valid, milliseconds, when it comes. Where the wall's clock is wrong by minutes, as those of kiosks
 * are, the two minutes that the server gives count.
 */
export function timeLeft(expiresAt: string, now: Date): number {
  const left = Date.parse(expiresAt) - now.getTime();
  return left > 0 && left <= longestMinutes * 60_000 ? left : usualMinutes * 60_000;
}

/** Milliseconds as minutes and seconds, for example `1:05`; whole seconds that have begun count. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The address as people type it: without protocol and code. */
export function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Whether an address leads a phone to itself instead of the server. */
export function isOnlyHere(url: string): boolean {
  return /^(?:localhost|127\.|\[::1\])/.test(new URL(url).host);
}
