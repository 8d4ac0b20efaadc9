import type { Generated } from "kysely";

// Days and instants are ISO text, yes and no are 0 and 1, JSON is text: so both databases hold, order and compare them alike.

/** A report as it was taken; a row is never changed or deleted. */
export type ReportRow = {
  /** Order in which reports were taken. */
  seq: Generated<number>;
  id: string;
  feature: string;
  /** `null` for a public fact. */
  unit: string | null;
  as_of_on: string;
  /** The day from which it is known: see `knownOn` in the domain. */
  known_on: string;
  is_fact: 0 | 1;
  /** The report that it corrects; at most one report corrects another, which the database holds. */
  replaces: string | null;
  /** JSON of what the author sent, and of its source for a public fact. */
  content: string;
  author_id: string | null;
  author_name: string | null;
  /** Unique with `author_id`. */
  idempotency_key: string;
  created_at: string;
};

/** The plan office's word on a report; never changed or deleted. */
export type ReviewRow = {
  seq: Generated<number>;
  report_id: string;
  verdict: "accepted" | "returned";
  reason: string | null;
  reviewer_id: string;
  reviewer_name: string;
  created_at: string;
};

/** The feed of changes. `number` grows by one in the order of commits: see `nextChangeNumber`. PostgreSQL notifies `changes` of a row. */
export type ChangeRow = {
  number: number;
  kind: "reported" | "reviewed" | "frozen" | "briefing" | "geometry" | "plan";
  /** The feature of a report; `null` for anything else. */
  feature: string | null;
  /** Id of the report, the frozen month or the replacing of geometry; `<id>/<version>` of a briefing; version of the plan. */
  subject: string;
  created_at: string;
};

/** One row: the number of the last change. */
export type ChangeCounterRow = { id: 1; number: number };

/** A photo, re-encoded. */
export type PhotoRow = {
  id: string;
  media_type: string;
  bytes: Uint8Array;
  thumbnail: Uint8Array;
  width: number;
  height: number;
  taken_at: string | null;
  lng: number | null;
  lat: number | null;
  position_from: "exif" | "phone" | null;
  uploaded_by: string;
  created_at: string;
};

/** A month frozen for the record; never changed or deleted. */
export type FrozenMonthRow = {
  id: string;
  month: string;
  name: string;
  as_of: string;
  frozen_by_id: string;
  frozen_by_name: string;
  frozen_at: string;
  /** JSON of the whole `FrozenMonth`. */
  content: string;
};

/** A version of a briefing as it was saved; never changed or deleted. */
export type BriefingRow = {
  seq: Generated<number>;
  briefing: string;
  /** From 1, without gaps; unique with `briefing`. */
  version: number;
  name: string;
  name_en: string;
  note: string | null;
  saved_by_id: string;
  saved_by_name: string;
  saved_at: string;
  /** JSON of the whole `Briefing`. */
  content: string;
};

/** A version of the geometry of a feature; never changed or deleted. */
export type FeatureGeometryRow = {
  seq: Generated<number>;
  feature: string;
  /** From 1, without gaps; unique with `feature`. What comes with the plan is 0 and no row. */
  version: number;
  /** JSON of geometry and claim; `null`: what comes with the plan stands again. */
  content: string | null;
  /** The version whose content it is again; `null`: it is new. */
  restores: number | null;
  saved_by_id: string;
  saved_by_name: string;
  saved_at: string;
  /** Unique with `saved_by_id`. */
  idempotency_key: string;
};

/** A version of the plan; never changed or deleted. */
export type PlanVersionRow = {
  seq: Generated<number>;
  /** From 1, without gaps; unique. What comes with the build is 0 and no row. */
  version: number;
  /** JSON of plan and claim; `null`: what comes with the build stands again. */
  content: string | null;
  /** The version whose content it is again; `null`: it is new. */
  restores: number | null;
  saved_by_id: string;
  saved_by_name: string;
  saved_at: string;
  /** Unique with `saved_by_id`. */
  idempotency_key: string;
};

/**
 * A wall and its phones, for twelve hours; not in backups. Of tokens and the code only hashes are kept. Each `…_at` that is a
 * number is the `sequence` at which that last changed.
 */
export type ClickerRow = {
  id: string;
  briefing: string;
  wall_hash: string;
  /** `null` once it has been used. */
  code_hash: string | null;
  code_expires_at: string;
  expires_at: string;
  /** JSON of `[{number, hash}]`. */
  phones: string;
  /** Number of the phone that holds control. */
  holder: number | null;
  /** Grows by one with every change, from 1. */
  sequence: number;
  commanded_at: number;
  reported_at: number;
  controlled_at: number;
  listed_at: number;
  scene: number;
  scene_count: number;
  is_paused: 0 | 1;
  is_black: 0 | 1;
  /** JSON array of the ids of the last commands. */
  command_ids: string;
  /** JSON of every scene, for phones. Last, so that reading the others does not read it. */
  scenes: string;
};

/** Who did what, when and from where; never changed or deleted. */
export type AuditRow = {
  seq: Generated<number>;
  at: string;
  /** `null` before anybody has signed in. */
  account_id: string | null;
  account_name: string | null;
  /** `<subject>.<verb>`, for example `report.create`. */
  action: string;
  /** Id of what it was done to. */
  subject: string | null;
  /** JSON of what else is worth knowing. */
  detail: string;
  /** Network address that it came from. */
  address: string;
};

/** Every table of the project's own; those of accounts are in `accounts/`. */
export type Tables = {
  reports: ReportRow;
  reviews: ReviewRow;
  changes: ChangeRow;
  change_counter: ChangeCounterRow;
  photos: PhotoRow;
  frozen_months: FrozenMonthRow;
  briefings: BriefingRow;
  feature_geometries: FeatureGeometryRow;
  plan_versions: PlanVersionRow;
  clickers: ClickerRow;
  audit: AuditRow;
};
