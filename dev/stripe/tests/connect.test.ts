import type Stripe from 'stripe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { first, refusal, type StandIn, standIn } from './stand-in.ts';

let on: StandIn;
beforeAll(async () => {
  on = await standIn();
});
afterAll(() => on.close());

const back = { refresh_url: 'http://localhost:5173/again', return_url: 'http://localhost:5173/done' };

const newAccount = (country = 'ES') =>
  on.stripe.accounts.create({
    type: 'express',
    country,
    email: 'vera@demo.test',
    capabilities: { transfers: { requested: true } },
  });
const linkTo = (account: string) =>
  on.stripe.accountLinks.create({ account, type: 'account_onboarding', ...back });
const visit = (url: string) => fetch(url, { redirect: 'manual' });
const press = (url: string, action: string) =>
  fetch(url, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' });

async function readyAccount(): Promise<string> {
  const { id } = await newAccount();
  on.control.submitDetails(id);
  return id;
}
const transfer = (
  destination: string,
  more: Partial<Stripe.TransferCreateParams> = {},
  idempotencyKey?: string,
) =>
  on.stripe.transfers.create(
    { amount: 894, currency: 'eur', destination, transfer_group: `statement-${destination}`, ...more },
    idempotencyKey === undefined ? {} : { idempotencyKey },
  );
const eventsOf = (id: string) => on.control.events().filter(({ data }) => Object(data.object).id === id);

it('An account waits for its person, whose page is opened once and leads back; each step is told of', async () => {
  const account = await newAccount('MX');
  expect(account).toMatchObject({
    default_currency: 'mxn',
    details_submitted: false,
    capabilities: { transfers: 'inactive' },
  });
  expect(account.requirements?.currently_due).toContain('external_account');
  const { url } = await linkTo(account.id);
  const page = await visit(url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('vera@demo.test');
  const again = await visit(url);
  expect(again.headers.get('location')).toBe(back.refresh_url);

  expect((await press(url, 'leave')).headers.get('location')).toBe(back.return_url);
  expect(eventsOf(account.id)).toEqual([]);
  await press(url, 'part');
  expect(await on.stripe.accounts.retrieve(account.id)).toMatchObject({
    details_submitted: true,
    payouts_enabled: false,
    requirements: { currently_due: ['individual.verification.document'] },
  });
  await press(url, 'complete');
  expect(await on.stripe.accounts.retrieve(account.id)).toMatchObject({
    payouts_enabled: true,
    capabilities: { transfers: 'active' },
    requirements: { currently_due: [], disabled_reason: null },
  });
  expect(eventsOf(account.id)).toMatchObject([
    { type: 'account.updated', account: account.id },
    {
      type: 'account.updated',
      account: account.id,
      data: { previous_attributes: { payouts_enabled: false } },
    },
  ]);
});

it('A way to the page that nobody followed in time leads back for another one', async () => {
  const { url } = await linkTo((await newAccount()).id);
  on.control.advance(301);
  expect((await visit(url)).headers.get('location')).toBe(back.refresh_url);
});

it('Money goes only to an account that may have it', async () => {
  const { id } = await newAccount();
  expect(await refusal(transfer(id))).toMatchObject({
    code: 'insufficient_capabilities_for_transfer',
    statusCode: 400,
  });
  expect(await refusal(transfer('acct_nobody'))).toMatchObject({
    code: 'resource_missing',
    param: 'destination',
  });
});

it('Without enough money a transfer is refused, and the same key is refused again when there is enough', async () => {
  const account = await readyAccount();
  on.control.setBalance('eur', 893);
  expect(await refusal(transfer(account, {}, 'first'))).toMatchObject({ code: 'balance_insufficient' });
  on.control.setBalance('eur', 1_000);
  expect(await refusal(transfer(account, {}, 'first'))).toMatchObject({ code: 'balance_insufficient' });
  expect(await transfer(account, {}, 'second')).toMatchObject({ amount: 894, reversed: false });
  expect(await refusal(transfer(account))).toMatchObject({ code: 'balance_insufficient' });
  on.control.setBalance('eur', null);
});

it('A transfer under the same key is one, is found by its group, and comes back in parts until nothing is left', async () => {
  const account = await readyAccount();
  const made = await transfer(account, { metadata: { statement: '1' } }, 'once');
  expect((await transfer(account, { metadata: { statement: '1' } }, 'once')).id).toBe(made.id);
  const found = await on.stripe.transfers.list({ transfer_group: `statement-${account}` });
  expect(found.data.map(({ id }) => id)).toEqual([made.id]);
  expect((await on.stripe.transfers.list({ destination: 'acct_nobody' })).data).toEqual([]);

  await on.stripe.transfers.createReversal(made.id, { amount: 94 });
  const rest = await on.stripe.transfers.createReversal(made.id, { metadata: { reason: 'twice' } });
  expect(rest).toMatchObject({ amount: 800, transfer: made.id });
  expect(await on.stripe.transfers.retrieve(made.id)).toMatchObject({ amount_reversed: 894, reversed: true });
  expect(await refusal(on.stripe.transfers.createReversal(made.id))).toMatchObject({ statusCode: 400 });
  expect(eventsOf(made.id).map(({ type }) => type)).toEqual([
    'transfer.created',
    'transfer.reversed',
    'transfer.reversed',
  ]);
  expect(first(eventsOf(made.id))).not.toHaveProperty('account');
});
