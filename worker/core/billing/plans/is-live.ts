import { eq, notInArray, sql } from 'drizzle-orm';
import { userSubscriptions } from '../../../../db/schema/index.ts';

/** Whether a row of `user_subscriptions` is what its person has: at most one of a product is (`user_subscriptions_one_live`). */
export const isLive = sql<boolean>`(${notInArray(userSubscriptions.status, ['canceled', 'incomplete'])} and ${eq(userSubscriptions.isDuplicate, false)})`;
