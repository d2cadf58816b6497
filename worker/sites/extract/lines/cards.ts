import { attributeOf, closest, type ElementNode, elementsOf } from '../html/node.ts';
import type { PageLine } from './page-lines.ts';
import { isPriceText } from './price-text.ts';

const pricedText = /(?:[£€$]\s?\d|\d\s?(?:[£€$]|eur\b|euros?\b))/iu;

/** Whether a line has a price, or is one. */
const hasPrice = ({ text }: PageLine): boolean => pricedText.test(text) || isPriceText(text);

const signatureOf = (element: ElementNode): string => `${element.name}.${attributeOf(element, 'class')}`;
const repeated = new Set(['div', 'li', 'article', 'section', 'figure', 'a']);

/**
 * The elements that each are a dish, where a page has a box for each: alike by name and class, several of them, most with one price and with more lines than one. The
 * outermost that fit.
 */
export function cardsOf(root: ElementNode, lines: readonly PageLine[]): ReadonlySet<ElementNode> {
  const counts = new Map<ElementNode, { prices: number; lines: number }>();
  for (const line of lines) {
    const priced = hasPrice(line) ? 1 : 0;
    for (let at: ElementNode | null = line.element; at !== null; at = at.parent) {
      const count = counts.get(at) ?? { prices: 0, lines: 0 };
      counts.set(at, { prices: count.prices + priced, lines: count.lines + 1 });
    }
  }
  const bySignature = new Map<string, { all: number; one: number }>();
  for (const [element, { prices, lines: inside }] of counts) {
    if (prices === 0 || inside < 2 || !repeated.has(element.name)) continue;
    const seen = bySignature.get(signatureOf(element)) ?? { all: 0, one: 0 };
    bySignature.set(signatureOf(element), { all: seen.all + 1, one: seen.one + (prices === 1 ? 1 : 0) });
  }
  const isCard = (element: ElementNode): boolean => {
    const seen = bySignature.get(signatureOf(element));
    const count = counts.get(element);
    return (
      seen !== undefined &&
      count !== undefined &&
      count.prices > 0 &&
      count.lines > 1 &&
      seen.all > 1 &&
      seen.one >= seen.all * 0.6
    );
  };
  const found = new Set<ElementNode>();
  for (const element of elementsOf(root))
    if (isCard(element) && boxOf(element.parent, found) === null) found.add(element);
  return found;
}

/** Of some elements the one that an element is, or is in; null for none. */
export const boxOf = (element: ElementNode | null, some: ReadonlySet<ElementNode>): ElementNode | null =>
  closest(element, (one) => some.has(one));
