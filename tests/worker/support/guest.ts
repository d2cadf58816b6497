import { enterConsultOutput } from '../../../worker/consults/guests/enter-consult.ts';
import type { GuestSession } from '../../../worker/consults/guests/guest-session.ts';
import { createLinkOutput } from '../../../worker/consults/links/create-link.ts';
import type { Person } from './person.ts';
import { done, mutation, type Sending } from './worker.ts';

/** A side of a consult makes a link. */
export const newLink = (as: Person, id: string, wishes: { uses?: number } = {}) =>
  done(createLinkOutput, mutation('links.create', { id, ...wishes }, { as }));

/** What somebody sends to enter by a link. */
export const entering = (link: string, changes: Record<string, unknown> = {}) => ({
  link,
  device: crypto.randomUUID(),
  name: 'Gala',
  consent: { version: '2026-11', accepted: true },
  ...changes,
});

export const enterBy = (link: string, changes: Record<string, unknown> = {}, sending: Sending = {}) =>
  done(enterConsultOutput, mutation('guests.enter', entering(link, changes), sending));

/** Somebody in a consult by a link of this side. */
export async function invited(side: Person, consultId: string): Promise<GuestSession> {
  const { token } = await newLink(side, consultId);
  return enterBy(token);
}
