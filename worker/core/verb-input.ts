import * as z from 'zod';

/** Input of a verb that needs nothing but its caller. */
export const nothing = z.object({}).optional();

/** Input of a verb about one thing. */
export const byId = z.object({ id: z.uuid() });
