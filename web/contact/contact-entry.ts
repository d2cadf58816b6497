import * as z from 'zod/mini';
import { type ContactTopic, contactTopics } from '../../contract/contact.ts';
import { looksLikeEmail } from '../auth/email.ts';

/** What is typed into the form. `website` is the trap: people do not see it. */
export type ContactEntry = Record<'name' | 'email' | 'organisation' | 'body' | 'website', string>;

export type ContactProblem = 'name' | 'email' | 'body';

/** Which fields cannot be sent as they are. */
export function contactProblems({ name, email, body }: ContactEntry): ReadonlySet<ContactProblem> {
  const problems: [ContactProblem, boolean][] = [
    ['name', name.trim() === ''],
    ['email', !looksLikeEmail(email)],
    ['body', body.trim() === ''],
  ];
  return new Set(problems.flatMap(([field, wrong]) => (wrong ? [field] : [])));
}

/** Who writes for somebody else is asked for whom. */
export const asksOrganisation = (topic: ContactTopic): boolean => topic === 'enterprise' || topic === 'press';

const searchSchema = z.object({ topic: z.catch(z.optional(z.enum(contactTopics)), undefined) });

/** Reads `?topic=` of the address; what is unknown is left out. */
export function readTopic(search: Record<string, unknown>): { topic?: ContactTopic } {
  const { topic } = searchSchema.parse(search);
  return topic === undefined ? {} : { topic };
}
