/** Statements on the database under test, with the rights of its owner. */
type Query = (text: string, params: unknown[]) => Promise<unknown>;

/** The plans for restaurants. */
export type SitePlan = 'free' | 'basic' | 'pro' | 'enterprise';

/** Puts somebody on one of them, as a gift. */
export async function giveSitePlan(query: Query, userId: string, code: SitePlan): Promise<void> {
  await query(`select private.ensure_subscription($1, 'gastronomy')`, [userId]);
  await query(
    `update public.user_subscriptions
     set plan_id = (select id from public.subscription_plans where product = 'gastronomy' and code = $2)
     where user_id = $1 and product = 'gastronomy'`,
    [userId, code],
  );
}
