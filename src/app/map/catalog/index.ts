import type { LayerDefinition } from "../layer.ts";
import { axes } from "./axes.ts";
import { axisFlow } from "./axis-flow.ts";
import { centres } from "./centres.ts";
import { contours } from "./contours.ts";
import { corridors } from "./corridors.ts";
import { county } from "./county.ts";
import { hillshade } from "./hillshade.ts";
import { lights } from "./lights.ts";
import { neighbours } from "./neighbours.ts";
import { relief } from "./relief.ts";
import { seats } from "./seats.ts";
import { sites } from "./sites.ts";
import { townships } from "./townships.ts";
import { uncertainty } from "./uncertainty.ts";

/** Every layer of the map, bottom to top; the basemap lies under all of them, labels stand above all of them. */
export const catalog: readonly LayerDefinition[] = [
  county,
  townships,
  hillshade,
  contours,
  relief,
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
