import { listConsults, listConsultsInput } from '../../../worker/backoffice/list-consults.ts';
import { listCredits, listCreditsInput } from '../../../worker/backoffice/list-credits.ts';
import { listPayments, listPaymentsInput } from '../../../worker/backoffice/list-payments.ts';
import { listPricing } from '../../../worker/backoffice/list-pricing.ts';
import { listUsers, listUsersInput } from '../../../worker/backoffice/list-users.ts';
import { listWebhooks, listWebhooksInput } from '../../../worker/backoffice/list-webhooks.ts';
import type { AdminContext } from '../../../worker/core/context.ts';
import { cursorOf } from '../../../worker/core/cursor.ts';

/** Somebody of the set; `vet` has had 50,000 consults. */
interface Cast {
  readonly vet: { readonly id: string; readonly email: string };
  readonly owner: { readonly id: string; readonly email: string };
  readonly middleConsult: string;
}

/** Lines of one table: each page is asked for as the screen does. */
const linesOf = (
  table: string,
  list: (ctx: AdminContext, input: unknown) => Promise<unknown>,
  pages: Readonly<Record<string, (cast: Cast) => unknown>>,
) =>
  Object.entries(pages).map(([what, input]) => ({
    name: `${table}: ${what}`,
    as: 'admin' as const,
    aimMs: 100,
    run: (ctx: AdminContext, cast: Cast) => list(ctx, input(cast)),
  }));

const anyId = '80000000-0000-7000-8000-000000000000';
const placeAt = (order: string, key: string) => cursorOf({ order, key, id: anyId });
const middle = '2025-11-01T00:00:00.000000Z';
const byName = { by: 'displayName', dir: 'asc' };
const middleConsult = ({ middleConsult: id }: Cast) => cursorOf({ order: 'queuedAt', key: '', id });

/** The tables of the back office: first pages, pages far down, every filter, and what is searched for most. */
export const lines = [
  ...linesOf('people', (ctx, input) => listUsers(ctx, listUsersInput.parse(input)), {
    'first page': () => ({}),
    'far down': () => ({ after: placeAt('createdAt', middle) }),
    'back from far down': () => ({ before: placeAt('createdAt', middle) }),
    'by name': () => ({ sort: byName }),
    'by name, far down': () => ({ sort: byName, after: placeAt('displayName', 'm') }),
    'vets by name': () => ({ role: 'vet', sort: byName }),
    owners: () => ({ role: 'owner' }),
    vets: () => ({ role: 'vet' }),
    'a common name': () => ({ q: 'Lucía' }),
    'a full name': () => ({ q: 'Amy Davies' }),
    'what everybody has': () => ({ q: '@example' }),
    'what everybody has, among the vets': () => ({ q: '@example', role: 'vet' }),
    'what everybody has, by name': () => ({ q: '@example', sort: byName }),
    'what nobody has': () => ({ q: 'zzyzx' }),
    'two letters': () => ({ q: 'lu' }),
    'two letters, five by name': () => ({ q: 'lu', sort: byName, pageSize: 5 }),
    'one letter': () => ({ q: 'q' }),
    'a name among the vets': () => ({ q: 'garcia', role: 'vet' }),
    'an e-mail address': ({ owner }) => ({ q: owner.email }),
    'an id': ({ owner }) => ({ q: owner.id }),
    'a customer': () => ({ q: 'cus_1' }),
  }),
  ...linesOf('consults', (ctx, input) => listConsults(ctx, listConsultsInput.parse(input)), {
    'first page': () => ({}),
    oldest: () => ({ sort: { by: 'queuedAt', dir: 'asc' } }),
    'far down': (cast) => ({ after: middleConsult(cast) }),
    'back from far down': (cast) => ({ before: middleConsult(cast) }),
    ended: () => ({ status: 'ended' }),
    'ended, far down': (cast) => ({ status: 'ended', after: middleConsult(cast) }),
    video: () => ({ mode: 'video' }),
    'not answered, video': () => ({ status: 'expired', mode: 'video' }),
    'longest wait': () => ({ status: 'queued', sort: { by: 'queuedAt', dir: 'asc' }, pageSize: 1 }),
    'a vet with 50,000, by id': ({ vet }) => ({ q: vet.id }),
    'those of that vet that were not answered': ({ vet }) => ({ q: vet.id, status: 'expired' }),
    'an owner, by e-mail address': ({ owner }) => ({ q: owner.email }),
    'a common name': () => ({ q: 'Lucía' }),
    'a common name, far down': (cast) => ({ q: 'Lucía', after: middleConsult(cast) }),
    'a common name, not answered': () => ({ q: 'Lucía', status: 'expired' }),
    'what everybody has': () => ({ q: '@example' }),
    'a common animal': () => ({ q: 'Milo' }),
    'what nobody has': () => ({ q: 'zzyzx' }),
    'two letters': () => ({ q: 'lu' }),
  }),
  ...linesOf('payments', (ctx, input) => listPayments(ctx, listPaymentsInput.parse(input)), {
    'first page': () => ({}),
    'far down': () => ({ after: placeAt('createdAt', middle) }),
    'back from far down': () => ({ before: placeAt('createdAt', middle) }),
    failed: () => ({ status: 'failed' }),
    'single consults': () => ({ purpose: 'overage' }),
    'released single consults, oldest': () => ({
      status: 'voided',
      purpose: 'overage',
      sort: { by: 'createdAt', dir: 'asc' },
    }),
    'a common name': () => ({ q: 'Lucía' }),
    'what everybody has': () => ({ q: '@example' }),
    'a full name, failed': () => ({ q: 'Amy Davies', status: 'failed' }),
    'an e-mail address': ({ owner }) => ({ q: owner.email }),
    'a person, by id': ({ owner }) => ({ q: owner.id }),
    'a payment at Stripe': () => ({ q: 'pi_1' }),
    'an invoice at Stripe': () => ({ q: 'in_1' }),
    'a customer at Stripe': () => ({ q: 'cus_1' }),
    'what nobody has': () => ({ q: 'zzyzx' }),
  }),
  ...linesOf('credits', (ctx, input) => listCredits(ctx, listCreditsInput.parse(input)), {
    'first page': () => ({}),
    'from the team': () => ({ source: 'credit' }),
    available: () => ({ state: 'open' }),
    'available, oldest': () => ({ state: 'open', sort: { by: 'createdAt', dir: 'asc' } }),
    expired: () => ({ state: 'expired' }),
    'used up, bought': () => ({ state: 'used', source: 'overage' }),
    'a common name': () => ({ q: 'Lucía' }),
    'what everybody has': () => ({ q: '@example' }),
  }),
  ...linesOf('webhooks', (ctx, input) => listWebhooks(ctx, listWebhooksInput.parse(input)), {
    'first page': () => ({}),
    'far down': () => ({ after: placeAt('receivedAt', middle) }),
    failed: () => ({ status: 'failed' }),
    'oldest failed': () => ({ status: 'failed', sort: { by: 'receivedAt', dir: 'asc' }, pageSize: 1 }),
    done: () => ({ status: 'done' }),
    'a rare type': () => ({ q: 'invoice.payment_failed' }),
    'a common type': () => ({ q: 'invoice.paid' }),
    'a common type that failed': () => ({ q: 'invoice.paid', status: 'failed' }),
    'a common name': () => ({ q: 'Lucía' }),
    'what everybody has': () => ({ q: '@example' }),
    'an e-mail address': ({ owner }) => ({ q: owner.email }),
    'an event at Stripe': () => ({ q: 'evt_1' }),
    'a customer at Stripe': () => ({ q: 'cus_1' }),
  }),
  { name: 'prices', as: 'admin' as const, aimMs: 100, run: (ctx: AdminContext) => listPricing(ctx) },
];
