import * as z from 'zod';
import { openOnboardingOutput } from '../../../worker/consults/payouts/open-onboarding.ts';
import { refreshAccountOutput } from '../../../worker/consults/payouts/refresh-account.ts';
import { member, start } from './consult.ts';
import { asOwner } from './doubles.ts';
import { intentOf, paid, payer } from './overage.ts';
import type { Person } from './person.ts';
import { done, mutation } from './worker.ts';

/** A vet with a licence of Spain: they are paid in euros. */
export async function licensedVet(): Promise<Person> {
  const vet = await member('vet');
  await asOwner("update public.vets set licence_country = 'ES' where user_id = $1", [vet.id]);
  return vet;
}

/** A consult that a vet delivered and its owner paid for by itself; the money is taken. */
export async function delivered(vet: Person) {
  const { owner, input, paymentId } = await payer();
  await paid(paymentId, owner);
  const { sessionId } = await start(input, { as: owner });
  await done(z.unknown(), mutation('desk.accept', { sessionId }, { as: vet }));
  await done(z.unknown(), mutation('sessions.end', { sessionId }, { as: vet }));
  return { owner, sessionId, paymentId, intent: await intentOf(owner) };
}

/** Makes the statements of the month, as cron does on a day of the next but `months`. Gives the vet's newest. */
export async function closeMonth(vet: Person, months = 1): Promise<string> {
  await asOwner(
    `select made.* from (select set_config('app.now', (now() + make_interval(months => $1))::text, true) as now) clock
     cross join lateral public.fn_make_statements(case when clock.now is null then 0 else 1000 end) made`,
    [months],
  );
  const [row] = await asOwner<{ id: string }>(
    'select id from public.payout_statements where vet_id = $1 order by number desc limit 1',
    [vet.id],
  );
  if (row === undefined) throw new Error('no statement');
  return row.id;
}

/** A statement of a vet for one consult. */
export async function statementThing() {
  const vet = await licensedVet();
  await delivered(vet);
  return { vet, statementId: await closeMonth(vet) };
}

/** The way to Stripe's page on which a vet says how they are paid. */
export const onboard = (vet: Person) =>
  done(openOnboardingOutput, mutation('earnings.onboard', {}, { as: vet }));

/** Says all that the page asks, as its button does. */
export async function fillIn(url: string, action: 'complete' | 'part' | 'leave' = 'complete') {
  await fetch(url);
  const answer = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams({ action }),
    redirect: 'manual',
  });
  return answer.headers.get('location');
}

/** What Stripe says of a vet's account, asked for as on the way back from its page. */
export const refreshed = (vet: Person) =>
  done(refreshAccountOutput, mutation('earnings.refresh', {}, { as: vet }));

/** The vet's account at Stripe. */
export async function accountOf(vet: Person): Promise<string> {
  const [row] = await asOwner<{ id: string }>(
    'select account_id as id from public.payout_accounts where vet_id = $1',
    [vet.id],
  );
  if (row === undefined) throw new Error('no account');
  return row.id;
}

/** The vet's account can be paid to. */
export async function readyToBePaid(vet: Person): Promise<void> {
  await fillIn((await onboard(vet)).url);
  await refreshed(vet);
}
