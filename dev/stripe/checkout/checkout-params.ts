import * as z from 'zod';
import { metadata, params, text, timestamp, uncoveredParams, url, whole } from '../api/params.ts';
import { priceData } from '../catalog/price-record.ts';
import { trialSettings } from '../subscriptions/subscription-create.ts';

const lineItem = z.strictObject({
  price: text.optional(),
  price_data: priceData.optional(),
  quantity: whole({ min: 0, max: 999_999 }).optional(),
  ...uncoveredParams('adjustable_quantity', 'metadata', 'tax_rates'),
});
const subscriptionData = z.strictObject({
  description: text.max(500).optional(),
  metadata: metadata.optional(),
  trial_end: timestamp.optional(),
  trial_period_days: whole({ min: 1, max: 730 }).optional(),
  trial_settings: trialSettings.optional(),
  ...uncoveredParams(
    'application_fee_percent',
    'billing_cycle_anchor',
    'billing_cycle_anchor_config',
    'billing_mode',
    'default_tax_rates',
  ),
  ...uncoveredParams(
    'invoice_settings',
    'on_behalf_of',
    'pending_invoice_item_interval',
    'proration_behavior',
    'transfer_data',
  ),
});
const intentData = z.strictObject({
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  receipt_email: text.optional(),
  setup_future_usage: z.enum(['off_session', 'on_session']).optional(),
  ...uncoveredParams(
    'application_fee_amount',
    'on_behalf_of',
    'shipping',
    'statement_descriptor',
    'statement_descriptor_suffix',
    'transfer_data',
    'transfer_group',
  ),
});

/** The parameters of `POST /v1/checkout/sessions`. */
export const checkoutParams = params({
  allowed_payment_method_types: z.array(z.enum(['card'])).optional(),
  allow_promotion_codes: z.enum(['false']).optional(),
  billing_address_collection: z.enum(['auto', 'required']).optional(),
  cancel_url: url.optional(),
  client_reference_id: text.max(200).optional(),
  customer: text.optional(),
  customer_creation: z.enum(['always', 'if_required']).optional(),
  customer_email: text.optional(),
  expires_at: timestamp.optional(),
  line_items: z.array(lineItem).min(1).max(100).optional(),
  locale: z.enum(['auto', 'en', 'en-GB', 'es', 'es-419']).optional(),
  metadata: metadata.optional(),
  mode: z.enum(['payment', 'setup', 'subscription']),
  payment_intent_data: intentData.optional(),
  payment_method_collection: z.enum(['always', 'if_required']).optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay', 'subscribe']).optional(),
  subscription_data: subscriptionData.optional(),
  success_url: url.optional(),
  ui_mode: z.enum(['elements', 'embedded_page', 'form', 'hosted_page']).optional(),
  ...uncoveredParams(
    'adaptive_pricing',
    'after_expiration',
    'automatic_tax',
    'branding_settings',
    'consent_collection',
    'currency',
  ),
  ...uncoveredParams(
    'custom_fields',
    'custom_text',
    'customer_account',
    'customer_update',
    'discounts',
    'excluded_payment_method_types',
  ),
  ...uncoveredParams(
    'integration_identifier',
    'invoice_creation',
    'managed_payments',
    'name_collection',
    'optional_items',
    'origin_context',
  ),
  ...uncoveredParams(
    'payment_method_configuration',
    'payment_method_data',
    'payment_method_options',
    'permissions',
    'phone_number_collection',
  ),
  ...uncoveredParams(
    'redirect_on_completion',
    'return_url',
    'saved_payment_method_options',
    'setup_intent_data',
    'shipping_address_collection',
  ),
  ...uncoveredParams('shipping_options', 'tax_id_collection', 'wallet_options'),
});

export type CheckoutFields = z.output<typeof checkoutParams>;
