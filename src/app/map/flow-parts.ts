// Named here so that the build keeps only these of deck.gl: half of what importing its packages whole would bring.
export { MapLibreOverlay } from "@deck.gl/maplibre";
export { TripsLayer } from "@deck.gl/geo-layers";
