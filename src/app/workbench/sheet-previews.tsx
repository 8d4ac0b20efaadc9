import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { sheetMessages } from "#app/panels/sheet/messages.ts";
import { SheetPreview } from "#app/panels/sheet/sheet-preview.tsx";
import type { SheetJob } from "#app/sheet/sheet-job.ts";
import { mapFrameOf } from "#app/sheet/sheet-layout.ts";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import { type Paper, paperPixels, type Resolution } from "#domain/sheet/paper.ts";
import { useSheetPreview } from "./use-sheet-preview.ts";

/** Widths of the two previews in pixels: beside the form, and alone. */
const widths = { small: 840, large: 2200 } as const;

type SheetPreviewsProps = {
  readonly job: SheetJob | null;
  readonly paper: Paper;
  readonly resolution: Resolution;
  readonly size: { readonly width: number; readonly height: number };
  readonly isHeld: boolean;
};

/** The page as it comes out: small beside the form, and on request as large as the window. */
export function SheetPreviews({ job, paper, resolution, size, isHeld }: SheetPreviewsProps) {
  const texts = useMessages(sheetMessages);
  const [isLarge, setLarge] = useState(false);
  const { canvas, state, retry } = useSheetPreview(job, widths.small, isHeld || isLarge);
  const shape = size.width / size.height;
  const kilometers = (millimeters: number): string =>
    ((millimeters * (job?.content.place.scale ?? 0)) / 1_000_000).toFixed(1);
  const frame = job === null ? null : mapFrameOf(job.content);
  const [width, height] = paperPixels(paper, resolution);
  const caption =
    frame === null
      ? ""
      : texts.pixels(width, height, texts.kilometers(kilometers(frame.width), kilometers(frame.height)));
  return (
    <>
      <SheetPreview
        canvas={canvas}
        state={state}
        caption={caption}
        shape={shape}
        onRetry={retry}
        onEnlarge={() => setLarge(true)}
      />
      {isLarge && (
        <WideDialog title={texts.preview} closeLabel={texts.close} onClose={() => setLarge(false)} footer={null}>
          <LargePreview job={job} caption={caption} shape={shape} />
        </WideDialog>
      )}
    </>
  );
}

function LargePreview({
  job,
  caption,
  shape,
}: {
  readonly job: SheetJob | null;
  readonly caption: string;
  readonly shape: number;
}) {
  const { canvas, state, retry } = useSheetPreview(job, widths.large, false);
  return (
    <SheetPreview canvas={canvas} state={state} caption={caption} shape={shape} onRetry={retry} onEnlarge={null} />
  );
}
