/** A run of a passage, from which character on, and whether the same characters stand in the other passage too. */
export type PassageRun = { readonly at: number; readonly text: string; readonly shared: boolean };

const shortest = 3;
const trusted = 4;
const nearby = 2;

type Letter = { readonly letter: string; readonly at: number };

function lettersOf(text: string): readonly Letter[] {
  return [...text.matchAll(/[\p{L}\p{N}%]/gu)].map((match) => ({ letter: match[0], at: match.index }));
}

function sharedLetters(letters: readonly Letter[], others: readonly Letter[]): boolean[] {
  const join = (from: readonly Letter[], at: number): string =>
    from
      .slice(at, at + shortest)
      .map(({ letter }) => letter)
      .join("");
  const known = new Set<string>();
  for (let at = 0; at + shortest <= others.length; at += 1) known.add(join(others, at));
  const shared = letters.map(() => false);
  for (let at = 0; at + shortest <= letters.length; at += 1) {
    if (known.has(join(letters, at))) shared.fill(true, at, at + shortest);
  }
  return shared;
}

type Span = { readonly from: number; readonly to: number };

// Three characters in common are chance, unless they lie beside a longer run: "每年新" before "建雨水管网".
function trustedSpans(shared: readonly boolean[]): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < shared.length; at += 1) {
    if (!shared[at]) continue;
    const from = at;
    while (shared[at + 1]) at += 1;
    spans.push({ from, to: at });
  }
  return spans.filter((span, number) => {
    const before = spans[number - 1];
    const after = spans[number + 1];
    const besideAnother =
      (before !== undefined && span.from - before.to - 1 <= nearby) ||
      (after !== undefined && after.from - span.to - 1 <= nearby);
    return span.to - span.from + 1 >= trusted || besideAnother;
  });
}

/**
 * A passage in runs, each in common with the other passage or its own. Characters are compared, wherever they stand;
 * punctuation and spaces go with what is around them. Joined, the runs are the passage unchanged.
 */
export function comparePassage(text: string, other: string): readonly PassageRun[] {
  const letters = lettersOf(text);
  const spans = trustedSpans(sharedLetters(letters, lettersOf(other)));
  const runs: PassageRun[] = [];
  const push = (from: number, to: number, shared: boolean): void => {
    if (to > from) runs.push({ at: from, text: text.slice(from, to), shared });
  };
  let done = 0;
  for (const { from, to } of spans) {
    const start = letters[from]?.at ?? done;
    const end = letters[to + 1]?.at ?? text.length;
    push(done, start, false);
    push(start, end, true);
    done = end;
  }
  push(done, text.length, false);
  return runs;
}
