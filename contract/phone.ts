import * as z from 'zod';

/** The most that may be typed for a number. */
export const longestPhone = 40;

/**
 * A phone number as people write it (with spaces, dashes, dots and brackets, and 00 for the plus), read as E.164: `+34600111222`. It must say its
 * country.
 */
export const phoneSchema = z
  .string()
  .max(longestPhone)
  .transform((typed) => typed.replaceAll(/[\s().\-/]/g, '').replace(/^00/, '+'))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/));
