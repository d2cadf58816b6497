import { and, type SQL, sql } from 'drizzle-orm';
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

/** How many of the newest people are looked at for each that is wanted, before an index is asked. */
const looksPerPerson = 3;

/**
 * The people whom the search names, as `people (person)`, of those who fit `among`; when they are more than `most`, some of them. Nothing
 * is sorted here: that would read all who fit, and the planner does not know how many that is (it may not look at statistics under a
 * policy). The index by groups of letters reads every person who has them before it gives the first, which for the domain of all
 * addresses is everybody. So the newest are looked at first: what most people have is among them often enough.
 */
export function peopleFound(search: Search, most = mostFound, among?: SQL): Found {
  const fits = isPerson(search);
  const found = sql`select ${userProfiles.userId} as person from ${userProfiles} where ${and(fits, among)}`;
  if (search.kind !== 'words') return { name: 'people', rows: found, most };
  const looks = most * looksPerPerson;
  const areEnough = sql`(select count(*) filter (where fits) > ${most} or count(*) < ${looks} from newest)`;
  const rows = sql`with newest as materialized (
      select ${userProfiles.userId} as person, ${fits} as fits from ${userProfiles} where ${among ?? sql`true`}
      order by ${userProfiles.createdAt} desc, ${userProfiles.userId} desc limit ${looks}
    )
    select person from newest where fits and ${areEnough}
    union all (${found} and not ${areEnough})`;
  return { name: 'people', rows, most };
}
