import * as z from 'zod';
import { species } from '../../../contract/consults.ts';
import { locales, longestDisplayName } from '../../../contract/people.ts';
import { applicationBounds, applicationStates, documentKinds } from '../../../contract/vets.ts';

const bounds = applicationBounds;
const upTo = (most: number) => z.string().trim().max(most);
const document = z.object({ fileId: z.uuid(), kind: z.enum(documentKinds) });

/** An application while it is written: anything may be missing. */
export const draftContentSchema = z.object({
  displayName: upTo(longestDisplayName),
  about: upTo(bounds.about),
  languages: z.array(z.enum(locales)).max(locales.length),
  species: z.array(z.enum(species)).max(species.length),
  licences: z
    .array(
      z.object({
        /** ISO 3166-1 alpha-2; empty while none is chosen. */
        country: z.union([z.literal(''), z.string().regex(/^[A-Z]{2}$/)]),
        body: upTo(bounds.body),
        number: upTo(bounds.number),
        /** The last day of the licence; empty while none is written. */
        expiresOn: z.union([z.literal(''), z.iso.date()]),
      }),
    )
    .max(bounds.licences),
  documents: z.array(document).max(bounds.documents),
});

/** An application that can be sent. Whether a licence still holds the database says, by the day where it counts. */
export const wholeContentSchema = draftContentSchema.extend({
  displayName: upTo(longestDisplayName).min(1),
  about: upTo(bounds.about).min(1),
  languages: z.array(z.enum(locales)).min(1).max(locales.length),
  species: z.array(z.enum(species)).min(1).max(species.length),
  licences: z
    .array(
      z.object({
        country: z.string().regex(/^[A-Z]{2}$/),
        body: upTo(bounds.body).min(1),
        number: upTo(bounds.number).min(1),
        expiresOn: z.iso.date(),
      }),
    )
    .min(1)
    .max(bounds.licences)
    .refine((all) => new Set(all.map(({ country }) => country)).size === all.length),
  documents: z
    .array(document)
    .max(bounds.documents)
    .refine((all) => all.some(({ kind }) => kind === 'licence')),
});

/** An application as its person sees it. `reason`: what the team said last. */
export const applicationSchema = z.object({
  id: z.uuid(),
  state: z.enum(applicationStates),
  version: z.int(),
  content: draftContentSchema,
  reason: z.string(),
  sentAt: z.iso.datetime().nullable(),
  decidedAt: z.iso.datetime().nullable(),
});
export type Application = z.infer<typeof applicationSchema>;
