import type { LayerDefinition } from "../layer.ts";
import { axes } from "./axes.ts";
import { axisFlow } from "./axis-flow.ts";
import { centres } from "./centres.ts";
import { corridors } from "./corridors.ts";
import { county } from "./county.ts";
import { lights } from "./lights.ts";
import { neighbours } from "./neighbours.ts";
import { seats } from "./seats.ts";
import { sites } from "./sites.ts";
import { townships } from "./townships.ts";
import { uncertainty } from "./uncertainty.ts";

/** Every layer of the map, bottom to top; the basemap lies under all of them, labels stand above all of them. */
export const catalog: readonly LayerDefinition[] = [
  county,
  townships,
  neighbours,
  axes,
  axisFlow,
  corridors,
  uncertainty,
  seats,
  centres,
  sites,
  lights,
];
