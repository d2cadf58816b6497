import * as z from 'zod';
import { type ClientFrame, clientFrameSchema, type RoomFrame } from '../../protocol/room-frames.ts';
import { wireLimits } from '../../protocol/wire.ts';
import type { Verdict } from './allowance.ts';

type Refusal = Extract<RoomFrame, { type: 'error' }>;

/** A frame that may be acted upon, or the answer to one that may not; `abuse` when its sender has gone on for too long. */
export type Heard = { frame: ClientFrame } | { refusal: Refusal; abuse: boolean };

const addressed = z.object({ type: z.literal('send'), clientMsgId: z.uuid() });

/** Makes a frame of what came over the wire. Anything that is not one, or is too much, gets a typed answer. */
export const hear = (message: unknown, take: (frame: ClientFrame) => Verdict): Heard => {
  if (typeof message !== 'string') return refuse({ type: 'error', code: 'BAD_INPUT' });
  if (message.length > wireLimits.frameLength) return refuse({ type: 'error', code: 'TOO_LARGE' });
  const value = parseJson(message);
  const frame = clientFrameSchema.safeParse(value).data;
  if (!frame) return refuse({ type: 'error', code: 'BAD_INPUT', ...about(value) });
  const verdict = take(frame);
  if (verdict.ok) return { frame };
  const { retryAfter, abuse } = verdict;
  return { refusal: { type: 'error', code: 'RATE_LIMITED', retryAfter, ...about(value) }, abuse };
};

/** Which message a refusal is about, when that can be told. */
const about = (value: unknown): { clientMsgId?: string } => {
  const message = addressed.safeParse(value).data;
  return message ? { clientMsgId: message.clientMsgId } : {};
};

const refuse = (refusal: Refusal): Heard => ({ refusal, abuse: false });

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
