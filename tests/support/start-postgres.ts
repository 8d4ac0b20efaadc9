import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL of our own. */
export type RunningPostgres = {
  /** `postgres://…/` without a database's name; the database `postgres` is there. */
  readonly url: string;
  /** Stops it and removes its files. */
  stop(): void;
};

function programs(): string | null {
  const folders = globSync("/usr/lib/postgresql/*/bin").toSorted();
  return folders.findLast((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

function install(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("No PostgreSQL found: installing the system's package postgresql …");
  try {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "postgresql"], {
      stdio: "ignore",
      // The package would start a server of its own.
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", PG_CREATECLUSTER: "no" },
    });
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

// PostgreSQL refuses to run as root.
function asPostgres(program: string, parameters: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  const [command, all] = isRoot ? ["runuser", ["-u", "postgres", "--", program, ...parameters]] : [program, parameters];
  execFileSync(command, all, { stdio: ["ignore", "ignore", "inherit"] });
}

/** Starts a real PostgreSQL in a folder of its own; `null`, and said why, where the machine has none and can install none. */
export async function startPostgres(): Promise<RunningPostgres | null> {
  const bin = programs() ?? (install() ? programs() : null);
  if (bin === null) {
    console.log("skipped on PostgreSQL: install it (Debian: apt-get install postgresql) to run that too");
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), "county-postgres-"));
  const [data, sockets] = [join(folder, "data"), join(folder, "sockets")];
  for (const each of [data, sockets]) mkdirSync(each);
  if (process.getuid?.() === 0) execFileSync("chown", ["-R", "postgres", folder]);
  chmodSync(folder, 0o755);
  const port = await freePort();
  asPostgres(join(bin, "initdb"), ["-D", data, "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-U", "postgres"]);
  const options = `-p ${port} -k ${sockets} -c listen_addresses=127.0.0.1 -c max_connections=200`;
  asPostgres(join(bin, "pg_ctl"), ["-D", data, "-w", "-l", join(sockets, "log"), "-o", options, "start"]);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/`,
    stop: () => {
      asPostgres(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
