import * as z from 'zod';
import { messageContentSchema } from '../protocol/message.ts';
import { refusalSchema } from '../protocol/room-frames.ts';

const outboxItemSchema = messageContentSchema.extend({
  id: z.uuid(),
  /** When it was written, by this device; items leave in this order. */
  at: z.int(),
  /** Why the room refused it; null while it is on its way. */
  failure: refusalSchema.nullable(),
});

/** A message of this person that the room has not confirmed. */
export type OutboxItem = z.infer<typeof outboxItemSchema>;

/** Where unconfirmed messages of one person in one room outlive a reload. Calls may throw; the messages then live in memory only. */
export type OutboxStorage = {
  all(): readonly OutboxItem[];
  put(item: OutboxItem): void;
  remove(id: string): void;
};

/** The part of `localStorage` that is used. */
export type TextStorage = {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
};

/**
 * An outbox in `localStorage`, one key a message, so that two tabs do not overwrite each other. Entries that do not
 * parse are dropped.
 */
export const outboxIn = (storage: TextStorage, userId: string, room: string): OutboxStorage => {
  const prefix = `outbox:${userId}:${room}:`;
  const keys = () =>
    Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
      (key): key is string => key?.startsWith(prefix) ?? false,
    );
  return {
    all: () =>
      keys().flatMap((key) => {
        const item = parseItem(storage.getItem(key));
        if (!item) storage.removeItem(key);
        return item ? [item] : [];
      }),
    put: (item) => storage.setItem(prefix + item.id, JSON.stringify(item)),
    remove: (id) => storage.removeItem(prefix + id),
  };
};

const parseItem = (text: string | null): OutboxItem | null => {
  try {
    return outboxItemSchema.safeParse(JSON.parse(text ?? '')).data ?? null;
  } catch {
    return null;
  }
};
