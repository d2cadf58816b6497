import { priceEndpoints } from '../catalog/prices.ts';
import { productEndpoints } from '../catalog/products.ts';
import { checkoutEndpoints } from '../checkout/checkout-sessions.ts';
import { portalEndpoints } from '../checkout/portal-sessions.ts';
import { testClockEndpoints } from '../clocks/test-clocks.ts';
import { accountEndpoints } from '../connect/accounts.ts';
import { transferEndpoints } from '../connect/transfers.ts';
import { customerEndpoints } from '../customers/customers.ts';
import { paymentMethodEndpoints } from '../customers/payment-methods.ts';
import { invoiceItemEndpoints, invoicePaymentEndpoints } from '../invoices/invoice-payments.ts';
import { previewEndpoints } from '../invoices/invoice-preview.ts';
import { invoiceEndpoints } from '../invoices/invoices.ts';
import { chargeEndpoints } from '../payments/charges.ts';
import { disputeEndpoints } from '../payments/disputes.ts';
import { paymentIntentEndpoints } from '../payments/payment-intents.ts';
import { refundEndpoints } from '../payments/refunds.ts';
import { scheduleEndpoints } from '../schedules/subscription-schedules.ts';
import { subscriptionEndpoints } from '../subscriptions/subscriptions.ts';
import { eventEndpoints } from '../webhooks/events.ts';
import { webhookEndpointEndpoints } from '../webhooks/webhook-endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** Every API call that the stand-in answers. The first path that fits wins. */
export const endpoints: Endpoint[] = [
  ...previewEndpoints,
  ...accountEndpoints,
  ...chargeEndpoints,
  ...checkoutEndpoints,
  ...customerEndpoints,
  ...disputeEndpoints,
  ...eventEndpoints,
  ...invoiceEndpoints,
  ...invoiceItemEndpoints,
  ...invoicePaymentEndpoints,
  ...paymentIntentEndpoints,
  ...paymentMethodEndpoints,
  ...portalEndpoints,
  ...priceEndpoints,
  ...productEndpoints,
  ...refundEndpoints,
  ...scheduleEndpoints,
  ...subscriptionEndpoints,
  ...testClockEndpoints,
  ...transferEndpoints,
  ...webhookEndpointEndpoints,
];
