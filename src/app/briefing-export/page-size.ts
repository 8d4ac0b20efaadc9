/** Units of a page: 1920 × 1080, whatever it is painted on. */
export const pageSize = { width: 1920, height: 1080 } as const;

/** Points of a unit in a PDF: a page is 13⅓ × 7½ inches, like a wide slide. */
export const pointsPerUnit = 0.5;
