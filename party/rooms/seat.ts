import * as z from 'zod';
import { passSchema } from '../../worker/core/rooms/pass.ts';

/** A connection's place, kept in its attachment, so that it outlives hibernation. */
export const seatSchema = passSchema.extend({
  /** Has said hello and gets everything from then on. */
  live: z.boolean(),
  /** The newest message that it confirmed. */
  got: z.int(),
  /** What it is in the call of the consult; null while it is in none. */
  legId: z.uuid().nullish(),
});
export type Seat = z.infer<typeof seatSchema>;
