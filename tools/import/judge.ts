import type { SiteDraft } from '../../worker/sites/extract/draft.ts';
import type { Expected } from './read-cases.ts';

/** One thing that was found, or should have been. */
export interface Judgement {
  /** Kind of field: `name`, `phone`, `price`, `allergen`, … */
  readonly field: string;
  readonly outcome: 'right' | 'wrong' | 'missed';
  /** Of what was found. */
  readonly confidence: number | null;
  readonly what: string;
}

const plain = (value: unknown): string =>
  String(value)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
const digits = (value: unknown): string => String(value).replaceAll(/\D/g, '').slice(-9);

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A fact as it is compared. */
function comparable(field: string, value: unknown): string {
  if (field === 'phone') return digits(value);
  if (field === 'languages' && Array.isArray(value)) return [...value].join(' ');
  return plain(value);
}

type Judge = (
  field: string,
  expected: string | null,
  found: string | null,
  confidence: number | null,
) => void;

function judgeFacts({ facts }: SiteDraft, expected: Expected, judge: Judge): void {
  for (const field of [
    'name',
    'kind',
    'phone',
    'email',
    'street',
    'postalCode',
    'locality',
    'country',
    'currency',
    'languages',
  ] as const) {
    if (!(field in expected)) continue;
    const wanted = expected[field];
    const found = facts[field];
    const isNone = wanted === null || (Array.isArray(wanted) && wanted.length === 0);
    judge(
      field,
      isNone ? null : comparable(field, wanted),
      found ? comparable(field, found.value) : null,
      found?.confidence ?? null,
    );
  }
  if (expected.hours) {
    const found = facts.hours?.value.map(
      ({ weekday, opens, closes }) => `${String(weekday)} ${clock(opens)}-${clock(closes)}`,
    );
    judge('hours', expected.hours.join(', '), found?.join(', ') ?? null, facts.hours?.confidence ?? null);
  }
  const links = Object.entries(facts.links);
  for (const [kind, address] of Object.entries(expected.links ?? {}))
    judge(
      'link',
      address,
      links.find(([key]) => key === kind)?.[1]?.value ?? null,
      links.find(([key]) => key === kind)?.[1]?.confidence ?? null,
    );
  for (const [kind, found] of links)
    if (found && expected.links !== undefined && !(kind in expected.links))
      judge('link', null, found.value, found.confidence);
}

function judgeMenu({ menu }: SiteDraft, expected: Expected, judge: Judge): void {
  if (expected.menu === undefined) return;
  const dishes = menu.categories.flatMap((category) =>
    category.dishes.map((dish) => ({ category: category.name, dish })),
  );
  const rest = new Set(dishes);
  for (const [category, name, ...prices] of expected.menu) {
    const found = dishes.find(({ dish }) => plain(dish.name) === plain(name));
    judge('dish', plain(name), found ? plain(found.dish.name) : null, found?.dish.confidence ?? null);
    if (!found) continue;
    rest.delete(found);
    const { dish } = found;
    judge('category', plain(category) || '-', plain(found.category) || '-', dish.confidence);
    const said = dish.sizes.flatMap(({ price }) => price ?? []);
    judge('price', prices.join(' ') || null, said.join(' ') || null, dish.confidence);
    const stated = Object.entries(dish.allergens).map(([allergen, state]) =>
      state === 'free' ? `-${allergen}` : allergen,
    );
    judge(
      'allergens',
      [...(expected.allergens?.[name] ?? [])].toSorted().join(' ') || null,
      stated.toSorted().join(' ') || null,
      dish.confidence,
    );
    judge(
      'diets',
      [...(expected.diets?.[name] ?? [])].join(' ') || null,
      dish.diets.join(' ') || null,
      dish.confidence,
    );
  }
  for (const { dish } of rest) judge('dish', null, plain(dish.name), dish.confidence);
}

/** What a draft has right, wrong and not, beside what was to be found. What nobody expected and nobody found is not counted. */
export function judgeDraft(draft: SiteDraft, expected: Expected): Judgement[] {
  const judgements: Judgement[] = [];
  const judge: Judge = (field, wanted, found, confidence) => {
    if (wanted === null && found === null) return;
    const outcome = found === null ? 'missed' : wanted === found ? 'right' : 'wrong';
    judgements.push({ field, outcome, confidence, what: `${wanted ?? 'nothing'} / ${found ?? 'nothing'}` });
  };
  judgeFacts(draft, expected, judge);
  judgeMenu(draft, expected, judge);
  return judgements;
}
