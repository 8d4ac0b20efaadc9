declare module "@turf/jsts" {
  import type { Geometry } from "geojson";
  type PlaneGeometry = { isEmpty(): boolean };
  const jsts: {
    readonly GeoJSONReader: new () => { read(geometry: Geometry): PlaneGeometry };
    readonly GeoJSONWriter: new () => { write(geometry: PlaneGeometry): Geometry };
    readonly BufferOp: { bufferOp(geometry: PlaneGeometry, distance: number, quadrantSegments: number): PlaneGeometry };
  };
  export default jsts;
}
