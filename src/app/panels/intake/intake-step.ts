import type { CoordinateColumns, ReadProgress } from "#app/intake/read-result.ts";
import type { Candidate } from "#domain/intake/doctor/candidate.ts";
import type { FileIssue } from "#domain/intake/file-issue.ts";
import type { TextEncoding } from "#domain/intake/raw-layer.ts";
import type { DraftChanges, LayerDraft } from "./layer-draft.ts";

/** How far bringing in has come. */
export type IntakeStep =
  | { readonly kind: "reading"; readonly progress: ReadProgress | null }
  /** The coordinates of the layers are looked at. */
  | { readonly kind: "placing" }
  | { readonly kind: "read"; readonly drafts: readonly LayerDraft[]; readonly issues: readonly FileIssue[] }
  /** `share` in [0, 1]. */
  | { readonly kind: "adding"; readonly share: number }
  | { readonly kind: "failed"; readonly detail: string };

/** What a person can do with the files that were read. */
export type IntakeActions = {
  /** The encoding that was chosen by hand; `null`: what the file says, else a guess. */
  readonly encoding: TextEncoding | null;
  readonly onEncoding: (encoding: TextEncoding | null) => void;
  readonly onColumns: (columns: CoordinateColumns) => void;
  /** Index of the draft that is open. */
  readonly open: number;
  readonly onOpen: (draft: number) => void;
  readonly onDraft: (draft: number, changes: DraftChanges) => void;
  readonly onPreview: (candidate: Candidate | null) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
};
