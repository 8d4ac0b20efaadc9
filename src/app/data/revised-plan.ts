// What another version of the plan needs, in one file of the build: fetched only where there is a server to ask, or a version.
export { followPlan } from "#domain/plan-revision/follow-plan.ts";
export { askPresentPlan } from "./plan-api.ts";
