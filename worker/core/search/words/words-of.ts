/** British and American spellings that differ by a letter, each written the second way: diarrhoea, anaemia, tumour. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[ao]e(?=\w)(?!s$)/g, 'e'],
  [/(?<=\w{3})our$/, 'or'],
];

/**
 * The words of a text in their order, in small letters and without accents; whatever is neither letter nor digit parts them, an apostrophe
 * does not ("can't" is `cant`).
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => spellings.reduce((spelt, [from, to]) => spelt.replace(from, to), word));
}
