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

/** Of so many of the newest people a third must fit for the words to be common. */
const sampled = 200;
/** How many of the newest people are looked at for each that is wanted, when the words are common. */
const looksPerPerson = 3;

/** SQL: whether people who fit are common among the newest, and then a select of the newest: `newest (person, fits)`. */
function newestPeople(fits: SQL, most: number, among: SQL = sql`true`) {
  const looks = most * looksPerPerson;
  const newest = sql`from ${userProfiles} where ${among}
    order by ${userProfiles.createdAt} desc, ${userProfiles.userId} desc`;
  const areCommon = sql`(select count(*) filter (where fits) * 3 >= count(*) from sample)`;
  return {
    parts: sql`sample as materialized (select ${fits} as fits ${newest} limit ${sampled}),
      newest as materialized (
        select ${userProfiles.userId} as person, ${fits} as fits ${newest} limit case when ${areCommon} then ${looks} else 0 end
      )`,
    areEnough: sql`(${areCommon} and (select count(*) filter (where fits) > ${most} or count(*) < ${looks} from newest))`,
  };
}

/**
 * The people whom the search names, as `people (person)`, of those who fit `among`; when they are more than `most`, some of them. Nothing
 * is sorted here: that would read all who fit, and the planner does not know how many that is (it may not look at statistics under a
 * policy). The index by groups of letters reads every person who has them before it gives the first, which for the domain of all
 * addresses is everybody. So what is common among the newest is taken from them, when they are enough.
 */
export function peopleFound(search: Search, most = mostFound, among?: SQL): Found {
  const fits = isPerson(search);
  const found = sql`select ${userProfiles.userId} as person from ${userProfiles} where ${and(fits, among)}`;
  if (search.kind !== 'words') return { name: 'people', rows: found, most };
  const { parts, areEnough } = newestPeople(fits, most, among);
  const rows = sql`with ${parts}
    select person from newest where fits and ${areEnough}
    union all (${found} and not ${areEnough})`;
  return { name: 'people', rows, most };
}
