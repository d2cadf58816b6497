/** The sentences of a text as they are written; a line of its own is one too. A point within a number ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?…][»”"]?)\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
