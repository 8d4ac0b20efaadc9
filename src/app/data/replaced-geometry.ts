// What replacing geometry needs while the plan loads, in one file of the build: fetched only where something is replaced.
export { applyReplacements } from "#domain/intake/replacement/apply-replacements.ts";
export { askReplacements } from "./geometry-api.ts";
