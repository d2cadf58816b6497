import type { ApiInputs, ApiOutputs } from '../../kit/api/api-types.ts';
import type { Draft } from './use-import.ts';

type Business = ApiOutputs['businesses']['content']['business'];
export type FactName = ApiInputs['scraper']['jobs']['applyDraft']['facts'][number];

/** A fact of a draft beside what the business has. */
export interface FactEntry {
  readonly name: FactName;
  readonly theirs: unknown;
  /** What stands there now; undefined for nothing. */
  readonly mine: unknown;
  readonly confidence: number;
  readonly quote: string;
  readonly page: string;
}

/** From here on something is taken unless somebody says otherwise, where nothing stands yet. */
const sureEnough = 0.65;

const factNames = [
  'name',
  'kind',
  'phone',
  'email',
  'street',
  'postalCode',
  'locality',
  'region',
  'country',
  'currency',
  'languages',
  'hours',
  'about',
] as const satisfies readonly FactName[];

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What the business has of a fact. Its hours and what it says of itself are told apart from it. */
function mineOf(name: FactName, business: Business, hours: unknown): unknown {
  const { contact } = business;
  const [, link] = name.split('.');
  if (link !== undefined) return Object.entries(contact.links).find(([key]) => key === link)?.[1];
  if (name === 'hours') return hours;
  const all: Readonly<Record<string, unknown>> = { ...business, ...contact.address, ...contact };
  return all[name];
}

/** The facts of a draft that differ from what the business has, the least sure first. */
export function factEntries({ facts }: Draft, business: Business, hours: unknown): FactEntry[] {
  const found = [
    ...factNames.map((name) => [name, facts[name]] as const),
    ...Object.entries(facts.links).map(([link, value]) => [`links.${link}` as FactName, value] as const),
  ];
  return found
    .flatMap(([name, fact]): FactEntry[] => {
      if (fact === undefined) return [];
      const mine = mineOf(name, business, hours);
      if (JSON.stringify(mine) === JSON.stringify(fact.value)) return [];
      const { confidence, source } = fact;
      return [
        {
          name,
          theirs: fact.value,
          mine: isNothing(mine) ? undefined : mine,
          confidence,
          quote: source.quote,
          page: source.page,
        },
      ];
    })
    .toSorted((a, b) => a.confidence - b.confidence);
}

/** What is taken unless somebody says otherwise: what is sure enough, and stands where nothing stands yet. */
export const firstChoice = (entries: readonly FactEntry[]): ReadonlySet<FactName> =>
  new Set(
    entries
      .filter(({ mine, confidence }) => mine === undefined && confidence >= sureEnough)
      .map(({ name }) => name),
  );

/** A dish by its numbers in the draft, as one word. */
export const dishKey = (category: number, dish: number): string => `${String(category)} ${String(dish)}`;

/** Dishes that are taken unless somebody says otherwise: all that are sure enough. */
export const firstDishes = ({ menu }: Draft): ReadonlySet<string> =>
  new Set(
    menu.categories.flatMap(({ dishes }, category) =>
      dishes.flatMap(({ confidence }, dish) => (confidence >= sureEnough ? [dishKey(category, dish)] : [])),
    ),
  );

/** The dishes that are taken, by their numbers. */
export const takenDishes = (keys: ReadonlySet<string>): [number, number][] =>
  [...keys].map((key) => {
    const [category = '0', dish = '0'] = key.split(' ');
    return [Number(category), Number(dish)];
  });
