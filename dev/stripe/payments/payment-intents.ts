import type * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import { listParams, mergeMetadata, params, range, text, within } from '../api/params.ts';
import { invalid, noSuch, Refusal } from '../api/refusal.ts';
import { customerAt } from '../customers/customer-record.ts';
import { usableMethod } from '../customers/payment-methods.ts';
import type { PaymentIntent } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { createIntent } from './create-intent.ts';
import { formatMoney, leastCharge } from './money.ts';
import { type Attempt, cancelIntent, captureIntent, payIntent } from './pay-intent.ts';
import {
  cancelParams,
  captureParams,
  confirmParams,
  createParams,
  updateParams,
} from './payment-intent-params.ts';

function create(world: World, fields: z.output<typeof createParams>): PaymentIntent {
  if (fields.customer !== undefined) customerAt(world, fields.customer, 'customer');
  const least = leastCharge(fields.currency);
  if (fields.amount < least) {
    throw invalid(`Amount must be at least ${formatMoney(least, fields.currency)} ${fields.currency}`, {
      code: 'amount_too_small',
      param: 'amount',
    });
  }
  const intent = createIntent(world, {
    ...fields,
    metadata: mergeMetadata({}, fields.metadata),
    allow_redirects: fields.automatic_payment_methods?.allow_redirects ?? 'always',
  });
  if (fields.confirm) return confirm(world, intent, fields);
  if (fields.payment_method === undefined) return intent;
  const method = usableMethod(world, fields.payment_method, 'payment_method');
  return world.tables.intents.put({ ...intent, payment_method: method.id, status: 'requires_confirmation' });
}

function confirm(world: World, before: PaymentIntent, fields: z.output<typeof confirmParams>): PaymentIntent {
  requireStatus(before, 'confirmed', ['requires_payment_method', 'requires_confirmation', 'requires_action']);
  const chosen = fields.payment_method ?? before.payment_method ?? undefined;
  if (chosen === undefined) {
    throw invalid(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      { code: 'payment_intent_unexpected_state' },
    );
  }
  const redirects = before.automatic_payment_methods?.allow_redirects !== 'never';
  if (redirects && fields.return_url === undefined && fields.off_session !== true) {
    throw invalid(
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    );
  }
  const intent = {
    ...before,
    capture_method: fields.capture_method ?? before.capture_method,
    receipt_email: fields.receipt_email === undefined ? before.receipt_email : fields.receipt_email,
    setup_future_usage:
      fields.setup_future_usage === undefined ? before.setup_future_usage : fields.setup_future_usage,
  };
  const how = { offSession: fields.off_session === true, returnUrl: fields.return_url ?? null };
  return paidOrRefused(payIntent(world, intent, usableMethod(world, chosen, 'payment_method'), how));
}

/** The intent of an attempt. @throws Refusal 402 `card_error`, with the intent in it, when the card was declined. */
export function paidOrRefused({ intent, decline }: Attempt): PaymentIntent {
  if (decline === undefined) return intent;
  throw new Refusal(402, {
    type: 'card_error',
    code: decline.code,
    decline_code: decline.decline_code,
    message: decline.message,
    ...(intent.latest_charge === null ? {} : { charge: intent.latest_charge }),
    payment_intent: intent,
  });
}

function requireStatus(intent: PaymentIntent, done: string, allowed: string[]): void {
  if (allowed.includes(intent.status)) return;
  throw invalid(
    `This PaymentIntent could not be ${done} because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${done}: ${allowed.join(', ')}.`,
    { code: 'payment_intent_unexpected_state' },
  );
}

function capture(
  world: World,
  { amount_to_capture, metadata: pairs }: z.output<typeof captureParams>,
  id: string,
): PaymentIntent {
  const before = retrieveIntent(world, id);
  requireStatus(before, 'captured', ['requires_capture']);
  const amount = amount_to_capture ?? before.amount_capturable;
  if (amount > before.amount_capturable) {
    throw invalid(
      `The remaining amount you can capture on this PaymentIntent is ${before.amount_capturable}, which is less than the ${amount} that was requested.`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    );
  }
  return captureIntent(world, { ...before, metadata: mergeMetadata(before.metadata, pairs) }, amount);
}

function cancel(world: World, reason: string | undefined, id: string): PaymentIntent {
  const before = retrieveIntent(world, id);
  requireStatus(before, 'canceled', [
    'requires_payment_method',
    'requires_capture',
    'requires_confirmation',
    'requires_action',
    'processing',
  ]);
  if (world.tables.invoicePayments.having('intent', id).length > 0) {
    throw invalid(
      'You cannot cancel PaymentIntents that were created by invoices. Please void the invoice instead.',
    );
  }
  return cancelIntent(world, before, reason ?? null);
}

function update(world: World, fields: z.output<typeof updateParams>, id: string): PaymentIntent {
  const before = retrieveIntent(world, id);
  const { expand: _, metadata: pairs, ...rest } = fields;
  if (fields.amount !== undefined)
    requireStatus(before, 'updated', ['requires_payment_method', 'requires_confirmation', 'requires_action']);
  const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return world.tables.intents.put({ ...before, ...plain, metadata: mergeMetadata(before.metadata, pairs) });
}

export function retrieveIntent(world: World, id: string): PaymentIntent {
  const intent = world.tables.intents.get(id);
  if (intent === undefined) throw noSuch('payment_intent', id, 'intent');
  return intent;
}

/** An authorisation that was not captured in time ends by itself. */
export function expireAuthorisation(world: World, id: string): void {
  const intent = world.tables.intents.get(id);
  if (intent?.status === 'requires_capture') cancelIntent(world, intent, 'automatic');
}

export const paymentIntentEndpoints = [
  endpoint('POST', '/payment_intents', createParams, create),
  endpoint('GET', '/payment_intents/:id', params({ client_secret: text.optional() }), (world, _, id) =>
    retrieveIntent(world, id),
  ),
  endpoint('POST', '/payment_intents/:id', updateParams, update),
  endpoint('POST', '/payment_intents/:id/confirm', confirmParams, (world, fields, id) =>
    confirm(world, retrieveIntent(world, id), fields),
  ),
  endpoint('POST', '/payment_intents/:id/capture', captureParams, capture),
  endpoint('POST', '/payment_intents/:id/cancel', cancelParams, (world, { cancellation_reason }, id) =>
    cancel(world, cancellation_reason, id),
  ),
  endpoint(
    'GET',
    '/payment_intents',
    listParams({ created: range.optional(), customer: text.optional() }),
    (world, { created, customer, ...paging }) => {
      const where = (row: PaymentIntent) => within(row.created, created);
      return asList(
        world.tables.intents.page({ having: { customer }, where, ...paging }),
        '/v1/payment_intents',
      );
    },
  ),
];
