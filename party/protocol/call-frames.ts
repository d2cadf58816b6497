import * as z from 'zod';
import { callEnds, callRungs, callTransports, rungReasons } from '../../contract/calls.ts';
import { consultModes } from '../../contract/consults.ts';
import { roleSchema } from './room-state.ts';
import { instant } from './wire.ts';

/** What goes over a consult's socket about its calls: who is in one, and what two browsers say to each other to connect. */

const rung = z.enum(callRungs);
const reason = z.enum(rungReasons).nullable();

/** What one browser tells another, in the words of WebRTC (RFC 8829, RFC 8838): its description, or a way to reach it; null: no more ways. */
export const signalSchema = z.union([
  z.object({
    description: z.object({
      type: z.enum(['offer', 'answer', 'rollback']),
      sdp: z
        .string()
        .max(48 * 1024)
        .default(''),
    }),
  }),
  z.object({
    candidate: z
      .object({
        candidate: z.string().max(2_000),
        sdpMid: z.string().max(100).nullable().default(null),
        sdpMLineIndex: z.int().min(0).nullable().default(null),
        usernameFragment: z.string().max(300).nullable().default(null),
      })
      .nullable(),
  }),
]);
export type Signal = z.infer<typeof signalSchema>;

/** A call as the Worker tells it to the room. */
export const toldCallSchema = z.object({
  id: z.uuid(),
  transport: z.enum(callTransports),
  startedBy: z.uuid(),
  startedAt: instant,
  capSeconds: z.int().min(1),
});
export type ToldCall = z.infer<typeof toldCallSchema>;

/** The same from a row of `calls`. */
export const toldCallOf = (row: Omit<ToldCall, 'startedAt'> & { startedAt: Date }): ToldCall => ({
  id: row.id,
  transport: row.transport,
  startedBy: row.startedBy,
  startedAt: row.startedAt.getTime(),
  capSeconds: row.capSeconds,
});

/** One connection in a call. `away`: the room has lost it and still waits for it. */
export const legSchema = z.object({
  legId: z.uuid(),
  userId: z.uuid(),
  role: roleSchema,
  rung,
  reason,
  away: z.boolean(),
});
export type Leg = z.infer<typeof legSchema>;

/** What a client sends. */
export const callClientFrames = [
  /** This connection is in the call; said again after a lost line, with the same `legId`. */
  z.object({ type: z.literal('call-join'), callId: z.uuid(), legId: z.uuid(), rung, reason }),
  z.object({ type: z.literal('call-leave'), callId: z.uuid(), legId: z.uuid() }),
  /** What this leg sends from now on. */
  z.object({ type: z.literal('call-rung'), legId: z.uuid(), rung, reason }),
  /** For one other leg. */
  z.object({ type: z.literal('call-signal'), legId: z.uuid(), to: z.uuid(), signal: signalSchema }),
  /** From the vet of a chat: would the owner turn it into a video? From either side with `on` false: not now. */
  z.object({ type: z.literal('call-ask'), on: z.boolean() }),
] as const;

/** What the room tells. */
export const callRoomFrames = [
  /** To everybody, whenever something of it changed, and to a newcomer. */
  z.object({
    type: z.literal('call'),
    /** What the consult is now; null while the room does not know better than the API. */
    mode: z.enum(consultModes).nullable(),
    /** The running call; null while there is none. */
    call: toldCallSchema
      .extend({ warned: z.boolean(), secondsLeft: z.int().min(0), legs: z.array(legSchema) })
      .nullable(),
    /** The call before, and why it ended. */
    ended: z.object({ id: z.uuid(), reason: z.enum(callEnds) }).nullable(),
    /** The vet who asks for a video. */
    askedBy: z.uuid().nullable(),
  }),
  z.object({ type: z.literal('call-signal'), from: z.uuid(), signal: signalSchema }),
  /** To a leg whose person came into the call elsewhere: it is in it no more. */
  z.object({ type: z.literal('call-taken'), legId: z.uuid() }),
] as const;

const callFrameSchema = callRoomFrames[0];
/** How it stands with the calls of a consult. */
export type CallFrame = z.infer<typeof callFrameSchema>;
