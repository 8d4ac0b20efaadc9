/** A length as people read it: metres below a kilometre, with one decimal below ten. */
export function lengthText(meters: number): string {
  if (meters < 10) return `${meters.toFixed(1)} m`;
  return meters < 1000 ? `${Math.round(meters)} m` : `${(meters / 1000).toFixed(2)} km`;
}

/** An area as people read it: square metres below a tenth of a square kilometre. */
export function areaText(squareMeters: number): string {
  return squareMeters < 100_000 ? `${Math.round(squareMeters)} m²` : `${(squareMeters / 1_000_000).toFixed(2)} km²`;
}
