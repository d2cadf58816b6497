import type { SnapshotKind } from '../../../../db/calls/billing.ts';
import type { RequestContext } from '../../context.ts';
import { syncPayoutAccount } from '../../payouts/sync-account.ts';
import { syncCustomer } from './sync-customer.ts';

/** Whether an id is that of a vet's account, whose events the inbox keeps like those of a customer. */
const isAccount = (id: string): boolean => id.startsWith('acct_');

/** Writes down what Stripe says of what an event is about: a customer, or a vet's account. Takes and throws as syncCustomer does. */
export const syncAbout = (
  ctx: RequestContext,
  input: {
    customer: string;
    since: string;
    eventId: string | null;
    kinds?: readonly SnapshotKind[] | null;
  },
): Promise<'synced' | 'unmatched'> =>
  isAccount(input.customer)
    ? syncPayoutAccount(ctx, { accountId: input.customer, since: input.since, eventId: input.eventId })
    : syncCustomer(ctx, input);
