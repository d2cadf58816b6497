import * as z from 'zod';
import { foodChainStates, uelnLength } from '../../../contract/care-plans.ts';
import { heaviestGrams, longest, sexes, species } from '../../../contract/consults.ts';

export const speciesSchema = z.enum(species);

/** A horse's number for life: fifteen letters and digits, however they were spaced. */
export const uelnSchema = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(new RegExp(`^[0-9A-Z]{${uelnLength}}$`)));

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
  /** Of a horse; of another animal they are not kept. */
  ueln: uelnSchema.nullable(),
  foodChain: z.enum(foodChainStates).nullable(),
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
  ueln: written.ueln.default(null),
  foodChain: written.foodChain.default(null),
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
  /** When it weighed that. */
  weighedOn: z.string().nullable(),
  sex: z.enum(sexes).nullable(),
  neutered: z.boolean().nullable(),
  ueln: z.string().nullable(),
  /** Whether a horse may become food; null = nobody has said. Who said so, and when. */
  foodChain: z.enum(foodChainStates).nullable(),
  foodChainBy: z.uuid().nullable(),
  foodChainAt: z.iso.datetime().nullable(),
  notes: z.string(),
  /** Its photo, to be asked an address for (`attachments.addresses`). */
  photoId: z.uuid().nullable(),
  createdAt: z.iso.datetime(),
});
export type Pet = z.infer<typeof petSchema>;
