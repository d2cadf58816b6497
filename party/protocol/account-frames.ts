import * as z from 'zod';

/** To a person's own pages: something of their account (plan, units, money) changed; what it is now is fetched. */
export const accountFrameSchema = z.object({ type: z.literal('changed') });
export type AccountFrame = z.infer<typeof accountFrameSchema>;
