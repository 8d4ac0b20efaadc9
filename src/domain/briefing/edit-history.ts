/** A document with what it was before and what has been undone. Every value is whole, so nothing of an edit can be left behind. */
export type EditHistory<Document> = {
  readonly past: readonly Document[];
  readonly present: Document;
  readonly future: readonly Document[];
  /** What the newest edit was of; edits of the same thing in a row are one step. `null`: the next edit is a step of its own. */
  readonly group: string | null;
};

/** How many steps can be undone; older ones are forgotten. */
export const mostSteps = 200;

/** The history of a document that nothing has been done to. */
export function startHistory<Document>(present: Document): EditHistory<Document> {
  return { past: [], present, future: [], group: null };
}

/**
 * The history after an edit. `group` names what is edited (a text being typed), so that it is undone as a whole; `null` for a
 * step of its own. An edit that changes nothing gives the history as it is; another edit ends what could be redone.
 */
export function recordEdit<Document>(
  history: EditHistory<Document>,
  next: Document,
  group: string | null = null,
): EditHistory<Document> {
  const { past, present } = history;
  if (next === present) return history;
  const goesOn = group !== null && group === history.group;
  return { past: goesOn ? past : [...past, present].slice(-mostSteps), present: next, future: [], group };
}

/** The history one step back; as it is where there is none. */
export function undoEdit<Document>(history: EditHistory<Document>): EditHistory<Document> {
  const { past, present, future } = history;
  const before = past.at(-1);
  if (before === undefined) return history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], group: null };
}

/** The history one step forward again; as it is where nothing has been undone. */
export function redoEdit<Document>(history: EditHistory<Document>): EditHistory<Document> {
  const { past, present, future } = history;
  const [next, ...later] = future;
  if (next === undefined) return history;
  return { past: [...past, present], present: next, future: later, group: null };
}
