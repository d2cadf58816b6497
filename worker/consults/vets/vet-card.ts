import * as z from 'zod';
import { species } from '../../../contract/consults.ts';
import { locales } from '../../../contract/people.ts';

/** What owners may know of a vet; of a licence, who gave it and its number. */
export const vetCardSchema = z.object({
  id: z.uuid(),
  displayName: z.string(),
  /** What they look like; null when they show nothing of it. Its addresses: `attachments.addresses`. */
  photoId: z.uuid().nullable(),
  about: z.string(),
  languages: z.array(z.enum(locales)),
  species: z.array(z.enum(species)),
  licences: z.array(z.object({ country: z.string(), body: z.string(), number: z.string() })),
  /** Of five, to one decimal; null while nobody has rated them. */
  stars: z.number().nullable(),
  ratings: z.int(),
});
