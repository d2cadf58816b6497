import * as z from 'zod';
import { endpoint } from '../api/endpoint.ts';
import { params, text, uncoveredParams, url } from '../api/params.ts';
import { missingParam, noSuchReference } from '../api/refusal.ts';
import { customerAt } from '../customers/customer-record.ts';
import type { PortalSession } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';

const flow = z.strictObject({
  type: z.enum(['payment_method_update', 'subscription_cancel', 'subscription_update']),
  subscription_cancel: z.strictObject({ subscription: text, ...uncoveredParams('retention') }).optional(),
  subscription_update: z.strictObject({ subscription: text }).optional(),
  after_completion: z
    .strictObject({
      type: z.enum(['portal_homepage', 'redirect']),
      redirect: z.strictObject({ return_url: url }).optional(),
      ...uncoveredParams('hosted_confirmation'),
    })
    .optional(),
  ...uncoveredParams('subscription_pause', 'subscription_update_confirm'),
});
const createParams = params({
  customer: text,
  flow_data: flow.optional(),
  locale: z.enum(['auto', 'en', 'en-GB', 'es', 'es-419']).optional(),
  return_url: url.optional(),
  ...uncoveredParams('after_expiration', 'configuration', 'customer_account', 'on_behalf_of'),
});

/** `POST /v1/billing_portal/sessions`. The page offers the active recurring prices in the customer's currency. */
function create(world: World, fields: z.output<typeof createParams>): PortalSession {
  customerAt(world, fields.customer, 'customer');
  const named =
    fields.flow_data?.subscription_cancel?.subscription ??
    fields.flow_data?.subscription_update?.subscription;
  if (
    fields.flow_data !== undefined &&
    fields.flow_data.type !== 'payment_method_update' &&
    named === undefined
  ) {
    throw missingParam(`flow_data[${fields.flow_data.type}]`);
  }
  if (named !== undefined && world.tables.subscriptions.get(named)?.customer !== fields.customer) {
    throw noSuchReference('subscription', named, `flow_data[${fields.flow_data?.type}][subscription]`);
  }
  const after = fields.flow_data?.after_completion ?? { type: 'portal_homepage' as const };
  if (after.type === 'redirect' && after.redirect === undefined)
    throw missingParam('flow_data[after_completion][redirect]');
  const id = world.ids.next('bps_1', 23);
  return world.tables.portalSessions.put({
    id,
    object: 'billing_portal.session',
    configuration: 'bpc_standin',
    created: nowOf(world, fields.customer),
    customer: fields.customer,
    customer_account: null,
    flow: fields.flow_data
      ? {
          after_completion: { hosted_confirmation: null, redirect: after.redirect ?? null, type: after.type },
          customer_update: null,
          subscription_cancel: fields.flow_data.subscription_cancel
            ? { retention: null, subscription: fields.flow_data.subscription_cancel.subscription }
            : null,
          subscription_pause: null,
          subscription_update: fields.flow_data.subscription_update ?? null,
          subscription_update_confirm: null,
          type: fields.flow_data.type,
        }
      : null,
    livemode: false,
    locale: fields.locale ?? null,
    on_behalf_of: null,
    return_url: fields.return_url ?? null,
    url: `${world.url}/p/session/${id}`,
  });
}

export const portalEndpoints = [endpoint('POST', '/billing_portal/sessions', createParams, create)];
