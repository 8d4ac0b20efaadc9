import { geometryToPublish, publishGeometry } from "../operation/publish-geometry.ts";
import { planToPublish, publishPlan } from "../operation/publish-plan.ts";
import { progressToPublish, publishProgress } from "../operation/publish-progress.ts";
import { pathArgument, settingsOfCommand, stop, withDatabase } from "./command.ts";

const folder = pathArgument("npm run progress:publish -- <folder>, for example dist");
const settings = settingsOfCommand();
try {
  const [snapshot, geometry, plan] = await withDatabase(settings, async (database) => [
    await progressToPublish(database, new Date()),
    await geometryToPublish(database),
    await planToPublish(database),
  ]);
  const file = await publishProgress(snapshot, folder);
  console.log(`${snapshot.reports.length} reports and ${snapshot.frozenMonths.length} frozen months are in ${file}`);
  const geometryFile = await publishGeometry(geometry, folder);
  if (geometryFile !== null)
    console.log(
      `${geometry.replacements.length} replaced geometries are in ${geometryFile}; set "geometry": true in config.json beside index.html`,
    );
  const planFile = await publishPlan(plan, folder);
  if (planFile !== null)
    console.log(`The revised plan is in ${planFile}; set "plan": true in config.json beside index.html`);
} catch (cause) {
  stop(`Nothing was published: ${String(cause)}`);
}
