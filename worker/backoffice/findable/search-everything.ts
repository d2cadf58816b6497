import * as z from 'zod';
import { type SearchInput, search, searchOutput, searchResultSchema } from '../../consults/search/search.ts';
import type { AdminContext } from '../../core/context.ts';

export const searchEverythingOutput = searchOutput.extend({
  /** Whose it is; null for what is nobody's own. */
  items: z.array(searchResultSchema.extend({ ownerId: z.uuid().nullable() })),
});

/**
 * What an admin may see of what they look for: articles, vets and the animals of everybody, these by words; nothing of what was said or asked in
 * consults that are not their own. Throws as `search` does.
 */
export const searchEverything = (
  ctx: AdminContext,
  input: SearchInput,
): Promise<z.output<typeof searchEverythingOutput>> => search(ctx, input, { everyone: true });
