import { searchInput, search as searchVerb } from '../../../worker/consults/search/search.ts';
import { veterinaryReader } from '../../../worker/consults/search/veterinary-reader.ts';
import type { Line, Part } from '../big-set/line.ts';

/** What somebody looks for, as the screen asks it. */
const looks = (
  as: Exclude<Part, 'admin' | 'service'>,
  what: string,
  q: string,
  more: Readonly<Record<string, string | undefined>> = {},
): Line => ({
  name: `search: ${what}`,
  as,
  aimMs: 25,
  // The app asks for all but vets.
  run: (ctx) => searchVerb(ctx, searchInput.parse({ q, without: 'vet', ...more })),
});

/** What is asked when an admin looks through the animals of everybody. */
const asAdmin = (q: string): Line => ({
  name: 'search: animals of everybody',
  as: 'admin',
  aimMs: 100,
  run: (ctx) => searchVerb(ctx, searchInput.parse({ q }), { everyone: true }),
});

veterinaryReader();

/** Searches, by words: this server has no pgvector (`npm run bench -- search` has both). */
export const lines: Line[] = [
  looks('owner', 'of one with 984 consults', 'vomita y no quiere comer'),
  looks('owner', 'messages of one with 984 consults', 'limping hind leg', { kind: 'message' }),
  looks('owner', 'of one with 984 consults, and of all vets', 'vomita y no quiere comer', {
    without: undefined,
  }),
  looks('person', 'of somebody with few', 'vomita y no quiere comer'),
  looks('vet', 'of one with 50,000 past consults', 'vomita y no quiere comer'),
  looks('vet', 'messages in hand', 'fiebre', { kind: 'message' }),
  asAdmin('kira'),
];
