import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** A key that is not there is not judged, `null` and an empty menu are: nothing may be found. */
export interface Expected {
  readonly [fact: string]: unknown;
  readonly hours?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  /** Category, dish, and prices in minor units. */
  readonly menu?: readonly (readonly [string, string, ...number[]])[];
  /** Allergens by dish; a `-` before one: it is without. Dishes that are not named have none stated. */
  readonly allergens?: Readonly<Record<string, readonly string[]>>;
  readonly diets?: Readonly<Record<string, readonly string[]>>;
}

const folder = join(import.meta.dirname, 'pages');
const types: Readonly<Record<string, string>> = { html: 'text/html', pdf: 'application/pdf' };

/** The set, in order. Every second page is for tuning. */
export const importCases = (): ImportCase[] =>
  readdirSync(folder)
    .filter((file) => !file.endsWith('.json'))
    .toSorted()
    .map((file, at) => {
      const name = file.replace(/\.\w+$/, '');
      const expected: Expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      return {
        name,
        type: types[file.split('.').at(-1) ?? ''] ?? '',
        bytes: new Uint8Array(readFileSync(join(folder, file))),
        expected,
        isForTuning: at % 2 === 1,
      };
    });
