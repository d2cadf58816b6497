import { noSuch } from '../api/refusal.ts';
import { recordChange } from '../webhooks/record-event.ts';
import type { Account } from '../world/objects.ts';
import type { World } from '../world/world.ts';

/** What an account is asked for at the beginning, before money can go to it. */
const asked = ['external_account', 'individual.verification.document', 'tos_acceptance.date'];

/** In which currency an account of a country is paid out. */
const currencies: Readonly<Record<string, string>> = { GB: 'gbp', MX: 'mxn', US: 'usd' };

/** What Stripe says of an account that waits for `due`; money can go to it once nothing is due. */
function stateOf(due: string[], submitted: boolean) {
  const isReady = submitted && due.length === 0;
  return {
    capabilities: { transfers: isReady ? 'active' : 'inactive' },
    details_submitted: submitted,
    payouts_enabled: isReady,
    requirements: {
      alternatives: [],
      current_deadline: null,
      currently_due: due,
      disabled_reason: isReady ? null : 'requirements.past_due',
      errors: [],
      eventually_due: due,
      past_due: due,
      pending_verification: [],
    },
  } satisfies Partial<Account>;
}

/** An account at its beginning: nothing is known of whose it is. */
export function blankAccount(
  world: World,
  fields: { country: string; email: string | null; metadata: Record<string, string> },
): Account {
  return {
    id: world.ids.next('acct_1', 15),
    object: 'account',
    business_type: 'individual',
    charges_enabled: false,
    controller: {
      type: 'application',
      is_controller: true,
      fees: { payer: 'application_express' },
      losses: { payments: 'application' },
      requirement_collection: 'stripe',
      stripe_dashboard: { type: 'express' },
    },
    created: world.time.now(),
    default_currency: currencies[fields.country] ?? 'eur',
    type: 'express',
    ...fields,
    ...stateOf(asked, false),
  };
}

export function accountAt(world: World, id: string): Account {
  const account = world.tables.accounts.get(id);
  if (account === undefined) throw noSuch('account', id);
  return account;
}

/** Its person says what is asked, all of it or (`complete` false) so that Stripe wants to know one thing more. */
export function submitDetails(world: World, before: Account, complete: boolean): Account {
  const due = complete ? [] : ['individual.verification.document'];
  const account = world.tables.accounts.put({ ...before, ...stateOf(due, true) });
  recordChange(world, 'account.updated', before, account);
  return account;
}
