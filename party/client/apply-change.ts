import type { QueueChange, WaitingConsult } from '../protocol.ts';

/** A queue after a change; null when the change does not fit it. */
export const applyChange = (
  waiting: readonly WaitingConsult[],
  { removed, moved, added }: QueueChange,
): WaitingConsult[] | null => {
  const left = new Map(waiting.map((consult) => [consult.id, consult]));
  const placed = [...added];
  for (const id of removed) if (!left.delete(id)) return null;
  for (const { id, to } of moved) {
    const consult = left.get(id);
    if (!consult) return null;
    left.delete(id);
    placed.push({ to, consult });
  }
  const queue = [...left.values()];
  for (const { to, consult } of placed.sort((a, b) => a.to - b.to)) {
    if (to > queue.length) return null;
    queue.splice(to, 0, consult);
  }
  return queue;
};
