/** An address as far as a text says it. */
export interface PostalAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly locality: string;
  /** By the form of the code, where only one country writes it so; empty otherwise. */
  readonly country: string;
}

const streetWord = String.raw`(?:c\/|c\.|calle|avda\.?|avenida|av\.?|plaza|pza\.?|pl\.|plaça|paseo|p\.?º|carrer|c\.\/|ctra\.?|carretera|ronda|camino|cam[ií]|traves[ií]a|r[uú]a|praza|glorieta|rambla|v[ií]a|passeig|urb\.?|pol[ií]gono)`;
/** Spain and Mexico: street, five digits, town. */
const spanish = new RegExp(
  String.raw`(?:(?<street>${streetWord}\s?[\p{L}\d][^·|;\n]{1,90}?)[\s,.·|–—-]+)?(?<![\d-])(?:c\.?p\.?\s*)?(?<code>(?:0[1-9]|[1-9]\d)\d{3})(?![\d-]|\s?[€$£])[\s,–—-]+(?<town>\p{Lu}[\p{L}'’.]+(?:[ -](?:(?:de|del|la|las|los|el|y|i|d'|l')\s)*\p{Lu}[\p{L}'’]+)*(?:\s(?:de|del)\s(?:la\s|los\s|las\s)?\p{Lu}[\p{L}'’]+)*)`,
  'iu',
);
const british = /(?<before>[^·|;\n]{3,120}?)[\s,]+(?<code>[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2})\b/u;
const american =
  /(?<street>\d{1,6}\s[^,·|;\n]{3,60}),\s*(?<town>\p{Lu}[\p{L} .'-]{1,40}),\s*(?<state>[A-Z]{2})\s(?<code>\d{5})(?:-\d{4})?\b/u;

const trimmed = (text: string): string => text.replaceAll(/^[\s,.:·|–—-]+|[\s,:·|–—-]+$/g, '').trim();
const unlabelled = (text: string): string =>
  text.replace(
    /^.*?\b(?:direcci[oó]n|address|find us(?: at)?|d[oó]nde estamos|visit us(?: at)?)\s*[:.]\s*/iu,
    '',
  );

/** The last piece before a British code is the town, the one with a number the street. */
function beforeCode(text: string): Pick<PostalAddress, 'street' | 'locality'> | null {
  const pieces = unlabelled(text)
    .split(',')
    .map(trimmed)
    .filter((piece) => piece !== '');
  const locality = pieces.at(-1) ?? '';
  const street =
    pieces
      .slice(0, -1)
      .toReversed()
      .find((piece) => /^\d+[a-z]?(?:[-–]\d+)?\s\p{Lu}/u.test(piece)) ?? '';
  return /^\p{Lu}[\p{L} '-]{1,40}$/u.test(locality) ? { street, locality } : null;
}

/** The postal address in a text of a line or a few; null when none is told from anything else. */
export function addressIn(text: string): PostalAddress | null {
  const plain = unlabelled(text);
  const us = american.exec(plain)?.groups;
  if (us)
    return {
      street: trimmed(us.street ?? ''),
      postalCode: us.code ?? '',
      locality: trimmed(us.town ?? ''),
      country: 'US',
    };
  const uk = british.exec(plain)?.groups;
  const before = uk && beforeCode(uk.before ?? '');
  if (uk && before) return { ...before, postalCode: uk.code ?? '', country: 'GB' };
  const es = spanish.exec(plain)?.groups;
  if (!es) return null;
  const town = trimmed(es.town ?? '');
  // The flag for capitals also lets small letters begin a town.
  if (!/^\p{Lu}/u.test(town)) return null;
  return { street: trimmed(es.street ?? ''), postalCode: es.code ?? '', locality: town, country: '' };
}
