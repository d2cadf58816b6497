import { recordEvent } from '../webhooks/record-event.ts';
import type { PaymentIntent } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';

export interface IntentFields {
  amount: number;
  currency: string;
  customer?: string | null | undefined;
  capture_method?: string | undefined;
  description?: string | null | undefined;
  metadata?: Record<string, string>;
  receipt_email?: string | null | undefined;
  setup_future_usage?: 'off_session' | 'on_session' | null | undefined;
  statement_descriptor_suffix?: string | null | undefined;
  allow_redirects?: 'always' | 'never';
}

/** A payment intent that waits for a payment method. */
export function createIntent(world: World, fields: IntentFields): PaymentIntent {
  const id = world.ids.next('pi_3', 23);
  const customer = fields.customer ?? null;
  const intent = world.tables.intents.put({
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: fields.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { enabled: true, allow_redirects: fields.allow_redirects ?? 'always' },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: fields.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${world.ids.next('', 25)}`,
    confirmation_method: 'automatic',
    created: nowOf(world, customer),
    currency: fields.currency,
    customer,
    customer_account: null,
    description: fields.description ?? null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: fields.metadata ?? {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: fields.receipt_email ?? null,
    review: null,
    setup_future_usage: fields.setup_future_usage ?? null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: fields.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
  });
  recordEvent(world, 'payment_intent.created', intent);
  return intent;
}
