import * as z from 'zod';

export const speciesSchema = z.enum(['dog', 'cat', 'horse', 'other']);

/** What an owner writes about an animal. `speciesOther` is asked for when species is `other`. */
const written = {
  name: z.string().trim().min(1).max(60),
  species: speciesSchema,
  speciesOther: z.string().trim().min(1).max(60).nullable(),
  birthDate: z.iso.date().nullable(),
  birthDateApproximate: z.boolean(),
  weightGrams: z.number().int().min(1).max(2_000_000).nullable(),
  sex: z.enum(['female', 'male']).nullable(),
  neutered: z.boolean().nullable(),
  notes: z.string().trim().max(2000),
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
  sex: z.enum(['female', 'male']).nullable(),
  neutered: z.boolean().nullable(),
  notes: z.string(),
  createdAt: z.iso.datetime(),
});
export type Pet = z.infer<typeof petSchema>;
