import * as z from 'zod';
import { consultModes } from '../../../contract/consults.ts';
import { currencies } from '../../../contract/money.ts';
import { earningKinds, payoutFailures, payoutStates } from '../../../contract/payouts.ts';
import { levels } from '../../../contract/urgency.ts';

/** An amount in minor units. */
export const moneySchema = z.object({ amount: z.number().int(), currency: z.enum(currencies) });

/** A line of what a vet earned; `amount` is below zero for money that went back. */
export const earningSchema = moneySchema.extend({
  id: z.uuid(),
  kind: z.enum(earningKinds),
  consultId: z.uuid(),
  mode: z.enum(consultModes),
  level: z.enum(levels),
  earnedAt: z.iso.datetime(),
});

/** A statement and where its money stands. `month`: its first day. */
export const statementSchema = moneySchema.extend({
  id: z.uuid(),
  number: z.number().int(),
  month: z.iso.date(),
  lines: z.number().int(),
  madeAt: z.iso.datetime(),
  state: z.enum(payoutStates),
  /** Why the money did not go. */
  failure: z.enum(payoutFailures).nullable(),
  paidAt: z.iso.datetime().nullable(),
});

/**
 * Where a vet's account at Stripe stands: `none`, `started` (they have not said what it asks), `waiting` (Stripe looks at it or wants to know more),
 * `ready` (money can go to it).
 */
export const accountStates = ['none', 'started', 'waiting', 'ready'] as const;
export type AccountState = (typeof accountStates)[number];

/** The state of an account as it is written here. */
export function accountStateOf(
  account: { readonly detailsSubmitted: boolean; readonly transfersActive: boolean } | undefined,
): AccountState {
  if (account === undefined) return 'none';
  if (account.transfersActive) return 'ready';
  return account.detailsSubmitted ? 'waiting' : 'started';
}
