import * as z from 'zod';
import { siteLengths, siteLinks } from '../../../contract/sites.ts';

/** An address on the web that may stand in a page: http or https, and nothing that only looks like it. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(siteLengths.link);

const line = z.string().trim().max(siteLengths.name);

/** How one reaches a business. Everything may be missing; what is, is not shown. */
export const contactSchema = z.object({
  /** As people write it; digits, spaces, `+`, `(`, `)`, `-`, `.` and `/`. */
  phone: z
    .string()
    .trim()
    .max(40)
    .regex(/^[+\d][\d\s()./-]*$|^$/)
    .default(''),
  email: z.union([z.literal(''), z.email().max(320)]).default(''),
  address: z
    .object({
      street: line.default(''),
      postalCode: line.default(''),
      locality: line.default(''),
      region: line.default(''),
    })
    .prefault({}),
  /** Where the door is; null while nobody has said. */
  point: z
    .object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable()
    .default(null),
  links: z.partialRecord(z.enum(siteLinks), webAddress).default({}),
});
export type Contact = z.output<typeof contactSchema>;
