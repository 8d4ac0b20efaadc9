import { writeBackup } from "../operation/write-backup.ts";
import { pathArgument, settingsOfCommand, stop, withDatabase } from "./command.ts";

const file = pathArgument("npm run backup -- <file>, for example backup-2026-11-23.ndjson.gz");
const settings = settingsOfCommand();
try {
  const rows = await withDatabase(settings, (database) => writeBackup(database, file, new Date()));
  console.log(`${rows} rows are in ${file}. It holds password hashes: keep it as you keep the database`);
} catch (cause) {
  const isThere = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
  stop(isThere ? `${file} is there already; name another` : `No backup was made: ${String(cause)}`);
}
