import type { MenuCurrency } from '../../../contract/sites.ts';
import type { Meaning } from './allergen-words.ts';
import { type Legend, legendOf, marksIn, statedIn } from './read-legend.ts';
import { isSizeName, type PricedLine, readPriced } from './read-sizes.ts';

/** What a line of a menu is by itself; what it is the description of, its neighbours say. `at`: its number in the text, from 0. */
export type Line = { readonly source: string; readonly at: number } & (
  | { readonly kind: 'blank' }
  | { readonly kind: 'left' }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'stated'; readonly meanings: readonly Meaning[] }
  | { readonly kind: 'price'; readonly priced: PricedLine; readonly marks: readonly string[] }
  | { readonly kind: 'size'; readonly priced: PricedLine; readonly marks: readonly string[] }
  | { readonly kind: 'priced'; readonly priced: PricedLine; readonly marks: readonly string[] }
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly string[] }
);

/** How menus call their parts. A line that says nothing else is one. */
const headings =
  /^(?:(?:nuestr[oa]s|our|los|las|the|selecci[óo]n de)\s+)?(?:la carta|carta|men[úu]|entrantes|entradas|aperitivos|para (?:picar|compartir|empezar|beber)|picoteo|tapas|raciones|pinchos|pintxos|primeros(?: platos)?|segundos(?: platos)?|principales|platos(?: principales| combinados)?|ensaladas|sopas(?: y cremas)?|cremas|verduras|huevos|arroces(?: y fideu[áa]s)?|pastas?|pizzas|carnes(?: a la brasa)?|pescados(?: y mariscos)?|mariscos|guarniciones|acompañamientos|bocadillos|hamburguesas|tostas|tostadas|desayunos|postres(?: caseros)?|helados|quesos|bebidas|refrescos|cervezas|vinos(?: tintos| blancos| rosados)?|tintos|blancos|rosados|cavas|c[óo]cteles|cafés|caf[ée]s e infusiones|infusiones|licores|copas|extras|salsas|men[úu] (?:del d[íi]a|infantil)|starters|appeti[sz]ers|small plates|to share|nibbles|sides|side dishes|soups|salads|mains|main courses|meat|fish|seafood|pasta|burgers|sandwiches|breakfast|brunch|lunch|dinner|desserts|puddings|ice creams?|drinks|soft drinks|beers?|wines?|red wines?|white wines?|ros[ée] wines?|cocktails|spirits|coffees?|teas?|kids|kids' menu|sauces)$/iu;

/** What is written around a menu and is no dish of it. */
const notes =
  /(?:\b(?:iva|vat|tax(?:es)?|igic)\b|https?:|www\.|@|\btel[.:éef]|\btlf|\bwi-?fi\b|^\*|reserv(?:as|ations)\b|[ao]l[ée]rgenos?\b.*(?:consult|pregunt|inform)|allerg.*(?:ask|inform|tell)|servicio (?:de )?(?:pan|terraza)|suplemento (?:de )?terraza|service charge|\d{1,2}:\d{2}\s*(?:-|–|a|to)\s*\d{1,2}:\d{2})/iu;

const framed = /^(?:#{1,6}\s*|[=*~_–—-]{2,}\s*)(\S.*?)\s*(?:[=*~_–—-]{2,}|#*)$/u;
const rule = /^[\s=*~_.·–—-]{2,}$/u;
const bullet = /^\s*(?:[-–—•·▪◦‣*+»>]\s+)/u;

/** A text with nothing that only looks like its letters: composed, with plain spaces; tabs, which keep columns apart, as three. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\t', '   ')
    .replaceAll(/[\u00a0\u2000-\u200a\u202f]/gu, ' ')
    .replaceAll(/[\u200b-\u200d\ufeff\u00ad]/gu, '')
    .replaceAll(/[¹²³⁴-⁹⁰]/gu, (digit) => digit.normalize('NFKC'));

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const wordsOf = (text: string): number => text.split(/\s+/).length;

/** Whether capitals set something apart: where most lines are written in them, they say nothing. */
function capitalsSayMuch(lines: readonly string[]): boolean {
  const written = lines.filter((line) => /\p{L}{2}/u.test(line));
  return written.filter(isCapitals).length * 2 < written.length;
}

function headingOf(text: string, byCapitals: boolean): string | undefined {
  const [, inside] = framed.exec(text) ?? [];
  if (inside !== undefined) return inside.replace(/:$/, '').trim();
  const said = text.replace(/\s*[:.]$/, '').trim();
  if (said === '') return undefined;
  if (headings.test(said)) return said;
  if (wordsOf(said) > 8 || said.length > 60) return undefined;
  if (/:$/.test(text) && !said.includes(',')) return said;
  return byCapitals && isCapitals(said) ? said : undefined;
}

/** The marks of a legend that follow a price without brackets: `9,50 € 1,3,7`. */
function marksAfterPrice(text: string, legend: Legend, currency: MenuCurrency) {
  const [all, list = ''] =
    /\s+((?:\d{1,2}|\p{Lu}{1,2})(?:[,;.\s/-]+(?:\d{1,2}|\p{Lu}{1,2}))*)$/u.exec(text) ?? [];
  const marks = list.split(/[,;.\s/-]+/u).filter((one) => one !== '');
  const rest = text.slice(0, text.length - (all?.length ?? 0));
  const priced = readPriced(rest, currency);
  const isList = marks.length > 0 && marks.every((one) => legend.has(one));
  return isList && priced && !priced.isBare ? { rest, marks } : undefined;
}

function readLine(
  source: string,
  at: number,
  legend: Legend,
  byCapitals: boolean,
  currency: MenuCurrency,
): Line {
  const line = plain(source).trim();
  if (line === '' || rule.test(line)) return { source, at, kind: 'blank' };
  if (legendOf(line)) return { source, at, kind: 'left' };
  const text = line.replace(bullet, '').trim();
  const meanings = statedIn(text);
  if (meanings) return { source, at, kind: 'stated', meanings };
  const after = marksIn(text, legend);
  const { rest, marks } = after.marks.length > 0 ? after : (marksAfterPrice(text, legend, currency) ?? after);
  const priced = readPriced(rest, currency);
  // "# Menú 2" is a heading that somebody has marked as one.
  if (priced === undefined || (priced.isBare && (notes.test(line) || /^#{1,6}\s/.test(line)))) {
    const heading = headingOf(line, byCapitals) ?? headingOf(text, byCapitals);
    if (heading !== undefined && marks.length === 0) return { source, at, kind: 'heading', text: heading };
    return notes.test(line) || rest === ''
      ? { source, at, kind: 'left' }
      : { source, at, kind: 'text', text: rest, marks };
  }
  if (priced.head === '') return { source, at, kind: 'price', priced, marks };
  if (priced.sizes.length === 1 && isSizeName(priced.head))
    return { source, at, kind: 'size', priced, marks };
  return { source, at, kind: 'priced', priced, marks };
}

/** Where a line goes on to say what is in the dish whose price it has: `Croquetas 6,50 €. Contiene gluten`. */
const statement = /(?<=[\p{Sc}\d.)])\s+(?=(?:contiene|contains|al[ée]rgenos?|allergens?)\b)/iu;

/** A line in parts that each say one thing: a dish with its price, and the allergens that are stated behind it. */
function partsOf(line: string, currency: MenuCurrency): string[] {
  const [, dish = '', said = ''] = /^(.*?)\n(.*)$/su.exec(line.replace(statement, '\n')) ?? [];
  return readPriced(dish, currency) && statedIn(said) ? [dish, said] : [line];
}

/** Reads each line of a menu by itself, and the legend that its marks have. */
export function readLines(text: string, currency: MenuCurrency): { lines: Line[]; legend: Legend } {
  const sources = text.split(/\r\n|\r|\n/u);
  const legend = new Map(sources.flatMap((line) => [...(legendOf(plain(line)) ?? [])]));
  const byCapitals = capitalsSayMuch(sources);
  return {
    lines: sources.flatMap((source, at) =>
      partsOf(plain(source).trim(), currency).map((part) => ({
        ...readLine(part, at, legend, byCapitals, currency),
        source: source.trim(),
      })),
    ),
    legend,
  };
}
