/** What the page counts while it plays, told in the page as `wallWatch`. */
export type WallWatch = {
  /** Times that the first scene came back. */
  loops: number;
  /** Scenes that were shown. */
  scenes: number;
  /** Loops in which a scene was passed over. */
  shortLoops: number;
  /** Scenes that did not say of which day their data are. */
  undated: number;
  /** The longest that a scene stayed while it played, milliseconds. */
  longestScene: number;
  /** When the scene changed last, `performance.now()`. */
  changedAt: number;
  /** The loop at whose end it is to pause by itself. */
  pauseAt: number;
  /** Whether somebody looks at other scenes meanwhile, which are not counted. */
  isAside: boolean;
  /** Draw calls of the map, and of what lies over it. */
  draws: { map: number; flow: number };
  /** Milliseconds that the page's clock is ahead of the machine's. */
  clockAhead: number;
};

declare global {
  interface Window {
    wallWatch: WallWatch;
  }
}

/**
 * Run in the page before its own code: counts scenes and draw calls, and gives it a clock that can be set. Only the date is
 * moved, all timers stay real, so that the map flies and draws as it does on a wall. It holds nothing of the page.
 */
export function watchWall(sceneCount: number): void {
  const watch: WallWatch = {
    loops: 0,
    scenes: 0,
    shortLoops: 0,
    undated: 0,
    longestScene: 0,
    changedAt: 0,
    pauseAt: Infinity,
    isAside: false,
    draws: { map: 0, flow: 0 },
    clockAhead: 0,
  };
  window.wallWatch = watch;

  const realNow = Date.now.bind(Date);
  window.Date = new Proxy(Date, {
    construct: (target, given: unknown[], self) =>
      Reflect.construct(target, given.length === 0 ? [realNow() + watch.clockAhead] : given, self) as object,
    get: (target, name): unknown =>
      name === "now" ? () => realNow() + watch.clockAhead : Reflect.get(target, name, target),
  });

  for (const name of ["drawElements", "drawArrays", "drawElementsInstanced", "drawArraysInstanced"] as const) {
    const prototype = WebGL2RenderingContext.prototype;
    const draw = prototype[name] as (...given: unknown[]) => void;
    prototype[name] = function counted(this: WebGL2RenderingContext, ...given: unknown[]): void {
      const { canvas } = this;
      const isMap = "classList" in canvas && canvas.classList.contains("maplibregl-canvas");
      watch.draws[isMap ? "map" : "flow"] += 1;
      draw.apply(this, given);
    };
  }

  let first: string | null = null;
  let shown: string | null = null;
  const seen = new Set<string>();
  const look = (): void => {
    const scene = document.querySelector("main[data-scene]")?.getAttribute("data-scene") ?? null;
    if (scene === null || scene === shown || watch.isAside) return;
    const now = performance.now();
    if (shown !== null) watch.longestScene = Math.max(watch.longestScene, now - watch.changedAt);
    shown = scene;
    first ??= scene;
    watch.changedAt = now;
    watch.scenes += 1;
    const foot = document.querySelector("footer[data-cover]")?.textContent ?? "";
    if (!/数据截至 \d{4}-\d{2}-\d{2}/.test(foot)) watch.undated += 1;
    if (scene === first && seen.size > 0) {
      watch.loops += 1;
      if (seen.size < sceneCount) watch.shortLoops += 1;
      seen.clear();
      if (watch.loops >= watch.pauseAt) {
        watch.pauseAt = Infinity;
        window.dispatchEvent(new KeyboardEvent("keydown", { key: "p", bubbles: true }));
      }
    }
    seen.add(scene);
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ["data-scene"] });
}
