/** A figure as printed that one version says where the other says another; `null`: it has none there. */
export type FigureChange = { readonly before: string | null; readonly after: string | null };

const usualUnits = [
  "% ‰ 个百分点 年 月 日 元 万元 亿元 米 千米 公里 平方米 平方公里 亩 公顷",
  "套 个 人 万人 人次 万人次 户 家 处 所 张 座 条 次 名 项 吨 辆 台 间 期",
].flatMap((line) => line.split(" "));

/** The figures of a text as they are printed, with the unit behind them where it is one of `units` or a usual one. */
export function figuresIn(text: string, units: readonly string[] = []): readonly string[] {
  const known = [...new Set([...usualUnits, ...units])]
    .filter((unit) => unit !== "")
    .toSorted((a, b) => b.length - a.length);
  return [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(({ 0: figure, index }) => {
    const rest = text.slice(index + figure.length);
    const space = /^\s?/.exec(rest)?.[0] ?? "";
    const unit = known.find((each) => rest.slice(space.length).startsWith(each));
    return unit === undefined ? figure : `${figure}${space}${unit}`;
  });
}

/** The figures in which two texts differ, in the order of the texts; what only changes its place is none. */
export function figureChanges(before: string, after: string, units: readonly string[] = []): readonly FigureChange[] {
  const gone = [...figuresIn(before, units)];
  const come = figuresIn(after, units).filter((figure) => {
    const at = gone.indexOf(figure);
    if (at === -1) return true;
    gone.splice(at, 1);
    return false;
  });
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    before: gone[at] ?? null,
    after: come[at] ?? null,
  }));
}
