import type { PositionQuality } from "../../src/domain/features/feature.ts";
import { derivedPosition, type MadeFeature, madeFeature } from "./made-feature.ts";
import type { Gazetteer } from "./place-features.ts";
import type { Tables } from "./tables.ts";
import type { Zones } from "./zones.ts";

type Township = Tables["townships"][number];

function seatQuality({ seat, uncertaintyMeters }: Township): PositionQuality {
  const from =
    "position" in seat
      ? { source: seat.source, sourceEn: seat.sourceEn }
      : { source: `GeoNames ${seat.geonames}`, sourceEn: `GeoNames ${seat.geonames}` };
  return { accuracy: "gazetteer", uncertaintyMeters, ...from };
}

function zoneQuality({ publishedAreaKm2 }: Township): PositionQuality {
  const [fitted, fittedEn] =
    publishedAreaKm2 === null
      ? ["", ""]
      : [`，按公布面积 ${publishedAreaKm2} km² 调整`, `, fitted to the published area of ${publishedAreaKm2} km²`];
  return derivedPosition(
    `由乡镇驻地加权划分${fitted}`,
    `Weighted partition from the seats${fittedEn}`,
    "不是行政界线",
    "Not an administrative boundary",
  );
}

/** The townships as their seats, then their schematic zones, in the table's order. */
export function townshipFeatures(
  townships: Tables["townships"],
  seats: Gazetteer["seats"],
  { zones }: Zones,
): readonly MadeFeature[] {
  return [
    ...townships.map((township) => {
      const { slug, name, nameEn, code, tasks, facts } = township;
      return madeFeature(
        `townships/${slug}`,
        { type: "Point", coordinates: seats.get(slug) ?? [] },
        {
          name,
          nameEn,
          kind: "township",
          tasks,
          position: seatQuality(township),
          facts,
          code,
          rank: name.endsWith("镇") ? "town" : "township",
        },
      );
    }),
    ...townships.map((township) =>
      madeFeature(`townships/${township.slug}-zone`, zones.get(township.slug)?.geometry ?? null, {
        name: township.name,
        nameEn: township.nameEn,
        kind: "township-zone",
        position: zoneQuality(township),
        township: `townships/${township.slug}`,
      }),
    ),
  ];
}
