import type { FoundKind } from '../draft.ts';
import type { Page } from '../page.ts';
import { literalsOf } from '../structured/thing.ts';
import { placeTypes } from './place-types.ts';
import { placeOf } from './structured-facts.ts';

/** Words by which places call themselves, the more particular kinds first. */
const words: readonly (readonly [FoundKind, RegExp])[] = [
  [
    'clinic',
    /\b(?:cl[ií]nicas?|clinics?|dental|dentistas?|dentists?|veterinari[oa]s?|veterinary|vets|ortodoncia|fisioterapia|hospital|pacientes|patients)\b/giu,
  ],
  [
    'hotel',
    /\b(?:hoteles|hotel|hostal|hostel|parador|balneario|guest ?house|b&b|bed and breakfast|habitaciones|habitaci[oó]n|rooms)\b/giu,
  ],
  [
    'food-truck',
    /\b(?:food ?trucks?|foodtruck|gastroneta|street food|our truck|the truck|caravana|ferias y festivales)\b/giu,
  ],
  ['catering', /\b(?:catering|caterers?|banquetes|bodas y eventos|event catering)\b/giu],
  [
    'ice-cream',
    /\b(?:helader[ií]as?|helados?|gelater[ií]a|gelato|gelati|ice ?creams?|sorbetes?|sorbets?|sundaes?|nieves)\b/giu,
  ],
  [
    'bakery',
    /\b(?:panader[ií]as?|pasteler[ií]as?|obrador|confiter[ií]a|bollería|pan (?:artesano|de masa madre)|bakery|bakers|bakehouse|patisserie|sourdough|pastries|loaves)\b/giu,
  ],
  ['pizzeria', /\b(?:pizzer[ií]as?|pizzas?|pizze|neapolitan)\b/giu],
  [
    'cafe',
    /(?:\b(?:cafeter[ií]as?|coffee ?(?:house|shop|bar)?|tea ?room|desayunos y meriendas|brunch|flat white)\b|\bcaf[eé]s?(?![\p{L}]))/giu,
  ],
  [
    'bar',
    /\b(?:bar|bares|taberna|tasca|bodega|cervecer[ií]a|vermuter[ií]a|sidrer[ií]a|pub|tavern|taproom|wine bar|cocktail bar|cocktails?|coctelería|cañas|tapas|vermut|real ales|inn)\b/giu,
  ],
  [
    'restaurant',
    /\b(?:restaurantes?|restaurants?|mes[oó]n|asador|braser[ií]a|marisquer[ií]a|arrocer[ií]a|trattoria|osteria|bistr[oó]t?|brasserie|diner|grill|steakhouse|taquer[ií]a|sushi|cocina (?:de mercado|casera|andaluza|tradicional)|seafood|kitchen)\b/giu,
  ],
];

/** A word in the name of a place says what it is, in its title nearly, in its text a little; what is for sharing lies between. */
const weights = { name: 6, title: 3, shared: 2.5, heading: 1.5, text: 1 } as const;
type Where = keyof typeof weights;

interface FoundKindFact {
  readonly kind: FoundKind;
  readonly confidence: number;
  /** Words and where they stand: "pizzería (name)". */
  readonly reasons: readonly string[];
}

/** What kind of place a page is of, with why; null when nothing says it. `name` is what it was found to be called. */
export function kindOf(page: Page, name: string, hasMenu: boolean): FoundKindFact | null {
  const scores = new Map<FoundKind, { score: number; reasons: string[] }>();
  const add = (kind: FoundKind, score: number, reason: string) => {
    const known = scores.get(kind) ?? { score: 0, reasons: [] };
    known.score += score;
    if (known.reasons.length < 4 && !known.reasons.includes(reason)) known.reasons.push(reason);
    scores.set(kind, known);
  };
  const look = (where: Where, text: string) => {
    for (const [kind, pattern] of words) {
      // Twice the same word is not twice the reason.
      const seen = new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase()));
      for (const word of [...seen].slice(0, 3)) add(kind, weights[where], `${word} (${where})`);
    }
  };
  look('name', name);
  look('title', page.title.replace(name, ''));
  look(
    'shared',
    [page.meta.get('og:description'), page.meta.get('description')]
      .map((meta) => meta?.content ?? '')
      .join(' '),
  );
  const main = page.lines.filter((line) => !line.isAround);
  look(
    'heading',
    main
      .filter(({ heading }) => heading > 0)
      .map(({ text }) => text.replace(name, ''))
      .join(' | '),
  );
  look(
    'text',
    main
      .filter(({ heading }) => heading === 0)
      .map(({ text }) => text)
      .join(' | ')
      .slice(0, 20_000),
  );
  const place = placeOf(page);
  for (const type of place?.types ?? []) {
    const kind = placeTypes.get(type);
    // Restaurant is what many tools write of any place that serves food.
    if (kind !== undefined) add(kind, kind === 'restaurant' ? 5 : 12, `${type} (schema.org)`);
  }
  if (place)
    for (const { text } of literalsOf(place, 'servesCuisine'))
      if (/pizza/i.test(text)) add('pizzeria', 6, `${text} (servesCuisine)`);
  if (hasMenu && !scores.has('clinic')) add('restaurant', 1.2, 'menu');
  const [first, second] = [...scores].toSorted(([, a], [, b]) => b.score - a.score);
  if (first === undefined || (first[1].reasons.length === 1 && first[1].reasons[0] === 'menu')) return null;
  const [kind, { score, reasons }] = first;
  const lead = score - (second?.[1].score ?? 0);
  const confidence = Math.min(0.95, 0.45 + 0.05 * Math.min(score, 5) + 0.07 * Math.min(lead, 4));
  return { kind, confidence: Math.round(confidence * 100) / 100, reasons };
}
