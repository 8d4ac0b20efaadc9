import { restoreBackup, RestoreError } from "../operation/restore-backup.ts";
import { pathArgument, settingsOfCommand, stop, withDatabase } from "./command.ts";

const file = pathArgument("npm run restore -- <file>");
const settings = settingsOfCommand();
try {
  const rows = await withDatabase(settings, (database) => restoreBackup(database, file));
  console.log(`${rows} rows of ${file} are in the database. Restart a server that runs on it`);
} catch (cause) {
  stop(cause instanceof RestoreError ? cause.message : `Nothing was restored: ${String(cause)}`);
}
