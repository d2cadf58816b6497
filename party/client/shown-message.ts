import type { RoomMessage, RoomRefusal, RoomRole } from '../protocol.ts';
import type { OutboxItem } from './outbox-storage.ts';

/** A message as a person sees it. `seq` and the room's own `at` come with `sent`; `failure` says why with `failed`. */
export type ShownMessage = {
  id: string;
  seq: number | null;
  mine: boolean;
  senderId: string;
  senderRole: RoomRole;
  body: string;
  /** Milliseconds since 1970. */
  at: number;
  status: 'pending' | 'sent' | 'failed';
  failure: RoomRefusal | null;
};

/** The person at this end. */
export type Me = { id: string; role: RoomRole };

export const showSent = (message: RoomMessage, me: Me): ShownMessage => ({
  id: message.clientMsgId,
  seq: message.seq,
  mine: message.senderId === me.id,
  senderId: message.senderId,
  senderRole: message.senderRole,
  body: message.body,
  at: message.at,
  status: 'sent',
  failure: null,
});

export const showUnsent = ({ id, body, at, failure }: OutboxItem, me: Me): ShownMessage => ({
  id,
  seq: null,
  mine: true,
  senderId: me.id,
  senderRole: me.role,
  body,
  at,
  status: failure ? 'failed' : 'pending',
  failure,
});
