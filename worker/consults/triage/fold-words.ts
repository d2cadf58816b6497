/** Spellings that sound alike in Spanish or are slips of a hurried thumb: each is written the way of the second. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/h/g, ''],
  [/v/g, 'b'],
  [/z|c(?=[ei])/g, 's'],
  [/qu(?=[ei])/g, 'k'],
  [/[cq]/g, 'k'],
  [/ll/g, 'y'],
  [/x/g, 's'],
  [/g(?=[ei])/g, 'j'],
  [/(.)\1+/g, '$1'],
];

/** A word as it sounds: without accents, capitals, doubled letters and silent ones. */
export function foldWord(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return alike.reduce((folded, [spelling, sound]) => folded.replace(spelling, sound), plain);
}

/** The words of a text, folded; whatever is neither letter nor digit parts them. */
export function foldWords(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map(foldWord)
    .filter((word) => word !== '');
}
