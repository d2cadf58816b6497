import type { MenuCurrency } from '../../../../contract/sites.ts';
import { currencyOfThings } from '../menu/structured-menu.ts';
import type { Page } from '../page.ts';
import { type Candidate, candidate, trust } from './candidate.ts';

/** Signs and words that name one currency. `$` is one of several, and says which by the country. */
const signs: readonly (readonly [RegExp, MenuCurrency])[] = [
  [/\d\s?€|€\s?\d|\b(?:en euros|euros|eur)\b/gi, 'EUR'],
  [/£\s?\d|\b(?:in pounds|pounds sterling|gbp)\b/gi, 'GBP'],
  [/\bmx\$\s?\d|\bmxn\b|\bpesos mexicanos\b/gi, 'MXN'],
  [/\bus\$\s?\d|\busd\b/gi, 'USD'],
  [/\bs\/\.?\s?\d/gi, 'PEN'],
  [/₡\s?\d/g, 'CRC'],
  [/\brd\$\s?\d/gi, 'DOP'],
  [/\bchf\b/gi, 'CHF'],
];
const dollars: Readonly<Record<string, MenuCurrency>> = {
  MX: 'MXN',
  US: 'USD',
  AR: 'ARS',
  CL: 'CLP',
  CO: 'COP',
  UY: 'UYU',
};

/** The country that a page is of, by its language's region, its end, or the code before its telephone number; empty when nothing says. */
export function countryOfPage(page: Page): string {
  const html = page.root.children.find((node) => node.kind === 'element' && node.name === 'html');
  const tag = html?.kind === 'element' ? (html.attributes.get('lang') ?? '') : '';
  const [, region = ''] =
    /^[a-z]{2}[-_]([a-z]{2})$/i.exec(tag || (page.meta.get('og:locale')?.content ?? '')) ?? [];
  if (region !== '') return region.toUpperCase();
  const host = URL.parse(page.address)?.hostname ?? '';
  const [, end = ''] = /\.(es|mx|uk|ar|cl|co|pe|uy|cr|do|gt|ch)$/.exec(host) ?? [];
  if (end !== '') return end === 'uk' ? 'GB' : end.toUpperCase();
  const text = page.lines.map((line) => line.text).join('\n');
  const [, prefix = ''] = /\+\s?(34|44|52|54|56|57|51|598)\b/.exec(text) ?? [];
  const byPrefix: Readonly<Record<string, string>> = {
    34: 'ES',
    44: 'GB',
    52: 'MX',
    54: 'AR',
    56: 'CL',
    57: 'CO',
    51: 'PE',
    598: 'UY',
  };
  return byPrefix[prefix] ?? '';
}

/** What the prices of a page are in. */
export function currencyFacts(page: Page): Candidate[] {
  const found: Candidate[] = [];
  const named = currencyOfThings(page.things);
  if (named)
    found.push(candidate(page, 'currency', named.currency, named.at.origin, named.at.at, named.currency));
  for (const [pattern, currency] of signs) {
    const line = page.lines.find(({ text }) => text.search(pattern) >= 0);
    const count = page.lines.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
    if (line)
      found.push(
        candidate(
          page,
          'currency',
          currency,
          'pattern',
          line.element,
          line.text,
          Math.min(0.9, 0.6 + count * 0.1),
        ),
      );
  }
  const dollar = page.lines.find(({ text }) => /(?<![\p{L}])\$\s?\d/u.test(text));
  if (dollar) {
    const currency = dollars[countryOfPage(page)];
    found.push(
      candidate(
        page,
        'currency',
        currency ?? 'USD',
        'pattern',
        dollar.element,
        dollar.text,
        currency ? 0.85 : 0.6,
      ),
    );
  }
  return found;
}

/** The country of a page where nothing says it outright. */
export function countryFacts(page: Page): Candidate[] {
  const country = countryOfPage(page);
  return country === ''
    ? []
    : [candidate(page, 'country', country, 'guess', page.root, page.address, trust.guess)];
}
