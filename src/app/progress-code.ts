// Everything that following the progress needs, in one file of the build: fetched once it is first wanted.
export { statusesOn } from "#domain/progress/feature-status.ts";
export { startOutbox } from "./data/outbox.ts";
export { ProgressStore } from "./data/progress-store.ts";
export { buildProgressMap } from "./map/progress-map.ts";
