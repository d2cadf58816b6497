import type { ClientFrame } from '../../../protocol/room-frames.ts';

/** What a client says about calls. */
export type CallAct = Extract<ClientFrame, { type: `call-${string}` }>;

export const isCallAct = (frame: ClientFrame): frame is CallAct => frame.type.startsWith('call-');
