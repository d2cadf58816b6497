import * as z from 'zod';
import { consultModes } from '../../../contract/consults.ts';
import { homeRegion } from '../../account/region.ts';
import { keptDraft } from '../../kit/forms/kept-draft.ts';
import { emptyPetEntry, petEntrySchema } from '../pets/pet-entry.ts';
import { trailSchema } from './signs/trail-schema.ts';

const draftSchema = z.object({
  /** An animal that the account already has, with the account; `entry` counts when this is null. */
  pet: z
    .object({
      id: z.uuid(),
      ownerId: z.uuid(),
      name: z.string(),
      weightGrams: z.number().nullable().default(null),
    })
    .nullable(),
  entry: petEntrySchema,
  /** What was answered about the signs; null while nobody said which animal it is. */
  triage: trailSchema.nullable().default(null),
  /** What was typed to find the complaint, before there is a reason. */
  words: z.string().default(''),
  reason: z.string(),
  /** The id under which files are uploaded for it; null while none were added. */
  filesId: z.uuid().nullable().default(null),
  mode: z.enum(consultModes).default('chat'),
  country: z.string(),
  accepted: z.boolean(),
  ownerName: z.string(),
  email: z.string(),
  /** The last start that was sent: the same content keeps its key, so that sending it again starts nothing twice. */
  attempt: z.object({ key: z.uuid(), content: z.string() }).nullable(),
  /** The id of the animal that was typed, made for this content: sent again it adds nothing twice. */
  newPet: z.object({ id: z.uuid(), content: z.string() }).nullable().default(null),
});

/** Everything answered and typed on the way to a consult. The password is not here. */
export type ConsultDraft = z.infer<typeof draftSchema>;

/** A draft in which nothing was typed yet. */
export function emptyDraft(): ConsultDraft {
  return {
    pet: null,
    entry: emptyPetEntry(),
    triage: null,
    words: '',
    reason: '',
    filesId: null,
    mode: 'chat',
    country: homeRegion(),
    accepted: false,
    ownerName: '',
    email: '',
    attempt: null,
    newPet: null,
  };
}

/** Whether somebody has answered or typed something about a consult. */
export function hasBegun({ triage, words, reason, entry }: ConsultDraft): boolean {
  return triage !== null || [words, reason, entry.name].some((text) => text.trim() !== '');
}

/** The draft of this device. It is cleared when the consult has started. */
export const {
  parse: parseDraft,
  current: currentDraft,
  change: changeDraft,
  clear: clearDraft,
  useDraft,
} = keptDraft('cav-consult-draft', draftSchema, emptyDraft);
