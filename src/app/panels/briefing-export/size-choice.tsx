import { largestPicture } from "#app/briefing-export/export-request.ts";
import { useMessages } from "#app/language/language.ts";
import { Field } from "#app/ui/field.tsx";
import styles from "./briefing-export.module.css";
import { briefingExportMessages } from "./messages.ts";

/** The size of a picture as it is typed: `own` takes the two numbers, anything else is a size by its name. */
export type TypedSize = { readonly preset: string; readonly width: string; readonly height: string };

/** Sizes by name, the usual first. */
const presets = ["1920×1080", "3840×2160", "7680×4320"] as const;

/** The size to begin with. */
export const usualSize: TypedSize = { preset: presets[1], width: "2560", height: "1440" };

/** What was typed as a size in pixels; `null` where it is none. */
export function sizeOf({
  preset,
  width,
  height,
}: TypedSize): { readonly width: number; readonly height: number } | null {
  const [wide = "", high = ""] = preset === "own" ? [width, height] : preset.split("×");
  if (!/^\d{1,5}$/.test(wide.trim()) || !/^\d{1,5}$/.test(high.trim())) return null;
  const size = { width: Number(wide), height: Number(high) };
  const isWithin =
    size.width >= 320 &&
    size.height >= 180 &&
    size.width <= largestPicture.width &&
    size.height <= largestPicture.height;
  return isWithin ? size : null;
}

type SizeChoiceProps = { readonly size: TypedSize; readonly onChange: (size: TypedSize) => void };

/** Which size a picture is to have. */
export function SizeChoice({ size, onChange }: SizeChoiceProps) {
  const texts = useMessages(briefingExportMessages);
  const isWrong = sizeOf(size) === null;
  return (
    <div className={styles["size"]}>
      <Field label={texts.size}>
        {(control) => (
          <select
            {...control}
            value={size.preset}
            onChange={(event) => onChange({ ...size, preset: event.target.value })}
          >
            {presets.map((preset) => (
              <option key={preset} value={preset}>
                {preset}
              </option>
            ))}
            <option value="own">{texts.own}</option>
          </select>
        )}
      </Field>
      {size.preset === "own" &&
        (["width", "height"] as const).map((side) => (
          <Field key={side} label={texts[side]} issue={isWrong ? texts.sizeIssue : undefined}>
            {(control) => (
              <input
                {...control}
                inputMode="numeric"
                value={size[side]}
                onChange={(event) => onChange({ ...size, [side]: event.target.value })}
              />
            )}
          </Field>
        ))}
    </div>
  );
}
