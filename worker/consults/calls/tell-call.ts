import type { InferSelectModel } from 'drizzle-orm';
import type { CallEnd } from '../../../contract/calls.ts';
import type { ConsultMode } from '../../../contract/consults.ts';
import type { calls } from '../../../db/schema/index.ts';
import { toldCallOf } from '../../../party/protocol/call-frames.ts';
import type { RequestContext } from '../../core/context.ts';

/** Tells a consult's room that a call runs; the answer to the caller does not wait for it. */
export const callOpened = (ctx: RequestContext, call: InferSelectModel<typeof calls>): void =>
  ctx.later('call-opened', () =>
    ctx.rooms.ask('consult-room', call.consultId, (room) => room.openCall(toldCallOf(call))),
  );

/** Tells a consult's room that a call is over. */
export const callEnded = (
  ctx: RequestContext,
  call: { consultId: string; id: string; reason: CallEnd },
): void =>
  ctx.later('call-ended', () =>
    ctx.rooms.ask('consult-room', call.consultId, (room) => room.endCall(call.id, call.reason)),
  );

/** Tells a consult's room that it is a chat or a video now. */
export const modeChanged = (ctx: RequestContext, consultId: string, mode: ConsultMode): void =>
  ctx.later('mode-changed', () => ctx.rooms.ask('consult-room', consultId, (room) => room.turn(mode)));
