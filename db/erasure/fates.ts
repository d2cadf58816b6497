import { consultFates } from './consult-fates.ts';
import { coreFates } from './core-fates.ts';
import type { Fates } from './fate.ts';
import { siteFates } from './site-fates.ts';

/** What becomes of the rows of each table when an account ends. A test holds it against every table, and against a search for the person. */
export const fates: Fates = { ...coreFates, ...consultFates, ...siteFates };
