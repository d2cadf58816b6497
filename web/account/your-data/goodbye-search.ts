import * as z from 'zod';

const searchSchema = z.object({ follow: z.uuid().optional().catch(undefined) });

/** What the last page is opened with: the id of the deletion that it follows. */
export const readFollow = (search: Record<string, unknown>) => searchSchema.parse(search);
