import type { Browser } from "playwright-core";
import { type Measures, Scales } from "./wall-measures.ts";
import { PlayedWall, type Standing } from "./played-wall.ts";
import { WallServer, type WallServerPlaces } from "./wall-server.ts";

/** Scenes that `/brief/overview` plays. */
export const sceneCount = 16;
// The one on which something moves over the map.
const flowDigit = 3;

/** What happens to the wall meanwhile. */
export const incidents = ["contextLoss", "serverRestart", "midnight"] as const;
/** See {@link incidents}. */
export type Incident = (typeof incidents)[number];

/** What was measured on the first scene after so many loops. */
export type Sample = Measures & { readonly loop: number };

/** What came of it. `problems` is empty where nothing went wrong. */
export type SoakRun = {
  readonly loops: number;
  readonly scenes: number;
  readonly seconds: number;
  /** The longest that a scene stayed, milliseconds. */
  readonly longestScene: number;
  /** Draw calls of the map, and of what moves over it. */
  readonly draws: Standing["draws"];
  readonly samples: readonly Sample[];
  /** After which loop what happened; what did not come to that is absent. */
  readonly incidents: Readonly<Partial<Record<Incident, number>>>;
  readonly problems: readonly string[];
};

type SoakParts = {
  readonly browser: Browser;
  readonly places: WallServerPlaces;
  readonly loops: number;
  readonly onSample?: (sample: Sample) => void;
};

// Longer than any frame that software draws on a busy machine.
const dead = 60_000;
// Two loops, and a frame of each scene.
const patience = 300_000;
const dayMilliseconds = 86_400_000;
const eightHours = 8 * 3_600_000;

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** One wall that is played and what goes wrong with it. */
class Soak {
  readonly #wall: PlayedWall;
  readonly #server: WallServer;
  readonly problems: string[] = [];

  constructor(wall: PlayedWall, server: WallServer) {
    this.#wall = wall;
    this.#server = server;
  }

  /** Notes what is wrong with how it stands; gives that standing. */
  async look(): Promise<Standing> {
    const standing = await this.#wall.standing();
    if (!standing.isFull) this.#note("full screen was lost");
    if (!standing.isPaused && standing.stayed > dead) throw new Error("a slide is dead: the scene does not change");
    return standing;
  }

  /** Lets it play until `isReached`. */
  async until(what: string, isReached: (standing: Standing) => boolean | Promise<boolean>): Promise<void> {
    const from = performance.now();
    for (;;) {
      const standing = await this.look();
      if (await isReached(standing)) return;
      if (performance.now() - from > patience && what !== "") throw new Error(`not within five minutes: ${what}`);
      await pause(200);
    }
  }

  async contextLoss(): Promise<void> {
    const before = await this.look();
    if ((await this.#wall.loseContexts()) === 0) throw new Error("there was no WebGL context to lose");
    await this.until("the map draws again after its context was lost", async ({ draws, scenes }) => {
      const isDrawn = draws.map > before.draws.map && scenes > before.scenes + 2 * sceneCount;
      return isDrawn && (await this.#wall.lostContexts()) === 0;
    });
  }

  async serverRestart(): Promise<void> {
    const { scenes } = await this.look();
    this.#wall.expectServer(false);
    await this.#server.kill();
    await this.until("the wall says that its data are the last known", async (standing) => {
      const { isLastKnown } = await this.#wall.foot();
      return isLastKnown && standing.scenes > scenes + sceneCount;
    });
    await this.#server.revive();
    await this.until("the wall is live again", async () => !(await this.#wall.foot()).isLastKnown);
    this.#wall.expectServer(true);
  }

  async midnight(): Promise<void> {
    const { day } = await this.#wall.foot();
    const midnight = Date.parse(`${day}T00:00:00Z`) + dayMilliseconds - eightHours;
    const ahead = midnight - 3000 - Date.now();
    await this.#server.setClock(ahead);
    await this.#wall.setClock(ahead);
    const next = new Date(Date.parse(day) + dayMilliseconds).toISOString().slice(0, 10);
    await this.until(`the wall says ${next}`, async () => (await this.#wall.foot()).day === next);
  }

  #note(problem: string): void {
    if (!this.problems.includes(problem)) this.problems.push(problem);
  }
}

/**
 * Plays the overview for so many loops at the highest speed, with every incident once in between, and measures on the first
 * scene what the browser holds: up to fifty times, never in the same loop as an incident.
 */
export async function soak({ browser, places, loops, onSample }: SoakParts): Promise<SoakRun> {
  const server = await WallServer.start(places);
  const from = performance.now();
  const samples: Sample[] = [];
  const due: Record<Incident, number> = {
    contextLoss: Math.max(1, Math.round(loops * 0.25)),
    serverRestart: Math.max(2, Math.round(loops * 0.5)),
    midnight: Math.max(3, Math.round(loops * 0.75)),
  };
  const happened: Partial<Record<Incident, number>> = {};
  try {
    const wall = await PlayedWall.open(browser, `${server.origin}/brief/overview?speed=200`, sceneCount);
    const run = new Soak(wall, server);
    const scales = await Scales.for(browser, wall.page);
    const waiting = new Set<Incident>(incidents);
    const step = Math.max(1, Math.round(loops / 50));
    let standing = await run.look();
    try {
      // However few the loops, everything happens; they become more then.
      while (standing.loops < loops || waiting.size > 0) {
        await wall.pauseAt(standing.loops + step);
        await run.until("", ({ isPaused }) => isPaused);
        standing = await run.look();
        await wall.rest();
        const sample = { loop: standing.loops, ...(await scales.measure()) };
        samples.push(sample);
        onSample?.(sample);
        await wall.showFlow(flowDigit);
        await server.report();
        await wall.play();
        const next = incidents.find((incident) => waiting.has(incident) && standing.loops >= due[incident]);
        if (next !== undefined) {
          waiting.delete(next);
          happened[next] = standing.loops;
          await run[next]();
        }
        standing = await run.look();
      }
    } catch (cause) {
      run.problems.push(cause instanceof Error ? cause.message : String(cause));
    }
    // A page that has crashed says no more.
    standing = await run.look().catch(() => standing);
    if (standing.shortLoops > 0) run.problems.push(`${standing.shortLoops} loops passed over a scene`);
    if (standing.undated > 0) run.problems.push(`${standing.undated} scenes without the day of their data`);
    return {
      loops: standing.loops,
      scenes: standing.scenes,
      seconds: Math.round((performance.now() - from) / 1000),
      longestScene: Math.round(standing.longestScene),
      draws: standing.draws,
      samples,
      incidents: happened,
      problems: [...run.problems, ...new Set(wall.complaints)],
    };
  } finally {
    await server.kill();
  }
}
