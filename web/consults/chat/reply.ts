import { useSyncExternalStore } from 'react';

/** The message that the next one answers. */
export type Reply = { seq: number; name: string; text: string };

const replies = new Map<string, Reply>();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Says which message of a consult the next one answers; null for none. */
export function setReply(consultId: string, reply: Reply | null): void {
  if (reply) replies.set(consultId, reply);
  else replies.delete(consultId);
  for (const listener of listeners) listener();
}

/** Which message of a consult the next one answers. */
export function useReply(consultId: string): [Reply | null, (reply: Reply | null) => void] {
  const reply = useSyncExternalStore(subscribe, () => replies.get(consultId) ?? null);
  return [reply, (next) => setReply(consultId, next)];
}
