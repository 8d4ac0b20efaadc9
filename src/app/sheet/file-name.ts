/** A title as a name for a file, with its ending. */
export function fileName(title: string, ending: string): string {
  // What Windows does not take in a name, and control characters.
  const plain = title.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, " ").trim();
  return `${plain === "" ? "map" : plain}.${ending}`;
}
