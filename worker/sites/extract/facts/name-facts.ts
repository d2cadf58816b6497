import { attributeOf, elementsOf } from '../html/node.ts';
import { isWithinHidden, textOf } from '../html/text.ts';
import type { Page } from '../page.ts';
import { type Candidate, candidate } from './candidate.ts';

/** What pages are called that is no name of a place. */
const general =
  /^(?:inicio|home(?: ?page)?|index|bienvenid[oa]s?.*|welcome.*|(?:la |nuestra |our |the |full )?(?:carta|men[uú]s?|carta y men[uú]s?|carta digital|menu card)(?: del d[ií]a)?|contacto?s?|contacta.*|contact(?: us)?|find us|visit us|d[oó]nde estamos|c[oó]mo llegar|reservas?|reservations|bookings?|about(?: us)?|sobre nosotros|qui[eé]nes somos|nosotros|nuestra historia|our story|(?:the )?(?:wine|drinks|food) list|horarios?|opening hours|galer[ií]a|gallery|eventos|events|blog|p[aá]gina (?:principal|de inicio)|untitled.*|document|sin t[ií]tulo|404.*|error.*)$/iu;

/** Names that stand in a title, parted as titles are. */
const piecesOf = (title: string): string[] =>
  title
    .split(/\s+[|·•–—:»-]\s+|\s*[|·•»]\s*|:\s+/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !general.test(piece) && piece.length <= 80);

const alike = (a: string, b: string): boolean => {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one);
};

/** What a page calls the place: for sharing, in its first heading, in its title. */
export function nameFacts(page: Page): Candidate[] {
  const found: Candidate[] = [];
  const shared = page.meta.get('og:site_name');
  if (shared) found.push(candidate(page, 'name', shared.content.trim(), 'shared', shared.at, shared.content));
  const elements = [...elementsOf(page.root)];
  const heads = elements.filter(({ name }) => name === 'h1').filter((element) => !isWithinHidden(element));
  const [head] = heads;
  const said = head ? textOf(head) : '';
  const pieces = piecesOf(page.title);
  const isName = said !== '' && said.length <= 60 && !general.test(said) && !/[.!?€£]/.test(said);
  const isAgreed =
    pieces.some((piece) => alike(piece, said)) || (shared !== undefined && alike(shared.content, said));
  if (head && isName) found.push(candidate(page, 'name', said, 'title', head, said, isAgreed ? 0.85 : 0.55));
  const title = elements.find(({ name }) => name === 'title');
  // Of a title with several names the one that the page shows elsewhere, or the last: the first is what this page is about.
  const logo = elements.find(
    (element) =>
      element.name === 'img' &&
      /logo/i.test(`${attributeOf(element, 'class')} ${attributeOf(element, 'src')}`),
  );
  const shown = [logo ? attributeOf(logo, 'alt') : '', ...page.lines.slice(0, 4).map(({ text }) => text)];
  const isShown = (piece: string) =>
    shown.some((text) => text.toLowerCase().includes(piece.toLowerCase())) ||
    page.lines.some(({ text }) => text.startsWith(piece));
  const best = pieces.find(isShown) ?? (isName ? undefined : pieces[0]);
  if (title && best !== undefined && !(isName && isAgreed))
    found.push(candidate(page, 'name', best, 'title', title, page.title, isShown(best) ? 0.72 : 0.5));
  return found;
}

/** What stands on top of a printed menu: mostly whose it is. */
export function printedName(page: Page): Candidate[] {
  const first = page.lines.slice(0, 2).find(({ text }) => !general.test(text) && /\p{L}{3}/u.test(text));
  const isName = first && first.text.length <= 50 && !/[€£$@]|\d{3}/.test(first.text);
  return isName ? [candidate(page, 'name', first.text, 'title', first.element, first.text, 0.6)] : [];
}

/** What a page says of itself in a sentence or two, as search engines show it. */
export function aboutFacts(page: Page): Candidate[] {
  const meta = page.meta.get('og:description') ?? page.meta.get('description');
  return meta && meta.content.length >= 20
    ? [candidate(page, 'about', meta.content.trim().slice(0, 1000), 'shared', meta.at, meta.content)]
    : [];
}
