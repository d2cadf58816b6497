import type Stripe from 'stripe';

/** Lets a subscription go on as it is: takes away the change that waits for the end of its period. Returns the subscription. */
export async function dropSchedule(stripe: Stripe, id: string): Promise<Stripe.Subscription> {
  const subscription = await stripe.subscriptions.retrieve(id);
  const { schedule } = subscription;
  if (schedule === null) return subscription;
  await stripe.subscriptionSchedules.release(typeof schedule === 'string' ? schedule : schedule.id);
  return subscription;
}
