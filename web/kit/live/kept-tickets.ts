import { onSessionChange } from '../session/session-store.ts';

/** A ticket for a room, and until when it lets somebody in (ISO 8601). */
type Admission = { ticket: string; expiresAt: string };

/** What must be left of a ticket for it to be worth using, in ms. */
const leastLeft = 30_000;

const kept = new Map<string, Admission>();
// Somebody else may be signed in next.
onSessionChange(() => kept.clear());

/** Keeps the ticket that an answer brought along, for whatever enters that room next on this page. `room`: its path under /parties. */
export function keepTicket(room: string, { ticket, expiresAt }: Admission): void {
  kept.set(room, { ticket, expiresAt });
}

/** The kept ticket of a room, once; null when there is none or it is about to expire. */
export function takeTicket(room: string, now = Date.now()): string | null {
  const admission = kept.get(room);
  kept.delete(room);
  return admission !== undefined && Date.parse(admission.expiresAt) - now > leastLeft
    ? admission.ticket
    : null;
}
