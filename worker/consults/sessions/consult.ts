import * as z from 'zod';
import {
  consultModes,
  consultStatuses,
  followUpStates,
  longest,
  mostStars,
} from '../../../contract/consults.ts';
import { levels } from '../../../contract/urgency.ts';
import { localeSchema } from '../../core/locale.ts';
import { petSchema } from '../pets/pet.ts';
import { reasonLineSchema, triageSchema } from '../triage/triage-schema.ts';

/** Why somebody asks for a vet, in their own words. */
export const reasonSchema = z.string().trim().min(1).max(longest.reason);

export const modeSchema = z.enum(consultModes);
/** How urgent a case is, by the rules or by the vet who set it. */
export const levelSchema = z.enum(levels);
export const consultStatusSchema = z.enum(consultStatuses);

/** What an owner writes about an ended consult. */
export const ratingFields = z.object({
  stars: z.number().int().min(1).max(mostStars),
  comment: z.string().trim().max(longest.ratingComment).default(''),
});

export const ratingSchema = z.object({
  stars: z.number().int().min(1).max(mostStars),
  comment: z.string(),
  createdAt: z.iso.datetime(),
});

/** One consult as its owner and its vet see it. `position` counts from 1 and is null unless it is queued. */
export const consultSchema = z.object({
  id: z.uuid(),
  status: consultStatusSchema,
  mode: modeSchema,
  /** What the owner wrote; empty when it was erased. */
  reason: z.string(),
  level: levelSchema,
  /** What was answered before; null when nothing was, or when it was erased. */
  triage: triageSchema.nullable(),
  pet: petSchema,
  owner: z.object({ id: z.uuid(), displayName: z.string() }),
  vet: z
    .object({
      id: z.uuid(),
      displayName: z.string(),
      about: z.string(),
      languages: z.array(z.string()),
      photoId: z.uuid().nullable(),
    })
    .nullable(),
  queuedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  endedBy: z.uuid().nullable(),
  /** The signed plan of care that is in force, as far as the caller may see it. */
  carePlanId: z.uuid().nullable(),
  /** After its end its two sides may still write until then, without charge; null when there is no such time. */
  followUpUntil: z.iso.datetime().nullable(),
  /** What was said was erased then. */
  erasedAt: z.iso.datetime().nullable(),
  position: z.number().int().nullable(),
  /** To its owner, while it waits: a vet comes before that, or a consult is credited. Null when nothing is promised. */
  promisedUntil: z.iso.datetime().nullable(),
  /** How often it went back to the queue. */
  returns: z.number().int(),
  /** The owner waits elsewhere since then, and their place is kept for some minutes. */
  awaySince: z.iso.datetime().nullable(),
  /** When the vet said the first word. */
  firstAnswerAt: z.iso.datetime().nullable(),
  rating: ratingSchema.nullable(),
  unitPrice: z.object({ unitAmount: z.number().int(), currency: z.string() }).nullable(),
});
export type Consult = z.infer<typeof consultSchema>;

/** One line of a list of consults. */
export const consultSummarySchema = z.object({
  id: z.uuid(),
  status: consultStatusSchema,
  mode: modeSchema,
  /** What the owner wrote; empty when it was erased. */
  reason: z.string(),
  level: levelSchema,
  /** Why the rules called it as urgent as they did; none when nothing was asked. */
  levelReasons: z.array(reasonLineSchema),
  locale: localeSchema,
  pet: petSchema.pick({ id: true, name: true, species: true, speciesOther: true }),
  owner: z.object({ id: z.uuid(), displayName: z.string() }),
  vet: z.object({ id: z.uuid(), displayName: z.string() }).nullable(),
  queuedAt: z.iso.datetime(),
  acceptedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  /** What became of the time in which its two sides may still write after the end, until when it is, and since when the owner waits or is answered. */
  followUp: z.enum(followUpStates),
  followUpUntil: z.iso.datetime().nullable(),
  followUpAt: z.iso.datetime().nullable(),
  /** What was said was erased then. */
  erasedAt: z.iso.datetime().nullable(),
  stars: z.number().int().nullable(),
});
export type ConsultSummary = z.infer<typeof consultSummarySchema>;

/** The consult is over or being over; `ratingUrl` is where its owner rates it, null when there is nothing to rate. */
export const closedSchema = z.object({ status: consultStatusSchema, ratingUrl: z.string().nullable() });
