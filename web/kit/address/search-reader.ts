import * as z from 'zod/mini';

/** The words that a screen keeps in its address, each with what it may be. */
export type SearchWords = Readonly<Record<string, z.ZodMiniType>>;

/** A word of an address; it may be missing. One that does not fit is left out: an old link still opens the screen. */
export function word<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

/**
 * Makes the reader of an address for a route (`validateSearch`). What does not fit is there by name, as undefined: the router hands on unread what a
 * reader does not name. What was read may be read again.
 */
export function searchReader<Words extends SearchWords>(words: Words) {
  const schema = z.object(words);
  return (search: Record<string, unknown>) => schema.parse(search);
}
