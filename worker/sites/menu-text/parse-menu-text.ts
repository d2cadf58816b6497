import type { Allergen, Diet, MenuCurrency } from '../../../contract/sites.ts';
import type { Meaning } from './allergen-words.ts';
import { doubtful } from './doubtful.ts';
import type { Doubt, ReadCategory, ReadDish, ReadMenu, ReadSize } from './menu-text.ts';
import type { Legend } from './read-legend.ts';
import { type Line, readLines } from './read-lines.ts';
import type { PricedLine } from './read-sizes.ts';

type TextLine = Extract<Line, { kind: 'text' }>;

/** What is being read, while more lines may belong to it. */
interface OpenDish {
  name: string;
  description: string[];
  sizes: ReadSize[];
  marks: string[];
  meanings: Meaning[];
  doubts: Doubt[];
  source: string[];
  at: number;
  isBare: boolean;
}
interface OpenCategory {
  name: string;
  description: string;
  doubts: Doubt[];
  at: number;
  dishes: OpenDish[];
}

const startsLow = (text: string): boolean => /^[\p{Ll}(+]/u.test(text);
/** A wine of a year, without a price. */
const isVintage = (text: string): boolean => /\s(?:19|20)\d\d$/.test(text);
/** A word or two with a capital, as dishes are called. */
const isNameLike = (text: string): boolean => /^\p{Lu}[\p{Ll}]+(?:\s[\p{L}]+)?$/u.test(text);
const isShort = (text: string): boolean =>
  text.split(/\s+/).length <= 5 && !/[.,;]$/.test(text) && !text.includes(',');

/** Puts lines together to dishes and categories. One for one text. */
class MenuReading {
  readonly categories: OpenCategory[] = [];
  readonly left: string[] = [];
  /** Lines without a price of which is not known yet what they are. */
  private pending: TextLine[] = [];
  private dish: OpenDish | null = null;
  /** A category was named on the line above. */
  private isNamed = false;
  /** The dish is called as a size is ("Caña 1,80"), so the next of the kind is one, too. */
  private isSizeItself = false;
  /** What it contains was said before what it costs: what follows and is no price is another dish. */
  private awaitsPrice = false;

  read(line: Line): void {
    if (line.kind === 'blank') this.pause();
    else if (line.kind === 'left') this.left.push(line.source);
    else if (line.kind === 'heading') {
      this.settle('heading');
      this.open(line.text, line.at);
      this.isNamed = true;
    } else if (line.kind === 'stated') this.state(line);
    else if (line.kind === 'text') this.note(line);
    else if (line.kind === 'priced') this.price(line);
    else this.add(line);
  }

  /** No more lines come. */
  end(): void {
    this.settle('end');
  }

  private open(name: string, at: number, doubts: Doubt[] = [], description = ''): void {
    this.categories.push({ name, description, doubts, at, dishes: [] });
    this.dish = null;
  }

  private pause(): void {
    this.dish = null;
    this.isNamed = false;
    if (this.pending.length > 1) this.settle('blank');
  }

  /** A line that goes on about the dish before it, or begins something. */
  private note(line: TextLine): void {
    if (this.dish === null || this.awaitsPrice || isVintage(line.text)) {
      this.dish = null;
      this.awaitsPrice = false;
      this.pending.push(line);
      return;
    }
    if (isNameLike(line.text)) this.dish.doubts.push('description-guessed');
    this.dish.description.push(line.text);
    this.dish.marks.push(...line.marks);
    this.dish.source.push(line.source);
  }

  private state({ meanings, source }: Extract<Line, { kind: 'stated' }>): void {
    const [first, description, ...others] = this.pending;
    if (this.dish === null && first !== undefined && others.length === 0) {
      this.pending = [];
      this.begin(first.text, null, first.marks, first);
      if (description) this.note(description);
      this.awaitsPrice = true;
    } else if (this.dish === null) this.settle('end');
    const dish = this.dish ?? this.categories.at(-1)?.dishes.at(-1);
    dish?.meanings.push(...meanings);
    if (dish) dish.source.push(source);
    else this.left.push(source);
  }

  private price(line: Extract<Line, { kind: 'priced' }>): void {
    const { priced, marks } = line;
    const above = this.pending.at(-1);
    const goesOn = above !== undefined && startsLow(priced.head);
    if (goesOn) this.pending.pop();
    this.settle('priced');
    this.begin(goesOn ? above.text : priced.head, priced, [...(goesOn ? above.marks : []), ...marks], line);
    if (!goesOn || this.dish === null) return;
    this.dish.description.push(priced.head);
    this.dish.source.unshift(above.source);
  }

  /** A price, or a size with its price, on a line of its own: of what is above it. */
  private add(line: Extract<Line, { kind: 'price' } | { kind: 'size' }>): void {
    const { kind, priced, marks, source } = line;
    const [first, ...others] = this.pending;
    if (this.dish === null && first !== undefined) {
      this.pending = [];
      this.begin(first.text, null, first.marks, first);
      for (const other of others) this.note(other);
    }
    const isRoom =
      kind === 'price'
        ? this.dish?.sizes.length === 0
        : !this.isSizeItself && this.dish?.sizes.every(({ name }) => name !== '');
    if (this.dish === null || !isRoom) {
      if (kind === 'size') {
        this.begin(priced.head, priced, marks, line);
        this.isSizeItself = true;
      } else this.left.push(source);
      return;
    }
    const named =
      kind === 'size' ? priced.sizes.map((size) => ({ ...size, name: priced.head })) : priced.sizes;
    this.awaitsPrice = false;
    this.dish.sizes.push(...named);
    this.dish.doubts.push(...priced.doubts);
    this.dish.isBare ||= priced.isBare && kind === 'price';
    this.dish.marks.push(...marks);
    this.dish.source.push(source);
  }

  private begin(
    name: string,
    priced: PricedLine | null,
    marks: readonly string[],
    { source, at }: Pick<Line, 'source' | 'at'>,
  ): void {
    if (this.categories.length === 0) this.open('', at, ['category-unnamed']);
    this.isSizeItself = false;
    this.isNamed = false;
    this.awaitsPrice = false;
    this.dish = {
      name,
      description: [],
      sizes: [...(priced?.sizes ?? [])],
      marks: [...marks],
      meanings: [],
      doubts: [...(priced?.doubts ?? [])],
      source: [source],
      at,
      isBare: priced?.isBare ?? false,
    };
    this.categories.at(-1)?.dishes.push(this.dish);
  }

  /** Decides what the lines without a price are, now that `next` follows them. */
  private settle(next: 'heading' | 'priced' | 'blank' | 'end'): void {
    const lines = this.pending;
    this.pending = [];
    const [first, second] = lines;
    if (first === undefined) return;
    const category = this.categories.at(-1);
    if (next === 'priced' && this.isNamed && category && lines.length === 1) {
      category.description = first.text;
      return;
    }
    if (next === 'priced' && lines.length <= 2 && isShort(first.text) && first.marks.length === 0) {
      this.open(first.text, first.at, ['heading-guessed'], second?.text);
      return;
    }
    for (const line of lines) {
      if (this.dish !== null && startsLow(line.text)) this.note(line);
      else this.begin(line.text, null, line.marks, line);
    }
    this.dish = null;
  }
}

/** What the marks of a dish and its own words say, by the legend. */
function saidOf({ marks, meanings }: OpenDish, legend: Legend) {
  const allergens: Partial<Record<Allergen, 'contains' | 'free'>> = {};
  const diets = new Set<Diet>();
  const known = marks.map((mark) => legend.get(mark.toUpperCase()));
  for (const meaning of [...known, ...meanings]) {
    if (meaning === undefined) continue;
    if ('diet' in meaning) diets.add(meaning.diet);
    else if ('contains' in meaning) allergens[meaning.contains] = 'contains';
    else allergens[meaning.free] ??= 'free';
  }
  return { allergens, diets: [...diets], isUnknown: known.includes(undefined) };
}

function closed(category: OpenCategory, legend: Legend): ReadCategory {
  // Two dishes follow: it is where a category would be.
  const doubts =
    category.dishes.length > 1 ? category.doubts.filter((one) => one !== 'heading-guessed') : category.doubts;
  const dishes = category.dishes.map((dish): ReadDish => {
    const { allergens, diets, isUnknown } = saidOf(dish, legend);
    return {
      name: dish.name,
      description: dish.description.join(' '),
      sizes: dish.sizes,
      allergens,
      diets,
      doubts: [
        ...dish.doubts,
        ...(dish.isBare ? ['price-bare' as const] : []),
        ...(isUnknown ? ['marks-unknown' as const] : []),
      ],
      source: dish.source.join('\n'),
      at: dish.at,
    };
  });
  return { name: category.name, description: category.description, at: category.at, doubts, dishes };
}

/**
 * Reads a menu that was written as text, in Spanish or English: categories, dishes, descriptions, sizes, prices in minor units of `currency`. Nothing is invented:
 * an allergen is stated by a legend or in words or not at all, a price that is not there stays open. What is a guess says so. Never throws.
 */
export function parseMenuText(text: string, currency: MenuCurrency): ReadMenu {
  const { lines, legend } = readLines(text, currency);
  const reading = new MenuReading();
  for (const line of lines) reading.read(line);
  reading.end();
  const categories = reading.categories.filter(({ dishes }) => dishes.length > 0);
  const empty = reading.categories.flatMap(({ name, dishes }) => (dishes.length === 0 ? [name] : []));
  return {
    categories: doubtful(categories.map((category) => closed(category, legend))),
    left: [...empty, ...reading.left],
  };
}
