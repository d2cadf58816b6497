import * as z from 'zod';
import { consultModes, species } from '../../../contract/consults.ts';
import { chatsAtOnce } from '../../../contract/dispatch.ts';
import { locales } from '../../../contract/people.ts';

const some = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.array(z.enum(words)).min(1).max(words.length);

/** What a vet takes, and how much of it at once. */
export const vetSettingsSchema = z.object({
  chatsAtOnce: z.number().int().min(1).max(chatsAtOnce.most),
  modes: some(consultModes),
  languages: some(locales),
  species: some(species),
  /** They want to be told when a planned shift begins and ends. */
  shiftNotices: z.boolean(),
});
