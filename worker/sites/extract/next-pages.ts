import { decodeText } from './decode-text.ts';
import type { FetchedDocument } from './fetched-document.ts';
import { attributeOf, elementsOf } from './html/node.ts';
import { readHtml } from './html/read-html.ts';
import { textOf } from './html/text.ts';
import { extractLimits } from './limits.ts';

/** What links that lead to what is looked for are called or lead to, and how much each is worth. */
const wanted: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:carta|cartas|men[uú]s?|platos|food|drinks?|bebidas|vinos|wine|pizzas|tapas|raciones|what we serve|precios)\b/i,
    10,
  ],
  [/\b(?:contacto?|contact|find us|d[oó]nde|ubicaci[oó]n|location|visit|horarios?|hours)\b/i, 6],
  [/\b(?:sobre|nosotros|about|historia|quienes|al[eé]rgenos|allergens)\b/i, 3],
];
const unwanted =
  /\b(?:privacidad|privacy|cookies?|aviso|legal|blog|news|noticias|login|cart|carrito|cuenta|account|feed|wp-login|wp-admin|empleo|jobs|trabaja)\b/i;
/** Files that are no page; a PDF may be a menu. */
const otherFile = /\.(?:jpe?g|png|gif|webp|avif|svg|zip|docx?|xlsx?|mp[34]|mov|ics|css|js|xml|json)$/i;

const hostOf = (url: URL): string => url.hostname.replace(/^www\./, '');

/** The pages that a page of a site leads to and that are worth reading, best first, the page itself left out; as many as fit into the bounds. */
export function nextPages(document: FetchedDocument): string[] {
  if (!/html/i.test(document.type)) return [];
  const from = new URL(document.address);
  const scores = new Map<string, number>();
  for (const element of elementsOf(readHtml(decodeText(document)))) {
    if (element.name !== 'a' && element.name !== 'area') continue;
    const url = URL.parse(attributeOf(element, 'href'), document.address);
    if (url === null || !/^https?:$/.test(url.protocol) || hostOf(url) !== hostOf(from)) continue;
    url.hash = '';
    if (url.href === from.href || otherFile.test(url.pathname)) continue;
    const words = `${textOf(element)} ${url.pathname.replaceAll(/[-_/.]+/g, ' ')} ${url.search}`;
    if (unwanted.test(words)) continue;
    const isPdf = /\.pdf$/i.test(url.pathname);
    const score = wanted.reduce(
      (sum, [pattern, worth]) => sum + (pattern.test(words) ? worth : 0),
      isPdf ? 2 : 0,
    );
    if (score > 0) scores.set(url.href, Math.max(scores.get(url.href) ?? 0, score));
  }
  return [...scores]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, extractLimits.pages - 1)
    .map(([address]) => address);
}
