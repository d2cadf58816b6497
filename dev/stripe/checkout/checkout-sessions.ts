import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import {
  emptyable,
  listParams,
  mergeMetadata,
  metadata,
  params,
  range,
  text,
  uncoveredParams,
  within,
} from '../api/params.ts';
import { invalid, noSuch } from '../api/refusal.ts';
import type { CheckoutSession } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { createCheckout } from './checkout-create.ts';
import { checkoutParams } from './checkout-params.ts';
import { expireCheckout } from './checkout-pay.ts';

export function retrieveCheckout(world: World, id: string): CheckoutSession {
  const session = world.tables.sessions.get(id);
  if (session === undefined) throw noSuch('checkout.session', id, 'session');
  return session;
}

const updateParams = params({
  metadata: emptyable(metadata).optional(),
  ...uncoveredParams('collected_information', 'line_items', 'payment_intent_data', 'shipping_options'),
});

const filters = {
  created: range.optional(),
  customer: text.optional(),
  customer_details: z.strictObject({ email: text }).optional(),
  payment_intent: text.optional(),
  status: z.enum(['complete', 'expired', 'open']).optional(),
  subscription: text.optional(),
  ...uncoveredParams('customer_account', 'payment_link'),
};

export const checkoutEndpoints = [
  endpoint('POST', '/checkout/sessions', checkoutParams, createCheckout),
  endpoint('GET', '/checkout/sessions/:id', params({}), (world, _, id) => retrieveCheckout(world, id)),
  endpoint('POST', '/checkout/sessions/:id', updateParams, (world, { metadata: pairs }, id) => {
    const before = retrieveCheckout(world, id);
    return world.tables.sessions.put({ ...before, metadata: mergeMetadata(before.metadata ?? {}, pairs) });
  }),
  endpoint('POST', '/checkout/sessions/:id/expire', params({}), (world, _, id) => {
    const session = retrieveCheckout(world, id);
    if (session.status === 'open') return expireCheckout(world, session);
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  }),
  endpoint(
    'GET',
    '/checkout/sessions/:id/line_items',
    listParams({}),
    (world, { limit, starting_after }, id) => {
      retrieveCheckout(world, id);
      const rows = world.checkouts.get(id)?.lineItems ?? [];
      const from = starting_after === undefined ? 0 : rows.findIndex((row) => row.id === starting_after) + 1;
      return asList(
        { rows: rows.slice(from, from + limit), hasMore: rows.length > from + limit },
        `/v1/checkout/sessions/${id}/line_items`,
      );
    },
  ),
  endpoint(
    'GET',
    '/checkout/sessions',
    listParams(filters),
    (world, { created, customer, customer_details, payment_intent, status, subscription, ...paging }) => {
      const where = (row: CheckoutSession) =>
        (status === undefined || row.status === status) &&
        (customer_details === undefined || row.customer_details?.email === customer_details.email) &&
        within(row.created, created);
      return asList(
        world.tables.sessions.page({
          having: { intent: payment_intent, subscription, customer },
          where,
          ...paging,
        }),
        '/v1/checkout/sessions',
      );
    },
  ),
];
