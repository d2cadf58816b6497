import * as z from 'zod';

/** A licence as its vet and the team see it. `holds`: it has not run out; `expiresOn` null: nobody noted its last day. */
export const vetLicenceSchema = z.object({
  country: z.string(),
  body: z.string(),
  number: z.string(),
  expiresOn: z.iso.date().nullable(),
  holds: z.boolean(),
});
