import type { FileIssue } from "#domain/intake/file-issue.ts";
import { placeInFile } from "#domain/intake/file-issue.ts";

/** Collects issues; of each kind in each file only so many are listed, the rest are counted. */
export class IssueList {
  readonly #mostPerKind: number;
  readonly #issues: FileIssue[] = [];
  readonly #counts = new Map<string, { readonly of: string; readonly file: string; count: number }>();

  constructor(mostPerKind: number) {
    this.#mostPerKind = mostPerKind;
  }

  readonly add = (issue: FileIssue): void => {
    const { file } = issue.place;
    const key = `${issue.kind} ${file}`;
    const counted = this.#counts.get(key) ?? { of: issue.kind, file, count: 0 };
    this.#counts.set(key, counted);
    counted.count += 1;
    if (counted.count <= this.#mostPerKind) this.#issues.push(issue);
  };

  /** Whether a file or anything in it was refused. */
  hasRefused(file: string): boolean {
    return this.#issues.some(({ severity, place }) => severity === "refused" && place.file.startsWith(file));
  }

  /** What was collected, and how many more there are of each kind. */
  all(): readonly FileIssue[] {
    const more = [...this.#counts.values()].flatMap(({ of, file, count }): readonly FileIssue[] =>
      count <= this.#mostPerKind
        ? []
        : [{ kind: "more-issues", severity: "note", place: placeInFile(file), of, count: count - this.#mostPerKind }],
    );
    return [...this.#issues, ...more];
  }
}
