import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** A page of the judged set, and what is to be found in it. */
export interface ImportCase {
  readonly name: string;
  /** Content-Type as a server would send it. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly expected: Expected;
  /** What the extractor was tuned by; the others are reported. */
  readonly isForTuning: boolean;
}

const list = z.record(z.string(), z.array(z.string()));

/** A key that is not there is not judged, `null` and an empty menu are: nothing may be found. */
const expectedSchema = z.strictObject({
  name: z.string().nullish(),
  kind: z.string().nullish(),
  phone: z.string().nullish(),
  email: z.string().nullish(),
  street: z.string().nullish(),
  postalCode: z.string().nullish(),
  locality: z.string().nullish(),
  country: z.string().nullish(),
  currency: z.string().nullish(),
  languages: z.array(z.string()).optional(),
  /** `1 13:00-16:00`; past midnight, 25:00. */
  hours: z.array(z.string()).optional(),
  links: z.record(z.string(), z.string()).optional(),
  /** Category, dish, and prices in minor units. */
  menu: z.array(z.tuple([z.string(), z.string()], z.number())).optional(),
  descriptions: z.record(z.string(), z.string()).optional(),
  /** Allergens by dish; a `-` before one: it is without. Dishes that are not named have none stated. */
  allergens: list.optional(),
  diets: list.optional(),
});
export type Expected = z.output<typeof expectedSchema>;

const folder = join(import.meta.dirname, 'pages');
const types: Readonly<Record<string, string>> = { html: 'text/html', pdf: 'application/pdf' };

/** The set, in order. Every second page is for tuning. */
export const importCases = (): ImportCase[] =>
  readdirSync(folder)
    .filter((file) => !file.endsWith('.json'))
    .toSorted()
    .map((file, at) => {
      const name = file.replace(/\.\w+$/, '');
      const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')));
      return {
        name,
        type: types[file.split('.').at(-1) ?? ''] ?? '',
        bytes: new Uint8Array(readFileSync(join(folder, file))),
        expected,
        isForTuning: at % 2 === 1,
      };
    });
