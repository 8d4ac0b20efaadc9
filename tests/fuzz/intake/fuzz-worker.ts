import { parentPort } from "node:worker_threads";
import { issueText } from "#app/panels/intake/issue-words.ts";
import { takeGiven } from "#tests/support/intake.ts";
import { shapeGeometry } from "#domain/intake/geometry-shape.ts";
import { placeInFile } from "#domain/intake/file-issue.ts";
import { goodFiles } from "./good-files.ts";
import { mutated, randomFrom } from "./mutate.ts";

/** What came of one mutated file. `fault`: in what way a promise was broken; `null` where none was. */
export type FuzzAnswer = {
  readonly milliseconds: number;
  readonly layers: number;
  readonly kinds: readonly string[];
  readonly fault: string | null;
};

const good = await goodFiles();
const formats = Object.keys(good);

/** Which format the seed starts from: all of them in turn. */
export function formatOf(seed: number): string {
  return formats[seed % formats.length] ?? "";
}

async function answerTo(seed: number): Promise<FuzzAnswer> {
  const random = randomFrom(seed);
  const other = formats[Math.floor(random() * formats.length)] ?? "";
  const files = mutated(good[formatOf(seed)] ?? {}, good[other] ?? {}, random);
  const start = performance.now();
  try {
    const { layers, issues } = await takeGiven(files);
    const milliseconds = performance.now() - start;
    const isTold =
      layers.length > 0 || issues.some(({ kind, severity }) => severity === "refused" || kind === "empty-layer");
    const words = issues.flatMap((issue) => [issueText("zh", issue), issueText("en", issue)]);
    const isWorded = words.every(({ title, place }) => title !== "" && place !== "");
    const isSound = layers.every(({ features }) =>
      features.every(({ geometry }) => geometry === null || shapeGeometry(geometry, placeInFile("")).geometry !== null),
    );
    return {
      milliseconds,
      layers: layers.length,
      kinds: [...new Set(issues.map(({ kind }) => kind))],
      fault: !isTold
        ? "nothing came and nothing was said"
        : !isWorded
          ? "an issue without words"
          : !isSound
            ? "a geometry that is none"
            : null,
    };
  } catch (problem) {
    return { milliseconds: performance.now() - start, layers: 0, kinds: [], fault: String(problem) };
  }
}

parentPort?.on("message", (seed: number) => void answerTo(seed).then((answer) => parentPort?.postMessage(answer, [])));
parentPort?.postMessage("ready", []);
