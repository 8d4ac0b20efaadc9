import { type ReactNode, useRef } from "react";
import { Button } from "#app/ui/button.tsx";

type FilePickerProps = {
  readonly kind?: "primary" | "outline";
  /** Called with at least one file. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: ReactNode;
};

/** A button that opens the system's choice of files, several at once: a shapefile may come as its loose parts. */
export function FilePicker({ kind = "outline", onFiles, children }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button kind={kind} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-files=""
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again after it was put right.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
