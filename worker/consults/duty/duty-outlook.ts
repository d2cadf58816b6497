import * as z from 'zod';
import { consultModes, species } from '../../../contract/consults.ts';
import { dutyFor } from '../../../db/calls/duty.ts';
import type { VisitorContext } from '../../core/context.ts';
import { KeptFor } from '../../core/kept-for.ts';
import { localeSchema } from '../../core/locale.ts';
import { licenceOf } from '../dispatch/licence-of.ts';

/** What one looks for a vet for; what is left out may be any. */
export const dutyOutlookInput = z.object({
  species: z.enum(species).optional(),
  mode: z.enum(consultModes).optional(),
  language: localeSchema.optional(),
  /** Where the animal is (ISO 3166-1 alpha-2): some countries ask for their own licence. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

/** How many vets are on duty for it, and when the next one comes by the calendar; null when nobody has planned to. */
export const dutyOutlookOutput = z.object({
  vets: z.number().int(),
  nextAt: z.iso.datetime().nullable(),
});
type Outlook = z.infer<typeof dutyOutlookOutput>;

/** Some seconds old at most, so that many who look cost one look. */
const kept = new KeptFor<Outlook>({ fresh: 5_000, usable: 5_000, patience: 1_500 });

/** For anybody: whether a vet is there, or when the next one comes. Throws UNAVAILABLE. */
export function dutyOutlook(
  ctx: VisitorContext,
  { species, mode, language, country }: z.output<typeof dutyOutlookInput>,
): Promise<Outlook> {
  const licence = country === undefined ? null : licenceOf(country);
  const key = [ctx.settings.database.url, species, mode, language, licence].join(' ');
  return kept.read(key, ctx.now, async () => {
    const db = ctx.database.asService('duty-outlook', ctx.request);
    const [[now]] = await db.run((tx) => [
      dutyFor(tx, { species: species ?? null, mode: mode ?? null, language: language ?? null, licence }),
    ]);
    return { vets: now?.vets ?? 0, nextAt: now?.nextAt?.toISOString() ?? null };
  });
}
