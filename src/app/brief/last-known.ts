function two(value: number): string {
  return String(value).padStart(2, "0");
}

/**
 * When the data were last known to be complete, by the clock of this machine: `HH:mm`, and with `MM-DD` before it where that was
 * another day than `now`, so that nobody takes yesterday's time for today's.
 */
export function lastKnownTime(knownAt: Date, now: Date): string {
  const time = `${two(knownAt.getHours())}:${two(knownAt.getMinutes())}`;
  return knownAt.toDateString() === now.toDateString()
    ? time
    : `${two(knownAt.getMonth() + 1)}-${two(knownAt.getDate())} ${time}`;
}
