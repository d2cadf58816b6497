import type * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import {
  currency,
  emptyable,
  listParams,
  mergeMetadata,
  metadata,
  params,
  range,
  text,
  uncoveredParams,
  whole,
  within,
} from '../api/params.ts';
import { invalid, noSuch, noSuchReference } from '../api/refusal.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import { listOf, type Transfer, type TransferReversal } from '../world/objects.ts';
import type { World } from '../world/world.ts';

const createParams = params({
  amount: whole({ min: 1 }),
  currency,
  destination: text,
  description: emptyable(text).optional(),
  metadata: emptyable(metadata).optional(),
  transfer_group: text.optional(),
  ...uncoveredParams('source_transaction', 'source_type'),
});

const reversalParams = params({
  amount: whole({ min: 1 }).optional(),
  description: emptyable(text).optional(),
  metadata: emptyable(metadata).optional(),
  ...uncoveredParams('refund_application_fee'),
});

/** Takes money from what the platform has of a currency, when a switch says how much that is; a negative amount gives it back. */
function takeFromBalance(world: World, of: string, amount: number): void {
  const available = world.settings.balance[of];
  if (available === undefined) return;
  if (amount > available)
    throw invalid(
      'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance.',
      { code: 'balance_insufficient' },
    );
  world.settings = { ...world.settings, balance: { ...world.settings.balance, [of]: available - amount } };
}

function create(world: World, fields: z.output<typeof createParams>): Transfer {
  const account = world.tables.accounts.get(fields.destination);
  if (account === undefined) throw noSuchReference('destination', fields.destination, 'destination');
  if (account.capabilities?.transfers !== 'active')
    throw invalid(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
      { code: 'insufficient_capabilities_for_transfer' },
    );
  takeFromBalance(world, fields.currency, fields.amount);
  const id = world.ids.next('tr_1', 23);
  const transfer = world.tables.transfers.put({
    id,
    object: 'transfer',
    amount: fields.amount,
    amount_reversed: 0,
    balance_transaction: null,
    created: world.time.now(),
    currency: fields.currency,
    description: fields.description ?? null,
    destination: fields.destination,
    livemode: false,
    metadata: mergeMetadata({}, fields.metadata),
    reversals: listOf([], `/v1/transfers/${id}/reversals`),
    reversed: false,
    source_transaction: null,
    source_type: 'card',
    transfer_group: fields.transfer_group ?? null,
  });
  recordEvent(world, 'transfer.created', transfer);
  return transfer;
}

/** `POST /v1/transfers/{id}/reversals`. https://docs.stripe.com/api/transfer_reversals/create */
function reverse(world: World, fields: z.output<typeof reversalParams>, id: string): TransferReversal {
  const before = retrieve(world, id);
  const left = before.amount - before.amount_reversed;
  const amount = fields.amount ?? left;
  if (left === 0) throw invalid(`Transfer ${id} has already been fully reversed.`);
  if (amount > left)
    throw invalid(`Reversal amount (${amount}) is greater than unreversed amount (${left})`, {
      param: 'amount',
    });
  takeFromBalance(world, before.currency, -amount);
  const reversal: TransferReversal = {
    id: world.ids.next('trr_1', 23),
    object: 'transfer_reversal',
    amount,
    balance_transaction: null,
    created: world.time.now(),
    currency: before.currency,
    destination_payment_refund: null,
    metadata: mergeMetadata({}, fields.metadata),
    source_refund: null,
    transfer: id,
  };
  const after = world.tables.transfers.put({
    ...before,
    amount_reversed: before.amount_reversed + amount,
    reversed: amount === left,
    reversals: { ...before.reversals, data: [reversal, ...before.reversals.data] },
  });
  recordEvent(world, 'transfer.reversed', after);
  return reversal;
}

function retrieve(world: World, id: string): Transfer {
  const transfer = world.tables.transfers.get(id);
  if (transfer === undefined) throw noSuch('transfer', id);
  return transfer;
}

export const transferEndpoints = [
  endpoint('POST', '/transfers', createParams, create),
  endpoint('POST', '/transfers/:id/reversals', reversalParams, reverse),
  endpoint('GET', '/transfers/:id', params({}), (world, _, id) => retrieve(world, id)),
  endpoint(
    'GET',
    '/transfers',
    listParams({
      created: range.optional(),
      destination: text.optional(),
      transfer_group: text.optional(),
    }),
    (world, { created, destination, transfer_group: group, ...paging }) => {
      const where = (row: Transfer) => within(row.created, created);
      return asList(
        world.tables.transfers.page({ having: { group, destination }, where, ...paging }),
        '/v1/transfers',
      );
    },
  ),
];
