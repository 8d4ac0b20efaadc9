import type { LngLat } from "./gcj02.ts";
import type { Tables } from "./tables.ts";

/** Positions by GeoNames id, from the extract: a head line, then `geonameid,name,latitude,longitude`. */
export function geonamesPositions(text: string): ReadonlyMap<number, LngLat> {
  const rows = text.trim().split(/\r?\n/).slice(1);
  return new Map(
    rows.map((row) => {
      const [id, , lat, lng] = row.split(",");
      return [Number(id), [Number(lng), Number(lat)]];
    }),
  );
}

/** The seat of each township, by slug. Throws where the table names a GeoNames row that the extract lacks. */
export function seatPositions(
  townships: Tables["townships"],
  geonames: ReadonlyMap<number, LngLat>,
): ReadonlyMap<string, LngLat> {
  return new Map(
    townships.map(({ slug, seat }): [string, LngLat] => {
      if ("position" in seat) return [slug, [seat.position[0], seat.position[1]]];
      const found = geonames.get(seat.geonames);
      if (found === undefined) throw new Error(`GeoNames has no row ${seat.geonames} for ${slug}`);
      return [slug, found];
    }),
  );
}
