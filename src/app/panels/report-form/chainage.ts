/** Metres from the start of a line, read from a chainage (桩号) such as `K12+300`; `null` where it is none. `K12` is 12 km. */
export function readChainage(text: string): number | null {
  const found = /^\s*(?:K\s*(\d+)(?:\s*[+＋]\s*(\d{1,3}(?:\.\d+)?))?|(\d+)\s*[+＋]\s*(\d{1,3}(?:\.\d+)?))\s*$/iu.exec(
    text,
  );
  if (found === null) return null;
  const [, markedKilometers, markedMeters, kilometers, meters] = found;
  return Number(markedKilometers ?? kilometers) * 1000 + Number(markedMeters ?? meters ?? 0);
}

/** Metres from the start of a line as a chainage (桩号): 12300 is `K12+300`. */
export function writeChainage(meters: number): string {
  const rounded = Math.round(meters * 1000) / 1000;
  const kilometers = Math.floor(rounded / 1000);
  const rest = Math.round((rounded - kilometers * 1000) * 1000) / 1000;
  const [whole = "", decimals] = String(rest).split(".");
  return `K${kilometers}+${whole.padStart(3, "0")}${decimals === undefined ? "" : `.${decimals}`}`;
}
