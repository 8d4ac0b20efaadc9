import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import type { SheetSettings } from "#app/data/sheet-settings.ts";
import { Field } from "#app/ui/field.tsx";
import type { GridKind } from "#domain/sheet/grid.ts";
import { type Orientation, paperNames, paperSizes, resolutions } from "#domain/sheet/paper.ts";
import { ScaleChoice } from "./scale-choice.tsx";
import { sheetMessages } from "./messages.ts";
import styles from "./sheet.module.css";

const orientations = ["landscape", "portrait"] as const satisfies readonly Orientation[];
const grids = ["degrees", "kilometers", "none"] as const satisfies readonly GridKind[];

type SheetFormProps = {
  readonly settings: SheetSettings;
  readonly onSettings: (changes: Partial<SheetSettings>) => void;
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly scaleText: string;
  /** Whether what was typed is a scale. */
  readonly isScale: boolean;
  readonly onScale: (text: string) => void;
  /** How the ground of the sheet is chosen. */
  readonly children: ReactNode;
};

/** What a sheet is to be: its ground, scale and paper, its grid, and what stands on it. */
export function SheetForm(props: SheetFormProps) {
  const { settings, onSettings, title, onTitle, scaleText, isScale, onScale, children } = props;
  const texts = useMessages(sheetMessages);
  return (
    <div className={styles["form"]}>
      {children}
      <ScaleChoice text={scaleText} isScale={isScale} onChange={onScale} />
      <div className={styles["pair"]}>
        <Field label={texts.paper}>
          {(control) => (
            <select
              {...control}
              value={settings.paper}
              onChange={(event) =>
                onSettings({ paper: paperNames.find((name) => name === event.target.value) ?? settings.paper })
              }
            >
              {paperNames.map((name) => (
                <option key={name} value={name}>
                  {`${name}（${paperSizes[name].join(" × ")} mm）`}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={texts.orientation}>
          {(control) => (
            <select
              {...control}
              value={settings.orientation}
              onChange={(event) =>
                onSettings({
                  orientation: orientations.find((each) => each === event.target.value) ?? settings.orientation,
                })
              }
            >
              {orientations.map((each) => (
                <option key={each} value={each}>
                  {texts.orientations[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={texts.grid}>
          {(control) => (
            <select
              {...control}
              value={settings.grid}
              onChange={(event) =>
                onSettings({ grid: grids.find((each) => each === event.target.value) ?? settings.grid })
              }
            >
              {grids.map((each) => (
                <option key={each} value={each}>
                  {texts.grids[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={texts.resolution}>
          {(control) => (
            <select
              {...control}
              value={settings.resolution}
              onChange={(event) =>
                onSettings({
                  resolution: resolutions.find((each) => each === Number(event.target.value)) ?? settings.resolution,
                })
              }
            >
              {resolutions.map((each) => (
                <option key={each} value={each}>
                  {texts.dots(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Field label={texts.heading}>
        {(control) => (
          <input {...control} value={title} maxLength={60} onChange={(event) => onTitle(event.target.value)} />
        )}
      </Field>
      <Field label={texts.issuer} hint={texts.issuerHint}>
        {(control) => (
          <input
            {...control}
            value={settings.issuer}
            maxLength={60}
            onChange={(event) => onSettings({ issuer: event.target.value })}
          />
        )}
      </Field>
    </div>
  );
}
