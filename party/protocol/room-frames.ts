import * as z from 'zod';
import { callClientFrames, callRoomFrames } from './call-frames.ts';
import { messageSchema, saysSomething, sentContentSchema } from './message.ts';
import { memberSchema, roleSchema, roomStateSchema } from './room-state.ts';
import { instant, seq } from './wire.ts';

export const clientFrameSchema = z.discriminatedUnion('type', [
  /** First frame of a connection, and again to catch up: `epoch` null and `lastSeq` 0 for a newcomer. */
  z.object({ type: z.literal('hello'), epoch: z.string().max(64).nullable(), lastSeq: seq }),
  sentContentSchema.extend({ type: z.literal('send'), clientMsgId: z.uuid() }).refine(saysSomething),
  /** Takes one's own message back, soon after it was sent. */
  z.object({ type: z.literal('delete'), seq: seq.min(1) }),
  z.object({ type: z.literal('typing'), on: z.boolean() }),
  z.object({ type: z.literal('read'), seq }),
  /** Asks for the messages before `before`. */
  z.object({ type: z.literal('page'), before: seq }),
  /** Confirms what arrived, so that the room can tell a slow reader. */
  z.object({ type: z.literal('got'), seq }),
  ...callClientFrames,
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

export const refusalSchema = z.enum([
  'BAD_INPUT',
  'TOO_LARGE',
  'RATE_LIMITED',
  'WRONG_STATE',
  'CONFLICT',
  'INTERNAL',
]);
export type RoomRefusal = z.infer<typeof refusalSchema>;

export const roomFrameSchema = z.discriminatedUnion('type', [
  /** Answers `hello`, followed at once by `replay` (all that was missed) or `reset` (start over from a page). */
  z.object({
    type: z.literal('welcome'),
    epoch: z.string(),
    head: seq,
    you: z.object({ id: z.uuid(), role: roleSchema }),
    members: z.array(memberSchema),
    state: roomStateSchema.nullable(),
  }),
  z.object({ type: z.literal('replay'), messages: z.array(messageSchema) }),
  z.object({
    type: z.literal('reset'),
    epoch: z.string(),
    head: seq,
    messages: z.array(messageSchema),
    more: z.boolean(),
  }),
  messageSchema.extend({ type: z.literal('message') }),
  /** The sender's message is durable as `seq`; the same for a message sent again. */
  z.object({ type: z.literal('ack'), clientMsgId: z.uuid(), seq, at: instant }),
  z.object({ type: z.literal('typing'), userId: z.uuid(), on: z.boolean() }),
  /** The members that changed: came, went, read on. */
  z.object({ type: z.literal('presence'), members: z.array(memberSchema) }),
  z.object({ type: z.literal('state'), state: roomStateSchema }),
  z.object({ type: z.literal('page'), messages: z.array(messageSchema), more: z.boolean() }),
  /** `retryAfter` in milliseconds, with RATE_LIMITED. */
  z.object({
    type: z.literal('error'),
    code: refusalSchema,
    clientMsgId: z.uuid().optional(),
    retryAfter: z.int().optional(),
  }),
  ...callRoomFrames,
]);
export type RoomFrame = z.infer<typeof roomFrameSchema>;
