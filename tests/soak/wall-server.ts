import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { aNewReport } from "#tests/support/reports.ts";

/** Folders of a server: the built app, and the database. */
export type WallServerPlaces = { readonly siteDirectory: string; readonly dataDirectory: string };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("The system gave no port");
  return address.port;
}

/** The product's server with its database, in a process that can be killed and started again at the same address. */
export class WallServer {
  readonly #places: WallServerPlaces;
  readonly #port: number;
  #child: ChildProcess | null = null;
  #ahead = 0;
  #percent = 0;

  private constructor(places: WallServerPlaces, port: number) {
    this.#places = places;
    this.#port = port;
  }

  /** Starts one at a free port of this machine. */
  static async start(places: WallServerPlaces): Promise<WallServer> {
    const server = new WallServer(places, await freePort());
    await server.revive();
    return server;
  }

  /** Where it listens, without a slash at the end. */
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Ends it at once, as the power would. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  }

  /** Starts it again where it was; resolves when it listens. */
  async revive(): Promise<void> {
    const child = fork(join(import.meta.dirname, "server-process.ts"), {
      env: {
        ...process.env,
        SITE_DIR: this.#places.siteDirectory,
        DATA_DIR: this.#places.dataDirectory,
        PORT: String(this.#port),
        CLOCK_AHEAD: String(this.#ahead),
      },
    });
    this.#child = child;
    await this.#answer(child);
  }

  /** Sets its clock so many milliseconds ahead of this machine's. */
  async setClock(ahead: number): Promise<void> {
    this.#ahead = ahead;
    const child = this.#child;
    if (child === null) return;
    child.send(ahead);
    await this.#answer(child);
  }

  /** Takes a report, as a unit sends it, so that the wall has something new to show. */
  async report(): Promise<void> {
    this.#percent = (this.#percent + 1) % 100;
    const day = new Date(Date.now() + this.#ahead).toISOString().slice(0, 10);
    const answer = await fetch(`${this.origin}/api/reports`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        "Sec-Fetch-Site": "same-origin",
        "Idempotency-Key": randomUUID(),
        "x-test-account": "transport-reporter",
      },
      body: JSON.stringify(aNewReport({ percent: this.#percent, asOfOn: day })),
    });
    if (!answer.ok) throw new Error(`The report was answered with ${answer.status}: ${await answer.text()}`);
  }

  async #answer(child: ChildProcess): Promise<void> {
    const gone = once(child, "exit").then(([code]) => {
      throw new Error(`The server ended with ${String(code)}`);
    });
    // Its end after the answer is somebody's wish.
    gone.catch(() => undefined);
    await Promise.race([once(child, "message"), gone]);
  }
}
