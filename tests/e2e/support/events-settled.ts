import { expect } from '@playwright/test';
import type { Stack } from '../../support/stack.ts';
import type { Account } from './account.ts';

/**
 * Resolves when what Stripe told about an account so far was delivered and worked on, so that what a test writes next is not overwritten
 * by an event that was still on its way.
 */
export async function eventsSettled(stack: Stack, { id }: Account): Promise<void> {
  await stack.stripe.control.flush();
  const open = () =>
    stack.postgres.query(
      `select i.type, i.status from webhook_inbox i join stripe_customers c using (customer_id)
       where c.user_id = $1 and i.status in ('received', 'processing', 'failed')`,
      [id],
    );
  await expect.poll(open, { message: 'events that nobody has worked on' }).toEqual([]);
}
