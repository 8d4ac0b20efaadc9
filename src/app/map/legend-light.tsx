import type { Light } from "#domain/progress/light.ts";
import { lightBox, lightColor, lightShapes } from "./light-shape.ts";

type LightSymbolProps = { readonly light: Light; /** Side in CSS pixels at 16 px root size. */ readonly size?: number };

/** A light's shape as the map draws it. Decorative: the word stands beside it. */
export function LightSymbol({ light, size = 16 }: LightSymbolProps) {
  const { fill, stroke, tick } = lightShapes[light];
  const color = lightColor(light);
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox={`0 0 ${lightBox} ${lightBox}`}
      aria-hidden="true"
      focusable="false"
    >
      {fill !== null && <path d={fill} fill={color} />}
      {stroke !== null && (
        <path
          d={stroke.path}
          fill="none"
          stroke={color}
          strokeWidth={stroke.width}
          strokeDasharray={stroke.dash.join(" ")}
        />
      )}
      {tick !== null && (
        <path
          d={tick.path}
          fill="none"
          stroke="var(--surface)"
          strokeWidth={tick.width}
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}

/** A bar in a light's colour. Decorative: the light's word and count stand beside it. `share` of the room, 0 to 1. */
export function LightBar({ light, share }: { readonly light: Light; readonly share: number }) {
  return <span aria-hidden="true" style={{ width: `${share * 100}%`, background: lightColor(light) }} />;
}
