import type { Mark, PathMark, TextMark } from "./page-marks.ts";

const family = '"Noto Sans SC Core", "Noto Sans SC Variable", sans-serif';

/** A canvas of a size with its context, `isRead` where its pixels are asked for again and again; throws where the browser gives none. */
export function canvasOf(
  width: number,
  height: number,
  isRead = false,
): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: isRead });
  if (context === null) throw new Error("The browser gives no canvas to paint on");
  return { canvas, context };
}

/** Loads what the texts of some marks are written with. */
export async function loadPageFonts(marks: readonly Mark[]): Promise<void> {
  const texts = new Map<number, string>();
  for (const mark of marks)
    if (mark.kind === "text")
      for (const { text, weight } of mark.lines.flat()) texts.set(weight, (texts.get(weight) ?? "") + text);
  // The page itself may not have asked for it yet: everything that the core font lacks.
  await import("@fontsource-variable/noto-sans-sc/index.css");
  await Promise.all([...texts].map(([weight, text]) => document.fonts.load(`${weight} 24px ${family}`, text)));
}

function paintPath(context: CanvasRenderingContext2D, { path, at, scale, fill, stroke }: PathMark): void {
  context.save();
  context.translate(...at);
  context.scale(scale, scale);
  const shape = new Path2D(path);
  if (fill !== null) {
    context.globalAlpha = fill.opacity;
    context.fillStyle = fill.color;
    context.fill(shape);
  }
  if (stroke !== null) {
    context.globalAlpha = stroke.opacity;
    context.strokeStyle = stroke.color;
    context.lineWidth = stroke.width;
    context.lineCap = stroke.cap;
    context.lineJoin = "round";
    context.setLineDash([...stroke.dash]);
    context.stroke(shape);
  }
  context.restore();
}

function paintText(context: CanvasRenderingContext2D, mark: TextMark): void {
  const { box, lines, lineHeight, heights, align, isUpright } = mark;
  if (isUpright === true) {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    context.save();
    context.translate(x, y);
    context.rotate(-Math.PI / 2);
    context.translate(-x, -y);
    paintText(context, { ...mark, isUpright: false });
    context.restore();
    return;
  }
  let down = box.y;
  for (const [at, runs] of lines.entries()) {
    const height = heights?.lines[at] ?? lineHeight;
    const size = Math.max(...runs.map((run) => run.size));
    const measured = runs.map((run) => {
      context.font = `${run.weight} ${run.size}px ${family}`;
      return context.measureText(run.text).width;
    });
    const free = box.width - measured.reduce((sum, each) => sum + each, 0);
    let x = box.x + (align === "right" ? free : align === "center" ? free / 2 : 0);
    for (const [index, run] of runs.entries()) {
      context.font = `${run.weight} ${run.size}px ${family}`;
      context.fillStyle = run.color;
      context.fillText(run.text, x, down + baselineOf(height, size));
      x += measured[index] ?? 0;
    }
    down += height;
  }
}

/** How far below a line's top its text stands: the middle of the letters in the middle of the line. */
export function baselineOf(lineHeight: number, size: number): number {
  return lineHeight / 2 + size * 0.36;
}

/** Paints marks on a context whose units are those of the page. */
export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  context.textBaseline = "alphabetic";
  for (const mark of marks) {
    switch (mark.kind) {
      case "text":
        paintText(context, mark);
        break;
      case "path":
        paintPath(context, mark);
        break;
      case "rule":
        context.beginPath();
        context.setLineDash([]);
        context.strokeStyle = mark.color;
        context.lineWidth = mark.width;
        context.moveTo(...mark.from);
        context.lineTo(...mark.to);
        context.stroke();
        break;
    }
  }
}
