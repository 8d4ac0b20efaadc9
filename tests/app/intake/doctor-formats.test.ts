import { describe, expect, it } from "vitest";
import { defaultOptions } from "#app/intake/read-result.ts";
import { takeFiles } from "#app/intake/take-files.ts";
import { atOnce } from "#domain/intake/in-steps.ts";
import { draftInSteps, type LayerDraft } from "#app/panels/intake/layer-draft.ts";
import { toStored } from "#domain/intake/doctor/to-stored.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { shapefileZip } from "#tests/support/shapefile-zip.ts";
import {
  byProj,
  countyData,
  largestDistance,
  movedBy,
  positionsOf,
  shippedGround,
  swapped,
} from "../../domain/intake/doctor/county-data.ts";

const ground = shippedGround();
const systems = [
  "EPSG:4490",
  "EPSG:4547",
  "EPSG:4548",
  "EPSG:4549",
  "EPSG:4527",
  "EPSG:4528",
  "EPSG:4498",
  "EPSG:3857",
];

async function draftFrom(name: string, content: Uint8Array): Promise<LayerDraft> {
  const files = [{ name, size: content.length, bytes: async () => content }];
  const { layers } = await takeFiles(files, defaultOptions, () => undefined);
  const [layer] = layers;
  if (layer === undefined) throw new Error(`${name} gives no layer`);
  return atOnce(draftInSteps(layer, ground));
}

function placed({ layer, choice }: LayerDraft) {
  if (choice === null) throw new Error("No reading fits");
  return toStored(layer.features, choice).features.features;
}

describe.skipIf(!hasGdal())("files that do not say their system, read and placed", { timeout: 60_000 }, () => {
  for (const crs of systems) {
    it(`puts a GBK shapefile in ${crs} without .prj and .cpg in the right place, with its words`, async () => {
      for (const [name, features] of Object.entries(countyData)) {
        const leaveOut = [".prj", ".cpg"];
        const zip = await shapefileZip(features, { crs, encoding: "GBK", leaveOut, name });
        const draft = await draftFrom(`${name}.zip`, zip);
        expect(draft.layer.declared).toBeNull();
        expect(draft.choice?.key, name).toBe(crs);
        expect(largestDistance(features, placed(draft)), name).toBeLessThan(1);
        expect(draft.layer.features.map(({ properties }) => Object.values(properties)[0])).toEqual(
          features.map(({ properties }) => Object.values(properties)[0]),
        );
      }
    });

    it(`finds out that the columns X and Y of a table in ${crs} are north and east`, async () => {
      const written = crs === "EPSG:4490" ? countyData.seats : movedBy(countyData.seats, byProj("EPSG:4490", crs));
      const rows = movedBy(written, swapped).map(({ geometry, properties }) => {
        const [[x, y] = []] = positionsOf(geometry);
        return [properties["名称"], x, y].join(",");
      });
      const table = new TextEncoder().encode(["名称,X,Y", ...rows].join("\r\n"));
      const draft = await draftFrom("驻地.csv", table);
      expect(draft.choice?.key).toBe(`${crs} (y, x)`);
      expect(largestDistance(countyData.seats, placed(draft))).toBeLessThan(1);
    });
  }
});
