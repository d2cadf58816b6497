import * as z from 'zod';

/** A whole number as it is typed. */
export const typedNumber = (schema: z.ZodNumber) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(schema);
