import { progressToPublish, publishProgress } from "../operation/publish-progress.ts";
import { pathArgument, settingsOfCommand, stop, withDatabase } from "./command.ts";

const folder = pathArgument("npm run progress:publish -- <folder>, for example dist");
const settings = settingsOfCommand();
try {
  const snapshot = await withDatabase(settings, (database) => progressToPublish(database, new Date()));
  const file = await publishProgress(snapshot, folder);
  console.log(`${snapshot.reports.length} reports and ${snapshot.frozenMonths.length} frozen months are in ${file}`);
} catch (cause) {
  stop(`Nothing was published: ${String(cause)}`);
}
