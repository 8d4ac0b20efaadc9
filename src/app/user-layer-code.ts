export { UserLayerStore } from "./data/user-layers.ts";
export { overlayOf } from "./map/overlay-style.ts";
