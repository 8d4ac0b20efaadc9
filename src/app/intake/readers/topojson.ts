import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { decodeText } from "#app/intake/text-encoding.ts";
import { isRecord, propertiesOf } from "./attributes.ts";
import type { LooseFeature, Reader } from "./reader.ts";

/** TopoJSON: every object of the topology is a layer. It says nothing of its reference system. */
export const readTopoJson: Reader = async (bytes, context) => {
  const { text } = decodeText(bytes, context.options.encoding);
  const topology: unknown = JSON.parse(text);
  if (!isRecord(topology) || !isRecord(topology.objects) || !Array.isArray(topology.arcs))
    throw new TypeError("objects and arcs are expected");
  const { transform } = topology;
  if (
    transform !== undefined &&
    !(isRecord(transform) && Array.isArray(transform.scale) && Array.isArray(transform.translate))
  )
    throw new TypeError("transform: scale and translate are expected");
  return Object.entries(topology.objects).map(([key, object]) => {
    const name = context.nameLayer(key);
    const members =
      isRecord(object) && object.type === "GeometryCollection" && Array.isArray(object.geometries)
        ? object.geometries
        : [object];
    const features = members.map((member, index): LooseFeature => {
      const properties = isRecord(member) ? propertiesOf(member.properties) : {};
      const id = isRecord(member) ? member.id : null;
      const known = typeof id === "string" || typeof id === "number" ? { id } : {};
      const outcome = geometryOf(topology, member);
      if (outcome.ok) return { ...known, geometry: outcome.geometry, properties, row: null };
      const place = context.at({ layer: name, feature: index });
      context.report({ kind: "unreadable-feature", severity: "refused", place, found: outcome.found });
      return { ...known, geometry: null, properties, row: null, isRefused: true };
    });
    return { name, features, declared: null, encoding: null };
  });
};

type Outcome = { readonly ok: true; readonly geometry: unknown } | { readonly ok: false; readonly found: string };

function geometryOf(topology: object, member: unknown): Outcome {
  if (!isRecord(member) || member.type === null) return { ok: true, geometry: null };
  try {
    // The library checks nothing: what does not fit throws, or comes out as coordinates that the checks refuse.
    const made: unknown = feature(topology as Topology, member as unknown as GeometryObject);
    return { ok: true, geometry: isRecord(made) && "geometry" in made ? (made.geometry ?? member) : member };
  } catch (problem) {
    return { ok: false, found: String(problem).slice(0, 200) };
  }
}
