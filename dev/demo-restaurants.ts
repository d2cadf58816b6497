import { restaurants } from '../db/seed/restaurants/read-restaurant.ts';
import { writeRestaurant } from '../db/seed/restaurants/write-restaurant.ts';
import { type DemoTarget, demoUserId, type Profile, writeProfile } from './demo-accounts.ts';

/** Whose the demo restaurants are. */
export const demoRestaurateur: Profile = {
  email: 'rosa@demo.test',
  displayName: 'Rosa Vidal',
  locale: 'es',
  role: 'owner',
};

/** Makes the demo restaurants and their owner, who has a plan for more than one site as a gift. Running it again changes nothing. */
export async function makeDemoRestaurants(target: DemoTarget): Promise<void> {
  const id = await demoUserId(target, demoRestaurateur);
  await writeProfile(target.sql, demoRestaurateur, id);
  await target.sql.query(
    `insert into user_subscriptions (user_id, product, plan_id, status, anchor, current_period_start, source)
     select $1, product, id, 'active', now(), now(), 'start'
     from subscription_plans where product = 'gastronomy' and code = 'pro'
     on conflict do nothing`,
    [id],
  );
  for (const name of restaurants) await writeRestaurant(target.sql, name, id);
}
