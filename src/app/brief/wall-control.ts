export type { WallControls, WallState } from "#app/state/wall-control.ts";
