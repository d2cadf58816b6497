import * as z from 'zod';
import type { Stack } from '../../support/stack.ts';
import { type Account, newOwner, newPet, newVet, startConsult } from './account.ts';
import { eventsSettled } from './events-settled.ts';
import { payElsewhere } from './hosted-page.ts';
import type { Language } from './texts.ts';

const page = z.object({ url: z.url() });

type Choice = { planCode?: string; interval?: 'month' | 'year'; currency?: 'EUR' | 'USD' | 'MXN' };

/** An owner who pays for a plan, Care by the month in euros unless said otherwise. */
export async function newSubscriber(stack: Stack, language: Language, choice: Choice = {}): Promise<Account> {
  const owner = await newOwner(stack, language);
  const order = { planCode: 'care', interval: 'month', currency: 'EUR', locale: language, ...choice };
  const { url } = page.parse(await owner.call('POST', '/subscriptions/checkout', order));
  await payElsewhere(url);
  await owner.call('POST', '/subscriptions/confirm', {});
  await eventsSettled(stack, owner);
  return owner;
}

/** The account's customer at the payment provider. */
export async function customerOf(stack: Stack, { id }: Account): Promise<string> {
  const [row] = await stack.postgres.query<{ id: string }>(
    'select customer_id as id from stripe_customers where user_id = $1',
    [id],
  );
  if (row === undefined) throw new Error('no customer');
  return row.id;
}

/** An owner who has had the one consult of the start plan. Gives also the vet who was there, and the animal. */
export async function newUsedUp(
  stack: Stack,
  language: Language,
  pet: string,
): Promise<{ owner: Account; vet: Account; petId: string }> {
  const [owner, vet] = await Promise.all([newOwner(stack, language), newVet(stack, 'en')]);
  const petId = await newPet(owner, pet);
  const sessionId = await startConsult(owner, petId, 'La primera del mes');
  await vet.call('POST', '/desk/accept', { sessionId });
  await vet.call('POST', '/sessions/end', { sessionId });
  return { owner, vet, petId };
}

/** What is written here of an account's payments for single consults. */
export const paymentsOf = (stack: Stack, { id }: Account) =>
  stack.postgres.query<{ status: string; amount: number; currency: string }>(
    `select status, amount, currency from payments where user_id = $1 and purpose = 'overage' order by id`,
    [id],
  );
