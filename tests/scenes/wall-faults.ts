import type { LeastType } from "./wall-sizes.ts";

/** What can be wrong with a scene as it stands on a wall. */
export type WallFaultKind = "off the wall" | "cut" | "overlap" | "too small" | "on a seam" | "map too small";

/** Something wrong with a scene, and the words that it is about. */
export type WallFault = { readonly kind: WallFaultKind; readonly text: string; readonly detail: string };

/** What the words of a wall must keep to. */
export type WallRules = {
  readonly least: LeastType;
  readonly seams: { readonly xs: readonly number[]; readonly clear: number };
  /** The least share of the wall that the map has to itself. */
  readonly mapShare: number;
};

/**
 * Run in the page: everything that is wrong with the scene that it shows now, however the map is drawn. It stands on nothing
 * outside itself, for it is sent there as text. What is said of the map's own labels is not its to know.
 */
export function wallFaults({ least, seams, mapShare }: WallRules): WallFault[] {
  type Line = { left: number; top: number; right: number; bottom: number };
  type Words = { text: string; element: Element; size: number; lines: Line[] };
  // Half a pixel is rounding; letters are drawn a little within their boxes.
  const slack = 1.5;
  const faults: WallFault[] = [];
  const tell = (kind: WallFaultKind, words: Words | null, detail: string): void => {
    faults.push({ kind, text: (words?.text ?? "").slice(0, 40), detail });
  };
  const round = (value: number): string => String(Math.round(value * 10) / 10);

  const drawnSize = (element: Element): number => {
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    return element instanceof SVGGraphicsElement ? size * (element.getScreenCTM()?.a ?? 1) : size;
  };
  // A line's box has the leading of its font: what counts is where its letters stand.
  const lineOf = (box: DOMRect, size: number): Line => {
    const middle = (box.top + box.bottom) / 2;
    return { left: box.left, right: box.right, top: middle - size * 0.45, bottom: middle + size * 0.45 };
  };
  const isClamped = (element: Element): boolean => !["", "none"].includes(getComputedStyle(element).webkitLineClamp);
  // Where a text ends that is shortened on purpose, with dots; what comes after is not shown.
  const clampOf = (element: Element): number => {
    for (let box: Element | null = element; box !== null; box = box.parentElement)
      if (isClamped(box)) return box.getBoundingClientRect().bottom - 2 * slack;
    return Infinity;
  };
  const found: Words[] = [];
  const main = document.querySelector("main");
  if (main === null) return [{ kind: "cut", text: "", detail: "there is no wall" }];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = (node.textContent ?? "").trim();
    if (element === null || text === "") continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest(".visually-hidden, .maplibregl-map, [role=toolbar], style") !== null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = drawnSize(element);
    const end = clampOf(element);
    const lines = [...range.getClientRects()]
      .filter(({ width, top }) => width > 0 && top < end)
      .map((box) => lineOf(box, size));
    if (lines.length > 0) found.push({ text, element, size, lines });
  }

  const leastOf = (element: Element): number => {
    if (element.closest("h1") !== null) return least.title;
    if (element.matches("dd > b")) return element.closest("[data-words=true]") === null ? least.figure : least.words;
    if (element.closest("footer, small, [data-caption]") !== null) return least.caption;
    return least.body;
  };
  for (const words of found) {
    const least = leastOf(words.element);
    if (words.size < least - 0.1) tell("too small", words, `${round(words.size)} px, at least ${round(least)}`);
  }

  const { innerWidth: width, innerHeight: height } = window;
  for (const words of found)
    for (const line of words.lines.slice(-1))
      if (line.left < -slack || line.top < -slack || line.right > width + slack || line.bottom > height + slack)
        tell(
          "off the wall",
          words,
          `${round(line.left)} ${round(line.top)} to ${round(line.right)} ${round(line.bottom)}`,
        );

  for (const words of found)
    for (let box = words.element; box !== main && box.parentElement !== null; box = box.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(box);
      if ((overflowX === "visible" && overflowY === "visible") || isClamped(box)) continue;
      const around = box.getBoundingClientRect();
      const over = Math.max(
        ...words.lines.flatMap((line) => [
          around.left - line.left,
          around.top - line.top,
          line.right - around.right,
          line.bottom - around.bottom,
        ]),
      );
      if (over > slack) tell("cut", words, `${round(over)} px beyond ${box.tagName.toLowerCase()}`);
    }

  for (const [at, one] of found.entries())
    for (const other of found.slice(at + 1)) {
      const meet = one.lines.some((a) =>
        other.lines.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack,
        ),
      );
      if (meet) tell("overlap", one, `with ${other.text.slice(0, 40)}`);
    }

  for (const x of seams.xs)
    for (const words of found)
      if (words.lines.some(({ left, right }) => left < x + seams.clear && right > x - seams.clear))
        tell("on a seam", words, `at ${x}`);

  const covered = [...main.querySelectorAll("[data-cover]")]
    .map((cover) => cover.getBoundingClientRect())
    .reduce((sum, box) => sum + box.width * box.height, 0);
  const share = 1 - covered / (width * height);
  if (share < mapShare) tell("map too small", null, `${round(share * 100)} % of the wall`);
  return faults;
}
