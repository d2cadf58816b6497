import { type MenuCurrency, minorDigits } from '../../../contract/sites.ts';

/** A price where it stands in a line. */
export interface PriceFound {
  readonly start: number;
  readonly end: number;
  /** Minor units. */
  readonly price: number;
  /** Which currency it names: an ISO 4217 code, `$` for one of several, null for none. */
  readonly currency: MenuCurrency | '$' | null;
  /** With a currency or with decimals, and so certainly an amount. */
  readonly isClear: boolean;
  /** What it is the price of, when that follows it: "por persona", "kg". */
  readonly per: string;
}

const signs: Readonly<Record<string, PriceFound['currency']>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  chf: 'CHF',
  'fr.': 'CHF',
  $: '$',
  us$: 'USD',
  usd: 'USD',
  mx$: 'MXN',
  mxn: 'MXN',
  ars: 'ARS',
  clp: 'CLP',
  cop: 'COP',
  's/': 'PEN',
  's/.': 'PEN',
  pen: 'PEN',
  $u: 'UYU',
  uyu: 'UYU',
  '₡': 'CRC',
  crc: 'CRC',
  rd$: 'DOP',
  dop: 'DOP',
  q: 'GTQ',
  gtq: 'GTQ',
  pesos: '$',
};

const escaped = (text: string): string => text.replaceAll(/[.$/]/g, '\\$&');
const sign = Object.keys(signs)
  .toSorted((a, b) => b.length - a.length)
  .map(escaped)
  .join('|');
const amount = String.raw`\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,6}[.,'’´·](?:\d{1,2}(?!\d)|[-–—]{1,2})|\d{1,6}`;
const perWhat = String.raw`(?:por|per|la|el|each|al?|/)\s*(?:persona|person|pax|unidad|unit|ud\.?|pieza|piece|kilo|kg|100\s?gr?\.?|docena|dozen|ración|racion)|p\.?p\.?|c/u|each|ea\.?`;
/** Not within a word, a time, a date or a larger number; `9€50` is an amount with its sign inside. */
const priceText = new RegExp(
  String.raw`(?<![\p{L}\d][.,:'’]?)(?:(?<before>${sign})\s*)?(?:(?<euros>\d{1,4})\s?€\s?(?<cents>\d{2})(?!\d)|(?<amount>${amount}))(?:\s*(?<after>${sign})(?![\p{L}]))?(?:\s*(?<per>${perWhat})(?![\p{L}]|\s*\d))?`,
  'giu',
);
/** What makes a number behind which it stands something else than a price. */
const unitAfter =
  /^\s?(?:%|º|°|cl\b|ml\b|dl\b|l\b|lt|litros?\b|g\b|grs?\b|kgs?\b|kilos?\b|cm\b|uds?\b|u\.|unidad|pcs\b|pieces?\b|piezas?\b|personas?\b|people\b|pax\b|a[ñn]os?\b|years?\b|months?\b|meses\b|d[ií]as\b|h\b|horas?\b|min\b|:\d|[-–]\d{1,2}:|x\s?\d)/iu;
/** And before which: "para 2", "nº 5". */
const wordBefore =
  /(?:^|\s)(?:para|for|de|of|desde el|since|a[ñn]o|n[º°o]\.?|num\.?|x|serves|m[ií]nimo|min\.?|tel\.?|tlf\.?|calle|c\/)\s*$/iu;

/** Currencies in which a dish costs thousands. */
const thousands: ReadonlySet<MenuCurrency> = new Set(['ARS', 'CLP', 'COP', 'CRC']);

/** Minor units of what is written; null when it is no amount of the currency. */
function minorUnits(text: string, currency: MenuCurrency): number | null {
  const digits = minorDigits(currency);
  const plain = text.replaceAll(/\s/g, '');
  const grouped = /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?$/.test(plain);
  const [, whole = '', decimals = ''] =
    (grouped ? /^(.*?)(?:[.,](\d{1,2}))?$/ : /^(\d+)(?:[.,'’´·](.*))?$/).exec(plain) ?? [];
  const units = Number(whole.replaceAll(/\D/g, ''));
  const rest = decimals.replaceAll(/\D/g, '');
  if (digits === 0) return Number(rest) === 0 ? units : null;
  return units * 100 + Number(rest.padEnd(2, '0'));
}

/** Whether a digit is one of `1/2`, `1/4`. */
const isHalf = (line: string, start: number, end: number): boolean =>
  (line.slice(start, end) === '1' && /^\/[234](?!\d)/.test(line.slice(end))) ||
  (/^[234]$/.test(line.slice(start, end)) && /(?<!\d)1\/$/.test(line.slice(0, start)));

/** All that may be a price in a line, from left to right, in minor units of the business' currency. */
export function pricesIn(line: string, currency: MenuCurrency): PriceFound[] {
  return [...line.matchAll(priceText)].flatMap((match) => {
    const { before, after, amount: written, euros, cents, per = '' } = match.groups ?? {};
    const isInside = euros !== undefined;
    const text = isInside ? `${euros},${cents}` : (written ?? '');
    const named = signs[(before ?? after ?? (isInside ? '€' : '')).toLowerCase()] ?? null;
    const hasDecimals = /[.,'’´·](?:\d{1,2}|[-–—]+)$/.test(text) || /[.,]\d{3}/.test(text);
    const isClear = named !== null || hasDecimals || per !== '';
    const price = minorUnits(text, currency);
    const start = match.index;
    const end = start + match[0].length;
    const isYear = !isClear && /^(?:19|20)\d\d$/.test(text);
    const isCounted = named === null && per === '' && unitAfter.test(line.slice(end));
    const isNamed = !isClear && wordBefore.test(line.slice(0, start));
    const isPart = !isClear && (/\d{3}\s*$/.test(line.slice(0, start)) || /^\s*\d/.test(line.slice(end)));
    // A postal code, or a telephone number: where cents are written, five digits are no price by themselves.
    const isCode = !isClear && text.length > 4 && !thousands.has(currency);
    // "½", written as three signs, and beer without alcohol.
    const isWord = (!isClear && isHalf(line, start, end)) || /^0[.,]0$/.test(text);
    // "+2 €" is what something adds to a price.
    const isAdded = /[+]\s*$/.test(line.slice(0, start)) || /^\s?%/.test(line.slice(end));
    if (price === null || isYear || isCounted || isNamed || isPart || isCode || isWord || isAdded) return [];
    return [{ start, end, price, currency: named, isClear, per: per.replace(/^\/\s*/, '') }];
  });
}
