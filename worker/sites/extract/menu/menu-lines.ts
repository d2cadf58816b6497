import type { MenuCurrency } from '../../../../contract/sites.ts';
import { type PricedLine, readPriced } from '../../menu-text/read-sizes.ts';
import { siteLinkOf } from '../facts/link-hosts.ts';
import { attributeOf, closest, type ElementNode } from '../html/node.ts';
import { boxOf, cardsOf } from '../lines/cards.ts';
import type { PageLine } from '../lines/page-lines.ts';
import type { Page } from '../page.ts';

/** A menu as text, for the reader of menus that are written as text; each line with its place in the page. */
export interface MenuLines {
  readonly text: string;
  /** By the number of the line; null for one that stands for a pause. */
  readonly elements: readonly (ElementNode | null)[];
}

/** Whether a line begins the description list's next term. */
const isTerm = ({ element }: PageLine): boolean => element.name === 'dt' || element.parent?.name === 'dt';

/** Whether a line leads to a page of the restaurant elsewhere: "Instagram" is no part of a menu. */
const isLinkElsewhere = ({ element }: PageLine): boolean =>
  closest(element, (one) => one.name === 'a' && siteLinkOf(attributeOf(one, 'href')) !== null) !== null;

/** A line, and what it costs. */
type ReadLine = PageLine & { readonly priced: PricedLine | undefined };

/** Levels of headings that are names of dishes: most have one price alone between them and the next heading. */
function dishLevels(lines: readonly ReadLine[]): ReadonlySet<number> {
  const seen = new Map<number, { all: number; dish: number }>();
  let open: { level: number; alone: number; others: number } | null = null;
  const close = () => {
    if (open === null || open.alone + open.others === 0) return;
    const count = seen.get(open.level) ?? { all: 0, dish: 0 };
    const isDish = open.alone === 1 && open.others === 0;
    seen.set(open.level, { all: count.all + 1, dish: count.dish + (isDish ? 1 : 0) });
  };
  for (const line of lines) {
    const { heading, priced } = line;
    if (heading > 0) {
      close();
      open = { level: heading, alone: 0, others: 0 };
    } else if (open !== null && isTerm(line)) open.others += 1;
    else if (open !== null && priced !== undefined) {
      if (priced.head === '') open.alone += 1;
      else open.others += 1;
    }
  }
  close();
  return new Set([...seen].filter(([, { all, dish }]) => dish * 10 >= all * 6).map(([level]) => level));
}

/** Headings between which and the next one something has a price. */
function abovePrices(lines: readonly ReadLine[]): ReadonlySet<ReadLine> {
  const found = new Set<ReadLine>();
  let heading: ReadLine | null = null;
  for (const line of lines) {
    if (line.heading > 0) heading = line;
    else if (heading !== null && line.priced !== undefined && line.priced.head !== '') found.add(heading);
  }
  return found;
}

/** The lines of a page that may be its menu, as text: headings framed, the boxes of dishes apart, without what is around the page. */
export function menuLinesOf({ root, lines: all }: Page, currency: MenuCurrency): MenuLines {
  const lines = all
    .filter(({ isAround }) => !isAround)
    .map((line): ReadLine => ({ ...line, priced: readPriced(line.text, currency) }))
    .filter((line) => line.priced !== undefined || !isLinkElsewhere(line));
  const dishes = dishLevels(lines);
  const cards = cardsOf(root, lines);
  const cardOf = (line: PageLine | undefined) => boxOf(line?.element ?? null, cards);
  const isAbovePrices = abovePrices(lines);
  const texts: string[] = [];
  const elements: (ElementNode | null)[] = [];
  const put = (text: string, element: ElementNode | null) => {
    if (text === '' && texts.at(-1) === '') return;
    texts.push(text);
    elements.push(element);
  };
  lines.forEach((line, at) => {
    const { text, heading, element, priced } = line;
    const card = cardOf(line);
    if (card !== cardOf(lines[at - 1]) || isTerm(line)) put('', null);
    // A short line between boxes of dishes says what they are.
    const isAbove = card === null && cardOf(lines[at + 1]) !== null && text.length <= 60;
    // "Menú 2" above dishes is no dish for 2 €.
    const isNumbered = heading > 0 && priced?.isBare === true && isAbovePrices.has(line);
    if ((priced !== undefined && !isNumbered) || (heading === 0 && !isAbove)) put(text, element);
    else if (dishes.has(heading)) {
      if (card === null) put('', null);
      put(text, element);
    } else if (card !== null) put(text, element);
    else put(`# ${text.replaceAll('#', '')}`, element);
  });
  return { text: texts.join('\n'), elements };
}
