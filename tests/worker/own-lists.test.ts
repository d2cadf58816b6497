import { expect, test } from 'vitest';
import type * as z from 'zod';
import { listInvoicesOutput } from '../../worker/core/billing/payments/list-invoices.ts';
import { listPaymentsOutput } from '../../worker/core/billing/payments/list-payments.ts';
import { member } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import type { Person } from './support/person.ts';
import { done, query, refusal } from './support/worker.ts';

type Page = { items: { id: string }[]; nextCursor: string | null };

/** All ids of a list, read two at a time; `between` runs after each page. */
async function readThrough(
  as: Person,
  procedure: string,
  shape: z.ZodType<Page>,
  between: () => Promise<unknown> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < 20; pages += 1) {
    const page: Page = await done(shape, query(procedure, { limit: 2, cursor }, { as }));
    ids.push(...page.items.map(({ id }) => id));
    if (page.nextCursor === null) return ids;
    cursor = page.nextCursor;
    await between();
  }
  throw new Error('the list does not end');
}

const newInvoice = (as: Person, at: string) =>
  asOwner<{ id: string }>(
    `insert into public.invoices (id, user_id, status, amount_due, amount_paid, currency, period_start, period_end, created_at)
     values ('in_' || gen_random_uuid(), $1, 'paid', 999, 999, 'EUR', $2, $2, $2) returning id`,
    [as.id, at],
  );
const newPayment = (as: Person, at: string) =>
  asOwner<{ id: string }>(
    `insert into public.payments (user_id, purpose, payment_intent_id, amount, currency, status, created_at)
     values ($1, 'invoice', 'pi_' || gen_random_uuid(), 999, 'EUR', 'captured', $2) returning id`,
    [as.id, at],
  );

test('Invoices of the same second are each listed once, while newer ones come', async () => {
  const as = await member();
  const made: string[] = [];
  for (const second of ['2026-01-01T00:00:02Z', '2026-01-01T00:00:01Z'])
    for (const _ of [1, 2, 3, 4, 5]) made.push((await newInvoice(as, second))[0]?.id ?? '');
  const read = await readThrough(as, 'subscriptions.invoices', listInvoicesOutput, () =>
    newInvoice(as, '2026-01-01T00:00:03Z'),
  );
  expect(read).toHaveLength(10);
  expect(read.toSorted()).toEqual(made.toSorted());
});

test('Payments of the same millisecond are each listed once, while newer ones come', async () => {
  const as = await member();
  const made: string[] = [];
  for (const at of ['00.000400', '00.000400', '00.000300', '00.000300', '00.000300', '00.000999'])
    made.push((await newPayment(as, `2026-01-01T00:00:${at}Z`))[0]?.id ?? '');
  const read = await readThrough(as, 'subscriptions.payments', listPaymentsOutput, () =>
    newPayment(as, '2026-01-02T00:00:00Z'),
  );
  expect(read.toSorted()).toEqual(made.toSorted());
  expect(read[0]).toBe(made[5]);
});

test("A place of another list, or none at all, is no cursor of a person's lists", async () => {
  const as = await member();
  for (const procedure of ['subscriptions.invoices', 'subscriptions.payments'])
    for (const cursor of ['', 'x', '2026-01-01T00:00:00.000Z', crypto.randomUUID(), 'WyJ4Iiwi.A'])
      expect([cursor, await refusal(query(procedure, { cursor }, { as }))]).toEqual([
        cursor,
        '400 BAD_INPUT',
      ]);
});
