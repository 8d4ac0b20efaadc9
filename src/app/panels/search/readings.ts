/** The readings of a Chinese character in pinyin without tones, most usual first (`重` → zhong, chong); empty for anything else. */
export type ReadingsOf = (character: string) => readonly string[];

/** Knows no readings: what search has until the table of readings is loaded. */
export const noReadings: ReadingsOf = () => [];

const han = /^\p{Script=Han}$/u;

/** Loads the table of readings (about 0.3 MB), once. `ü` is read `v`, as keyboards write it, and `u`. */
export async function loadReadings(): Promise<ReadingsOf> {
  const { polyphonic } = await import("pinyin-pro");
  const known = new Map<string, readonly string[]>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const [syllables = []] = han.test(character)
      ? polyphonic(character, { toneType: "none", type: "array", v: true, nonZh: "removed" })
      : [];
    const readings = [...new Set(syllables.flatMap((syllable) => [syllable, syllable.replace("v", "u")]))];
    known.set(character, readings);
    return readings;
  };
}
