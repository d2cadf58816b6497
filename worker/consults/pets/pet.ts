import * as z from 'zod';
import { heaviestGrams, longest, sexes, species } from '../../../contract/consults.ts';

export const speciesSchema = z.enum(species);

/** What an owner writes about an animal. `speciesOther` is asked for when species is `other`. */
const written = {
  name: z.string().trim().min(1).max(longest.petName),
  species: speciesSchema,
  speciesOther: z.string().trim().min(1).max(longest.petName).nullable(),
  birthDate: z.iso.date().nullable(),
  birthDateApproximate: z.boolean(),
  weightGrams: z.number().int().min(1).max(heaviestGrams).nullable(),
  sex: z.enum(sexes).nullable(),
  neutered: z.boolean().nullable(),
  notes: z.string().trim().max(longest.petNotes),
};

export const petFields = z.object({
  ...written,
  speciesOther: written.speciesOther.default(null),
  birthDate: written.birthDate.default(null),
  birthDateApproximate: written.birthDateApproximate.default(false),
  weightGrams: written.weightGrams.default(null),
  sex: written.sex.default(null),
  neutered: written.neutered.default(null),
  notes: written.notes.default(''),
});

/** The same fields, where an absent one stays as it is. */
export const petChanges = z.object(written).partial();

export const petSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  species: speciesSchema,
  speciesOther: z.string().nullable(),
  birthDate: z.string().nullable(),
  birthDateApproximate: z.boolean(),
  weightGrams: z.number().int().nullable(),
  sex: z.enum(sexes).nullable(),
  neutered: z.boolean().nullable(),
  notes: z.string(),
  /** Its photo, to be asked an address for (`attachments.addresses`). */
  photoId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
});
export type Pet = z.infer<typeof petSchema>;
