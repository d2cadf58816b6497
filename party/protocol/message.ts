import * as z from 'zod';
import { roleSchema } from './room-state.ts';
import { instant, seq, wireLimits } from './wire.ts';

/**
 * What a sender makes of a message and every copy of it carries: the outbox, the wire, the log, the archive, the screens. A new part is
 * added here and is `nullish`, because outboxes, rooms and archives hold messages from before; the types then name the column map of
 * the log, and a test the column of the archive.
 */
export const messageContentSchema = z.object({ body: z.string() });
export type MessageContent = z.infer<typeof messageContentSchema>;

export const messageSchema = messageContentSchema.extend({
  epoch: z.string(),
  seq: seq.min(1),
  clientMsgId: z.uuid(),
  senderId: z.uuid(),
  senderRole: roleSchema,
  at: instant,
});
export type RoomMessage = z.infer<typeof messageSchema>;

/** Text that Postgres can store (no NUL, no half of a surrogate pair) and that shows something. */
const bodySchema = z
  .string()
  .max(wireLimits.bodyLength)
  .refine((text) => text.trim() !== '' && !text.includes('\0') && text.isWellFormed());

/** The content as a room takes it from a sender. */
export const sentContentSchema = messageContentSchema.extend({ body: bodySchema });
