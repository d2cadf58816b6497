import type { MenuCurrency } from '../../../contract/sites.ts';
import type { Doubt, ReadSize } from './menu-text.ts';
import { type PriceFound, pricesIn } from './read-price.ts';

/** A line that ends with what something costs. */
export interface PricedLine {
  /** What stands before it, without leaders. */
  readonly head: string;
  readonly sizes: readonly ReadSize[];
  readonly doubts: readonly Doubt[];
  /** Nothing but its place says that the number is a price. */
  readonly isBare: boolean;
}

const count = String.raw`\d+(?:[.,]\d+)?\s?(?:cl|ml|dl|l|lt|litros?|g|gr|kg|uds?\.?|u\.|unidad(?:es)?|pcs|pieces?|piezas?|cm|pax|personas?|people|”|")`;
const halves = '1/2|½|media|medio|half|1/4|¼|un cuarto';
const portion = 'raci[óo]n(?:es)?|portion|botella|bottle|jarra|jug|carafe|pinta|pint|docena|dozen';
/** Words that name a size by themselves. */
const sizeWords = [
  count,
  `(?:${halves})(?:\\s(?:${portion}))?`,
  portion,
  'enter[oa]|complet[oa]|full|whole|tapa|pinch[oi]|pintxo|montadito|copa|glass|ca[ñn]a|doble|double|tercio|quinto|chupito|shot',
  'peque[ñn][oa]|median[oa]|grande|chic[oa]|individual|familiar|personal|infantil|ni[ñn]os|simple|single|sencill[oa]',
  'small|medium|large|regular|kids?|starter|main|cup|bowl|slice|porci[óo]n|S|M|L|XL|XXL|cono|tarrina|normal|unidad|unit|vaso|taza',
].join('|');
const sizeAtEnd = new RegExp(`(?:^|[\\s:(–—-])(${sizeWords})\\s*[:.]?$`, 'iu');
const isSizeWord = new RegExp(`^(?:${sizeWords})$`, 'iu');

const leaders = /[\s.·…_:;=–—-]*$/u;
const between = /^\s*[/|·•,;y&]?\s*$/iu;
const market =
  /(?:^|[\s.·…_(–—-])\(?(?:s\/\s?m\.?|s\.\s?m\.?|s\.?p\.?m\.?|p\.?s\.?m\.?|(?:(?:a )?precio )?seg[úu]n (?:mercado|lonja)|(?:at )?market price)\)?$/iu;
const marketInCapitals = /(?:^|[\s.·…_(–—-])\(?M\.?P\.?\)?$/u;

const bare = (text: string): string =>
  text
    .replace(leaders, '')
    .replace(/^[\s.·…_:;=–—-]+/u, '')
    .trim();

/** The name of a size that stands between two prices; undefined when something else does. */
function sizeBetween(text: string): string | undefined {
  const [, name = ''] = /^\s*[/|·•,;–—-]\s*(.+)$/u.exec(text) ?? [];
  const named = bare(name);
  if (named !== '' && named.split(/\s+/).length <= 4) return named;
  const word = bare(text);
  return isSizeWord.test(word) ? word : undefined;
}

/** Parts what stands before the first of several named prices into the name of the dish and that of the size, where it can be seen which is which. */
function partHead(head: string): { name: string; size: string } {
  const text = bare(head);
  const [found = '', size = ''] = sizeAtEnd.exec(text) ?? [];
  if (size !== '') {
    const name = bare(text.slice(0, text.length - found.length).replace(/[([]\s*$/, ''));
    return { name, size };
  }
  const parted = /^(.+?)(?:\s*[:(]\s*|\s{2,}|\s[–—-]\s|\.{2,}\s*|…\s*)([^:(]{1,40})$/u.exec(text);
  return { name: bare(parted?.[1] ?? text), size: bare(parted?.[2] ?? '') };
}

const sizeOf = ({ price, per }: PriceFound, name = per): ReadSize => ({ name, price, byMarket: false });

const currencyDoubt = (prices: readonly PriceFound[], currency: MenuCurrency): Doubt[] => {
  const dollars = ['EUR', 'GBP', 'CHF', 'PEN', 'CRC', 'GTQ'].includes(currency) ? [] : ['$'];
  return prices.some((price) => price.currency && ![currency, ...dollars].includes(price.currency))
    ? ['currency-other']
    : [];
};

/** What stands in brackets at the end and is prices: `Croquetas (media 8 / entera 14)`. */
function unwrapped(line: string, currency: MenuCurrency): string {
  const [all, inner = ''] = /\(([^()]*)\)$/.exec(line) ?? [];
  const prices = pricesIn(inner, currency);
  const isPrices = prices.at(-1)?.end === inner.length && (prices.length > 1 || prices[0]?.isClear);
  return all !== undefined && isPrices ? `${line.slice(0, line.length - all.length)}  ${inner}` : line;
}

/** The prices that a line ends with, each with the name of its size where it has one. */
function pricesAtEnd(text: string, prices: readonly PriceFound[]) {
  const [last, ...before] = prices.toReversed();
  if (last === undefined || !/^[.;]?$/.test(text.slice(last.end))) return undefined;
  const found: { price: PriceFound; name: string | null }[] = [{ price: last, name: null }];
  for (const price of before) {
    const next = found[0];
    if (next === undefined) break;
    const middle = text.slice(price.end, next.price.start);
    const name = between.test(middle) ? '' : sizeBetween(middle);
    if (name === undefined) break;
    next.name = name;
    found.unshift({ price, name: null });
  }
  return found;
}

/**
 * Reads a line that ends with its price or prices: `9,50 €`, `12.50/18.00`, `media 8 / entera 14`, `s/m`; or that begins with one. Prices in minor units.
 * Undefined for a line with none.
 */
export function readPriced(line: string, currency: MenuCurrency): PricedLine | undefined {
  const byMarket = market.exec(line) ?? marketInCapitals.exec(line);
  if (byMarket) {
    const head = bare(line.slice(0, byMarket.index));
    return { head, sizes: [{ name: '', price: null, byMarket: true }], doubts: [], isBare: false };
  }
  const text = unwrapped(line, currency);
  const prices = pricesIn(text, currency);
  const found = pricesAtEnd(text, prices);
  if (found === undefined) return priceFirst(text, prices, currency);
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  const head = text.slice(0, first.price.start);
  const all = found.map(({ price }) => price);
  const isBare = all.every(({ isClear }) => !isClear);
  const doubts = currencyDoubt(all, currency);
  const earlier = prices.at(-found.length - 1);
  if (
    others.length === 0 &&
    earlier &&
    /^\s*(?:[-–—]|a|to)\s*$/u.test(text.slice(earlier.end, first.price.start))
  )
    return {
      head: bare(text.slice(0, earlier.start)),
      sizes: [],
      doubts: [...doubts, 'price-range'],
      isBare,
    };
  if (others.length === 0) {
    const isLed = /(?:\s{2,}|[.·…_–—:-]\s*)$/u.test(head);
    return { head: bare(head), sizes: [sizeOf(first.price)], doubts, isBare: isBare && !isLed };
  }
  if (others.every(({ name }) => name === '')) {
    const sizes = all.map((price) => sizeOf(price, ''));
    return { head: bare(head), sizes, doubts: [...doubts, 'sizes-unnamed'], isBare };
  }
  const { name, size } = partHead(head);
  const sizes = found.map(({ price, name: named }, at) => sizeOf(price, at === 0 ? size : (named ?? '')));
  return { head: name, sizes, doubts: size === '' ? [...doubts, 'sizes-unnamed'] : doubts, isBare: false };
}

function priceFirst(
  text: string,
  [first]: readonly PriceFound[],
  currency: MenuCurrency,
): PricedLine | undefined {
  const head = first === undefined ? '' : bare(text.slice(first.end));
  if (first?.start !== 0 || !first.isClear || head === '') return undefined;
  return { head, sizes: [sizeOf(first)], doubts: currencyDoubt([first], currency), isBare: false };
}

/** Whether words are the name of a size and nothing more: "media ración". */
export const isSizeName = (words: string): boolean => isSizeWord.test(words.trim());
