import * as z from 'zod';

/** A room as its path under /parties: the kind of its object, and the object's name. */
export const roomPathSchema = z
  .templateLiteral([z.literal('consult-room/'), z.uuid()])
  .or(z.templateLiteral([z.literal('account-line/'), z.uuid()]))
  .or(z.literal('lobby/main'));
export type RoomPath = z.infer<typeof roomPathSchema>;
