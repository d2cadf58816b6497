import * as z from 'zod';
import {
  currency,
  emptyable,
  flag,
  metadata,
  params,
  text,
  uncoveredParams,
  url,
  whole,
} from '../api/params.ts';

const usage = emptyable(z.enum(['off_session', 'on_session'])).optional();
const notHere = [
  'amount_details',
  'application_fee_amount',
  'confirmation_token',
  'customer_account',
  'error_on_requires_action',
  'excluded_payment_method_types',
  'hooks',
  'mandate',
  'mandate_data',
  'on_behalf_of',
  'payment_details',
  'payment_method_data',
  'payment_method_options',
  'radar_options',
  'shipping',
  'transfer_data',
  'transfer_group',
  'use_stripe_sdk',
] as const;
const confirming = {
  off_session: flag.optional(),
  payment_method: text.optional(),
  return_url: url.optional(),
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).optional(),
  receipt_email: emptyable(text).optional(),
  setup_future_usage: usage,
};
export const createParams = params({
  ...confirming,
  amount: whole({ min: 0, max: 99_999_999 }),
  currency,
  allowed_payment_method_types: z.array(z.enum(['card'])).optional(),
  automatic_payment_methods: z
    .strictObject({ enabled: flag, allow_redirects: z.enum(['always', 'never']).optional() })
    .optional(),
  confirm: flag.optional(),
  confirmation_method: z.enum(['automatic']).optional(),
  customer: text.optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  statement_descriptor_suffix: text.max(22).optional(),
  ...uncoveredParams(...notHere, 'payment_method_configuration', 'statement_descriptor'),
});
export const updateParams = params({
  amount: whole({ min: 0, max: 99_999_999 }).optional(),
  description: emptyable(text).optional(),
  metadata: emptyable(metadata).optional(),
  receipt_email: emptyable(text).optional(),
  setup_future_usage: usage,
  ...uncoveredParams(...notHere, 'customer', 'currency', 'payment_method', 'capture_method'),
});
export const confirmParams = params({ ...confirming, ...uncoveredParams(...notHere) });
export const captureParams = params({
  amount_to_capture: whole({ min: 1 }).optional(),
  metadata: emptyable(metadata).optional(),
  ...uncoveredParams(...notHere, 'final_capture', 'statement_descriptor', 'statement_descriptor_suffix'),
});

export const cancelParams = params({
  cancellation_reason: z.enum(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']).optional(),
});
