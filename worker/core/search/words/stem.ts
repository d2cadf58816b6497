/** Endings of both languages, the longer before the shorter, with the letters that must be left before one. */
const endings: readonly (readonly [ending: string, left: number])[] = [
  ['amiento', 3],
  ['imiento', 3],
  ['amente', 3],
  ['andose', 3],
  ['iendose', 3],
  ['ieron', 3],
  ['iendo', 3],
  ['acion', 4],
  ['ation', 4],
  ['ating', 4],
  ['ated', 4],
  ['mente', 4],
  ['aron', 3],
  ['ando', 3],
  ['arse', 3],
  ['erse', 3],
  ['irse', 3],
  ['arle', 3],
  ['arlo', 3],
  ['erle', 3],
  ['ness', 4],
  ['ito', 4],
  ['ita', 4],
  ['ado', 3],
  ['ada', 3],
  ['ido', 3],
  ['ida', 3],
  ['aba', 4],
  ['ate', 4],
  ['ing', 3],
  ['ed', 3],
  ['en', 4],
  ['ly', 4],
  ['ar', 3],
  ['er', 3],
  ['ir', 3],
  ['io', 3],
];

/** A consonant that English doubles before an ending: "vomitting", "stopped". */
const doubled = /([bdgmnpt])\1$/;

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (/[^aeiou]ces$/.test(word)) return word.slice(0, -1);
  if (word.endsWith('ces')) return `${word.slice(0, -3)}z`;
  return word.endsWith('es') && word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
}

/**
 * A word of `wordsOf` without its ending, at least three letters of it. One stemmer serves both languages: a text does not say which one it is
 * in, people mix them, and so "vomita", "vomitando" and "vomiting" meet in `vomit`.
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const one = singular(word);
  const found = endings.find(([ending, left]) => one.endsWith(ending) && one.length - ending.length >= left);
  const bare = found ? one.slice(0, -found[0].length).replace(doubled, '$1') : one;
  if (bare.endsWith('y') && bare.length > 3) return `${bare.slice(0, -1)}i`;
  return bare.length > 3 ? bare.replace(/[aeo]$/, '') : bare;
}
