import { fileFormats } from "#domain/intake/raw-layer.ts";
import type { RawLayer } from "#domain/intake/raw-layer.ts";
import { placeInFile } from "#domain/intake/file-issue.ts";
import { checkLayer, TooManyVerticesError } from "./check-layer.ts";
import { IssueList } from "./issue-list.ts";
import { openGzip, openZip, TooMuchError } from "./open-archive.ts";
import { type OpenFile, shapefileSets, type ShapefileSet, titleOf } from "./open-file.ts";
import { readerOf } from "./reader-of.ts";
import type { ReadOptions, ReadProgress, ReadResult } from "./read-result.ts";
import type { LooseLayer, ReadContext } from "./readers/reader.ts";
import { sniffFormat } from "./sniff-format.ts";

/** An archive in an archive is opened; one further down is left. */
const deepest = 2;

/** Reads and checks files where it is called: the part of `readFile` that needs neither page nor worker. Never rejects. */
export async function takeFiles(
  files: readonly OpenFile[],
  options: ReadOptions,
  onProgress: (progress: ReadProgress) => void,
): Promise<ReadResult> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const taking = new Taking(options, onProgress);
  if (size > options.limits.bytes)
    taking.issues.add({
      kind: "file-too-large",
      severity: "refused",
      place: placeInFile(files.map(({ name }) => name).join(", ")),
      found: size,
      expected: options.limits.bytes,
    });
  else await taking.takeAll(files, 0);
  return { layers: taking.layers, issues: taking.issues.all() };
}

class Taking {
  readonly issues: IssueList;
  readonly layers: RawLayer[] = [];
  readonly #options: ReadOptions;
  readonly #onProgress: (progress: ReadProgress) => void;
  readonly #names = new Set<string>();
  #vertices = 0;

  constructor(options: ReadOptions, onProgress: (progress: ReadProgress) => void) {
    this.#options = options;
    this.#onProgress = onProgress;
    this.issues = new IssueList(options.limits.issuesPerKind);
  }

  async takeAll(files: readonly OpenFile[], depth: number): Promise<void> {
    const { sets, others } = shapefileSets(files);
    for (const set of sets) await this.#guarded(set.name, "shapefile", () => this.#takeShapefile(set));
    for (const file of others) await this.#guarded(file.name, null, () => this.#takeOne(file, depth));
  }

  /** Whatever a reader or a library throws becomes an issue. */
  async #guarded(file: string, format: RawLayer["format"] | null, take: () => Promise<void>): Promise<void> {
    const place = placeInFile(file);
    try {
      await take();
    } catch (problem) {
      const { bytes, vertices } = this.#options.limits;
      if (problem instanceof TooMuchError)
        this.issues.add({
          kind: "file-too-large",
          severity: "refused",
          place,
          found: problem.found,
          expected: bytes,
        });
      else if (problem instanceof TooManyVerticesError)
        this.issues.add({
          kind: "too-many-vertices",
          severity: "refused",
          place,
          found: problem.found,
          expected: vertices,
        });
      else {
        const found = wordsOf(problem);
        this.issues.add({
          kind: "broken-file",
          severity: "refused",
          place,
          found,
          expected: format ?? this.#reading ?? "geojson",
        });
      }
    }
  }

  #reading: RawLayer["format"] | null = null;

  async #takeShapefile({ name, parts }: ShapefileSet): Promise<void> {
    this.#tell(name, 0, parts.get("shp")?.size ?? 0);
    if (!parts.has("shp")) {
      this.issues.add({ kind: "missing-part", severity: "refused", place: placeInFile(name), expected: ".shp" });
      return;
    }
    const { readShapefile } = await import("./readers/shapefile.ts");
    const bytes = new Map<string, Uint8Array>();
    for (const [ending, file] of parts) bytes.set(ending, await file.bytes());
    this.#check(readShapefile(bytes, this.#contextOf(name)), "shapefile", name);
  }

  async #takeOne(file: OpenFile, depth: number): Promise<void> {
    this.#tell(file.name, 0, file.size);
    this.#reading = null;
    const bytes = await file.bytes();
    const place = placeInFile(file.name);
    if (bytes.length === 0) {
      this.issues.add({ kind: "empty-file", severity: "refused", place });
      return;
    }
    const sniffed = sniffFormat(bytes);
    if (sniffed.kind === "archive") {
      await this.#takeArchive(file.name, bytes, sniffed.packing, depth);
      return;
    }
    if (sniffed.kind === "format") {
      await this.#takeFormat(file.name, bytes, sniffed.format);
      return;
    }
    const { found } = sniffed;
    if (depth > 0) this.issues.add({ kind: "ignored-file", severity: "note", place, found });
    else
      this.issues.add({
        kind: sniffed.kind === "unknown" ? "unknown-format" : "unsupported-format",
        severity: "refused",
        place,
        found,
        expected: fileFormats,
      });
  }

  async #takeArchive(name: string, bytes: Uint8Array, packing: "zip" | "gzip", depth: number): Promise<void> {
    const { limits } = this.#options;
    const place = placeInFile(name);
    if (depth >= deepest) {
      this.issues.add({ kind: "ignored-file", severity: "note", place, found: packing });
      return;
    }
    const inner = packing === "gzip" ? [openGzip(name, bytes, limits.bytes)] : openZip(name, bytes, limits.bytes);
    if (inner.some((file) => file.name === `${name}/xl/workbook.xml`)) {
      await this.#takeFormat(name, bytes, "xlsx");
      return;
    }
    const before = this.layers.length;
    await this.takeAll(inner, depth + 1);
    if (this.layers.length > before || this.issues.hasRefused(name)) return;
    const found = inner.map((file) => file.name.slice(file.name.lastIndexOf("/") + 1)).slice(0, 20);
    this.issues.add({ kind: "no-layers", severity: "refused", place, found });
  }

  async #takeFormat(name: string, bytes: Uint8Array, format: RawLayer["format"]): Promise<void> {
    this.#reading = format;
    const read = await readerOf(format);
    this.#check(await read(bytes, this.#contextOf(name)), format, name);
  }

  #check(layers: readonly LooseLayer[], format: RawLayer["format"], fileName: string): void {
    for (const loose of layers) {
      const left = this.#options.limits.vertices - this.#vertices;
      const checked = checkLayer(loose, { format, fileName }, left, this.issues.add, (done, total) =>
        this.#onProgress({ stage: "checking", file: fileName, done, total }),
      );
      this.#vertices += checked.vertices;
      if (checked.layer !== null) this.layers.push(checked.layer);
    }
  }

  #tell(file: string, done: number, total: number): void {
    this.#onProgress({ stage: "reading", file, done, total });
  }

  #contextOf(file: string): ReadContext {
    return {
      file,
      title: titleOf(file),
      options: this.#options,
      report: this.issues.add,
      at: (further) => placeInFile(file, further),
      nameLayer: (wanted) => {
        const plain = wanted.trim() || titleOf(file);
        let name = plain;
        for (let copy = 2; this.#names.has(name); copy += 1) name = `${plain} ${copy}`;
        this.#names.add(name);
        return name;
      },
    };
  }
}

function wordsOf(problem: unknown): string {
  const words = problem instanceof Error ? problem.message : String(problem);
  return words.length > 200 ? `${words.slice(0, 199)}…` : words;
}
