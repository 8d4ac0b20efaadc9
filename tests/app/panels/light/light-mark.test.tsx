import { describe, expect, it } from "vitest";
import { LightMark } from "#app/panels/light/light-mark.tsx";
import { lights } from "#domain/progress/light.ts";
import { rendered } from "../rendered.ts";

describe("LightMark", () => {
  it("has a shape of its own for every light, and always its word", () => {
    const marks = lights.map((light) => rendered(<LightMark light={light} />));
    const shapes = marks.map(({ markup }) => [...markup.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path).join(" "));
    expect(new Set(shapes).size).toBe(lights.length);
    expect(marks.map(({ words }) => words)).toEqual(["已完成", "正常", "预警", "滞后", "未报", "未到期", "暂停"]);
    expect(rendered(<LightMark light="late" label={false} />).words).toBe("滞后");
  });
});
