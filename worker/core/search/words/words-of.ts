/** British and American spellings that differ by a letter, each written the second way: diarrhoea, anaemia, tumour. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/[ao]e(?=\w)(?!s$)/g, 'e'],
  [/(?<=\w{3})our$/, 'or'],
];

/** The words of a text as they are written; whatever is neither letter nor digit parts them, an apostrophe does not. */
export function writtenWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu) ?? [];
}

/** A written word in small letters, without accents and apostrophes ("can't" is `cant`), in one of the spellings it has. */
export function foldWord(written: string): string {
  const plain = written
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return spellings.reduce((spelt, [from, to]) => spelt.replace(from, to), plain);
}

/** The words of a text in their order, folded. */
export function wordsOf(text: string): string[] {
  return writtenWords(text).map(foldWord);
}
