/** A mutable `[longitude, latitude]` in degrees, as GeoJSON and Turf take it. */
export type LngLat = [number, number];

// The ellipsoid and series of the GCJ-02 offset as published by several open-source converters.
const semiMajorAxis = 6_378_245;
const eccentricitySquared = 0.006_693_421_622_965_943;
const radian = Math.PI / 180;

function series(x: number, y: number): LngLat {
  const common = ((20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * 2) / 3;
  const dLat =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    ((20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * 2) / 3 +
    ((160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y / 30) * Math.PI)) * 2) / 3;
  const dLng =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    ((20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * 2) / 3 +
    ((150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3;
  return [dLng, dLat];
}

function offset([lng, lat]: LngLat): LngLat {
  const [dLng, dLat] = series(lng - 105, lat - 35);
  const sine = Math.sin(lat * radian);
  const magic = 1 - eccentricitySquared * sine * sine;
  const root = Math.sqrt(magic);
  return [
    dLng / ((semiMajorAxis / root) * Math.cos(lat * radian) * radian),
    dLat / (((semiMajorAxis * (1 - eccentricitySquared)) / (magic * root)) * radian),
  ];
}

/** GCJ-02 to WGS 84, degrees. Right to about a metre inside mainland China; not for anywhere else. */
export function gcj02ToWgs84(position: LngLat): LngLat {
  let [lng, lat] = position;
  for (let step = 0; step < 3; step += 1) {
    const [dLng, dLat] = offset([lng, lat]);
    [lng, lat] = [position[0] - dLng, position[1] - dLat];
  }
  return [lng, lat];
}
