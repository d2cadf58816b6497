import type { MessageContent, RoomMessage } from '../protocol/message.ts';
import type { RoomRefusal } from '../protocol/room-frames.ts';
import type { RoomRole } from '../protocol/room-state.ts';
import type { OutboxItem } from './outbox-storage.ts';

/** A message as a person sees it. `seq` and the room's own `at` come with `sent`; `failure` says why with `failed`. */
export type ShownMessage = MessageContent & {
  id: string;
  seq: number | null;
  mine: boolean;
  senderId: string;
  senderRole: RoomRole;
  /** Milliseconds since 1970. */
  at: number;
  status: 'pending' | 'sent' | 'failed';
  failure: RoomRefusal | null;
  /** It was taken back, and nothing of what it said is left. */
  takenBack: boolean;
};

/** The person at this end. */
export type Me = { id: string; role: RoomRole };

export const showSent = (
  { clientMsgId, epoch, deletes, deletedAt, ...message }: RoomMessage,
  me: Me,
): ShownMessage => ({
  ...message,
  takenBack: typeof deletedAt === 'number',
  id: clientMsgId,
  mine: message.senderId === me.id,
  status: 'sent',
  failure: null,
});

export const showUnsent = (item: OutboxItem, me: Me): ShownMessage => ({
  ...item,
  takenBack: false,
  seq: null,
  mine: true,
  senderId: me.id,
  senderRole: me.role,
  status: item.failure ? 'failed' : 'pending',
});
