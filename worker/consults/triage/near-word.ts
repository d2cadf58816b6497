/** How many slips a word may have and still be taken for another: none in a short one. */
function slipsAllowed(length: number): number {
  if (length < 6) return 0;
  return length < 10 ? 1 : 2;
}

/** Slips between two words: letters that are missing, added, wrong, or swapped with their neighbour (optimal string alignment). */
function slips(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Whether a folded word is the wanted one, perhaps misspelt. A wanted `stem*` takes every word that begins so. */
export function isNearWord(word: string, wanted: string): boolean {
  if (wanted.endsWith('*')) {
    const stem = wanted.slice(0, -1);
    return word.startsWith(stem) || (stem.length >= 6 && slips(word.slice(0, stem.length), stem) <= 1);
  }
  if (word === wanted) return true;
  const allowed = slipsAllowed(wanted.length);
  return Math.abs(word.length - wanted.length) <= allowed && slips(word, wanted) <= allowed;
}
