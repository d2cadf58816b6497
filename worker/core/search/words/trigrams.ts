/** The different runs of three letters of a word, its beginning and end counted as a letter. */
export function trigramsOf(word: string): string[] {
  const framed = `^${word}$`;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= framed.length; at += 1) found.add(framed.slice(at, at + 3));
  return [...found];
}
