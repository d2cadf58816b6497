import * as z from 'zod/mini';
import { looksLikeEmail } from '../auth/email.ts';
import type { ApiInputs } from '../kit/api/api-types.ts';

type Sent = ApiInputs['contact']['send'];
export type Topic = Sent['topic'];

export const topics = ['question', 'enterprise', 'press', 'privacy'] as const satisfies readonly Topic[];

/** The longest that each may be; the Worker refuses more. */
export const lengths = { name: 120, email: 320, organisation: 160, body: 5_000 } as const;

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
export const asksOrganisation = (topic: Topic): boolean => topic === 'enterprise' || topic === 'press';

const searchSchema = z.object({ topic: z.catch(z.optional(z.enum(topics)), undefined) });

/** Reads `?topic=` of the address; what is unknown is left out. */
export function readTopic(search: Record<string, unknown>): { topic?: Topic } {
  const { topic } = searchSchema.parse(search);
  return topic === undefined ? {} : { topic };
}
