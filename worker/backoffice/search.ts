import { type SQL, sql } from 'drizzle-orm';
import * as z from 'zod';
import { folded } from '../../db/schema/search-words.ts';

/** What somebody who searches has in hand. */
export type Search =
  | { kind: 'id'; id: string }
  | { kind: 'email'; email: string }
  | { kind: 'stripe'; of: StripeKind; id: string }
  | { kind: 'words'; words: string };

const prefixes = {
  pi_: 'paymentIntent',
  in_: 'invoice',
  cs_: 'checkoutSession',
  cus_: 'customer',
  sub_: 'subscription',
  evt_: 'event',
} as const;
/** The kinds of Stripe's objects that are recognised by their ids. */
export type StripeKind = (typeof prefixes)[keyof typeof prefixes];

const stripeId = /^(pi_|in_|cs_|cus_|sub_|evt_)[\w-]+$/;

/**
 * Recognises what was typed: an id of ours or of Stripe's, a whole e-mail address, or words. Undefined when
 * nothing was.
 */
export function searchOf(typed: string | undefined): Search | undefined {
  if (typed === undefined || typed === '') return undefined;
  if (z.uuid().safeParse(typed).success) return { kind: 'id', id: typed };
  if (z.email().safeParse(typed).success) return { kind: 'email', email: typed };
  for (const [prefix, of] of Object.entries(prefixes))
    if (typed.startsWith(prefix) && stripeId.test(typed)) return { kind: 'stripe', of, id: typed };
  return { kind: 'words', words: typed };
}

/** From how many letters on words are found in the middle of others: an index by groups of three serves nothing shorter. */
const wholeGroup = 3;

/** Condition: these texts (`searchWords` of db/schema) contain the words as they are written; one or two letters must begin a word. */
export function contain(texts: SQL, words: string): SQL {
  const start = words.length < wholeGroup ? '% ' : '%';
  // Escaped after it is folded: an unusual sign can become a usual one.
  const literal = sql`regexp_replace(${folded(sql`${words}::text`)}, '([\\\\%_])', '\\\\\\1', 'g')`;
  return sql`${texts} like ${start}::text || ${literal} || '%'`;
}
