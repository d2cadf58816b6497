import { type SQL, sql } from 'drizzle-orm';
import {
  stripeCustomers,
  stripeFormerCustomers,
  userProfiles,
  userSubscriptions,
} from '../../db/schema/index.ts';
import { searchWords } from '../../db/schema/search-words.ts';
import type { Found } from '../core/merged-ids.ts';
import { contain, type Search } from './search.ts';

/** How many people, or animals, that fit some words are looked up in a table of something else. */
export const mostFound = 200;

const words = searchWords(userProfiles.displayName, userProfiles.email);
const nobody = sql`false`;

/** Condition on `user_profiles`: the person whom the search names, or people who fit its words. Nobody when it names something else. */
export function isPerson(search: Search): SQL {
  switch (search.kind) {
    case 'id':
      return sql`${userProfiles.userId} = ${search.id}`;
    case 'email':
      return sql`lower(${userProfiles.email}) = lower(${search.email})`;
    case 'stripe':
      if (search.of === 'customer')
        return sql`${userProfiles.userId} = coalesce(
          (select ${stripeCustomers.userId} from ${stripeCustomers} where ${stripeCustomers.customerId} = ${search.id}),
          (select ${stripeFormerCustomers.userId} from ${stripeFormerCustomers} where ${stripeFormerCustomers.customerId} = ${search.id})
        )`;
      if (search.of === 'subscription')
        return sql`${userProfiles.userId} = (select ${userSubscriptions.userId} from ${userSubscriptions} where ${userSubscriptions.stripeSubscriptionId} = ${search.id})`;
      return nobody;
    case 'words':
      return contain(words, search.words);
  }
}

/**
 * The people whom the search names, as `people (person)`; when they are too many, any of them. Nothing is sorted here:
 * that would read all who fit, and the planner does not know how many that is (it may not look at statistics under a policy).
 */
export const peopleFound = (search: Search): Found => ({
  name: 'people',
  rows: sql`select ${userProfiles.userId} as person from ${userProfiles} where ${isPerson(search)}`,
  most: mostFound,
});
