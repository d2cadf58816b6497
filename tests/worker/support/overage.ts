import { expect } from 'vitest';
import { checkPaymentOutput } from '../../../worker/consults/sessions/check-payment.ts';
import { listUnstartedOutput } from '../../../worker/consults/sessions/list-unstarted.ts';
import { payForSessionOutput } from '../../../worker/consults/sessions/pay-for-session.ts';
import { ownerWithPet, startInput } from './consult.ts';
import { asOwner } from './doubles.ts';
import type { Person } from './person.ts';
import { customerOf, pay, stripe } from './stripe.ts';
import { done, mutation, query, type Sending } from './worker.ts';

/** Uses up the one chat that the free plan of the month has. */
const takeChat = (owner: Person) =>
  asOwner(
    `select private.commit_reservation(held.id, null)
     from private.reserve($1, 'call-a-vet', 'chat', 'the one of the month', 1, 'EUR') held`,
    [owner.id],
  );

/** An owner who has had the one chat of their plan, and what they send to start another. */
export async function withoutUnits(change: Record<string, unknown> = {}) {
  const { owner, petId } = await ownerWithPet();
  await takeChat(owner);
  return { owner, petId, input: startInput(petId, change) };
}

/** Opens the page to pay for one consult. */
export const openPayment = (input: unknown, sending: Sending) =>
  done(payForSessionOutput, mutation('sessions.payment', input, sending));

/** What became of a payment, asked for as on the way back from its page. */
export const paid = (paymentId: string, as: Person) =>
  done(checkPaymentOutput, mutation('sessions.paid', { paymentId }, { as }));

export const unstarted = (as: Person) => done(listUnstartedOutput, query('sessions.unstarted', {}, { as }));

/** Somebody who paid for one consult at Stripe; nothing of it is known here yet. */
export async function payer() {
  const { owner, petId, input } = await withoutUnits();
  const { url, paymentId } = await openPayment(input, { as: owner });
  await pay(url);
  return { owner, petId, input, url, paymentId };
}

/** The one payment that a person has at Stripe. */
export async function intentOf(as: Person) {
  const { data } = await stripe.paymentIntents.list({ customer: await customerOf(as) });
  expect(data).toHaveLength(1);
  const [intent] = data;
  if (intent === undefined) throw new Error('no payment');
  return intent;
}

/** What is written here about a payment. */
export async function paymentRow(id: string) {
  const [row] = await asOwner<{ status: string; settlement: string | null; captured: number }>(
    'select status, settlement, amount_captured as captured from public.payments where id = $1',
    [id],
  );
  return row;
}

/** Lets what waits for another try be due now. */
export const dueNow = (id: string) =>
  asOwner('update public.payments set settle_after = null where id = $1', [id]);
