import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { DatabasePlace } from "#tests/support/databases.ts";

/** A server in a process of its own. */
export type KillableServer = {
  /** Ends it at once, as the power or the system would; resolves when it is gone. */
  kill(): Promise<void>;
};

async function untilListening(child: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (part: Buffer) => {
      if (part.toString().includes("listening")) resolve();
    });
    child.stderr?.on("data", (part: Buffer) => (said += part.toString()));
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it listened: ${said}`)));
  });
}

/** Starts a server on a place at a port of this machine; resolves when it listens. */
export async function startServer({ url, directory }: DatabasePlace, port: number): Promise<KillableServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "server-process.ts")], {
    env: {
      ...process.env,
      DATA_DIR: directory,
      PORT: String(port),
      NODE_COMPILE_CACHE: join(directory, "compiled"),
      ...(url === null ? {} : { DATABASE_URL: url }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await untilListening(child);
  return {
    kill: async () => {
      const isGone = once(child, "exit");
      child.kill("SIGKILL");
      await isGone;
    },
  };
}
