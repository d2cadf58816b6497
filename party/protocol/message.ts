import * as z from 'zod';
import { mostFiles } from '../../contract/files.ts';
import { attachmentSchema } from './attachment.ts';
import { roleSchema } from './room-state.ts';
import { instant, seq, wireLimits } from './wire.ts';

/**
 * What a sender makes of a message and every copy of it carries: the outbox, the wire, the log, the archive, the screens. A new part is
 * added here and is `nullish`, because outboxes, rooms and archives hold messages from before; the types then name the column map of
 * the log, and a test the column of the archive.
 */
export const messageContentSchema = z.object({
  /** What is said; may be empty beside files. */
  body: z.string(),
  /** Complete files of this sender, which the room knows. */
  files: z.array(attachmentSchema).min(1).max(mostFiles).nullish(),
  /** The signed plan of care that it brings: only the Worker says so. */
  carePlan: z.uuid().nullish(),
  /** The number of the message that it answers. */
  replyTo: seq.min(1).nullish(),
});
export type MessageContent = z.infer<typeof messageContentSchema>;

export const messageSchema = messageContentSchema.extend({
  epoch: z.string(),
  seq: seq.min(1),
  clientMsgId: z.uuid(),
  senderId: z.uuid(),
  senderRole: roleSchema,
  at: instant,
  /** It is no message: it says that the one of this number was taken back. */
  deletes: seq.min(1).nullish(),
  /** It was taken back then; nothing of what it said is left. */
  deletedAt: instant.nullish(),
});
export type RoomMessage = z.infer<typeof messageSchema>;

/** Text that Postgres can store (no NUL, no half of a surrogate pair). */
const bodySchema = z
  .string()
  .max(wireLimits.bodyLength)
  .refine((text) => !text.includes('\0') && text.isWellFormed());

/** The content as a room takes it from a sender: it shows something. */
export const sentContentSchema = messageContentSchema.omit({ carePlan: true }).extend({ body: bodySchema });

/** Whether a message shows something. */
export const saysSomething = ({ body, files, carePlan }: MessageContent): boolean =>
  body.trim() !== '' || (files?.length ?? 0) > 0 || carePlan != null;
