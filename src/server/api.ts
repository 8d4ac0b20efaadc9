import type { FastifyInstance } from "fastify";
import { serializerCompiler } from "fastify-type-provider-zod";
import { accountRoutes } from "./accounts/account-routes.ts";
import { sessionRoutes } from "./accounts/session-routes.ts";
import { setUpRoutes } from "./accounts/set-up-routes.ts";
import { singleSignOnRoutes } from "./accounts/single-sign-on-routes.ts";
import { auditRoutes } from "./audit/audit-routes.ts";
import { briefingRoutes } from "./briefings/briefing-routes.ts";
import { changeRoutes } from "./changes/change-routes.ts";
import { clickerRoutes } from "./clickers/clicker-routes.ts";
import type { Deps } from "./deps.ts";
import type { Routes } from "./http/routes.ts";
import { addSameOriginCheck } from "./http/same-origin.ts";
import { validatorCompiler } from "./http/validation.ts";
import { apiDescriptionRoutes } from "./operation/api-description-routes.ts";
import { addApiDescription } from "./operation/api-description.ts";
import { addGracefulStop } from "./operation/graceful-stop.ts";
import { addMetrics } from "./operation/metrics.ts";
import { geometryRoutes } from "./geometry/geometry-routes.ts";
import { ogcRoutes } from "./ogc/ogc-routes.ts";
import { planRoutes } from "./plan/plan-routes.ts";
import { photoRoutes } from "./photos/photo-routes.ts";
import { frozenMonthRoutes } from "./frozen-months/frozen-month-routes.ts";
import { progressRoutes } from "./reports/progress-routes.ts";
import { reportRoutes } from "./reports/report-routes.ts";
import { reviewRoutes } from "./reports/review-routes.ts";

/** Every part of the API, one line each. */
const parts: readonly Routes[] = [
  sessionRoutes,
  setUpRoutes,
  singleSignOnRoutes,
  accountRoutes,
  auditRoutes,
  progressRoutes,
  reportRoutes,
  reviewRoutes,
  changeRoutes,
  photoRoutes,
  frozenMonthRoutes,
  briefingRoutes,
  geometryRoutes,
  planRoutes,
  clickerRoutes,
  ogcRoutes,
  apiDescriptionRoutes,
];

/** Adds the whole API to a server. */
export async function addApi(app: FastifyInstance, deps: Deps): Promise<void> {
  addMetrics(app, deps);
  addGracefulStop(app);
  await addApiDescription(app);
  await app.register(async (scope) => {
    scope.setValidatorCompiler(validatorCompiler);
    scope.setSerializerCompiler(serializerCompiler);
    addSameOriginCheck(scope, deps.publicUrl);
    for (const addRoutes of parts) await addRoutes(scope, deps);
  });
}
