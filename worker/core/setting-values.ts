import * as z from 'zod';

/** What stands between the commas of a setting. */
export const itemsOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** A setting that may be left out, without space around it; empty when it is. */
export const text = z
  .string()
  .optional()
  .transform((value) => value?.trim() ?? '');

/** A setting of several values with commas between them; none when it is left out. */
export const list = z.string().optional().transform(itemsOf);
