import { expect, test } from 'vitest';
import { endpointOf } from '../../worker/core/stripe-calls/endpoint-of.ts';

test.each([
  ['GET', '/v1/invoices?customer=cus_Nb7rT1&limit=100', 'GET /v1/invoices'],
  ['GET', '/v1/invoices/in_1QxyZ', 'GET /v1/invoices/:id'],
  ['POST', '/v1/invoices/create_preview', 'POST /v1/invoices/create_preview'],
  ['POST', '/v1/payment_intents/pi_3QaB/capture', 'POST /v1/payment_intents/:id/capture'],
  ['POST', '/v1/checkout/sessions/cs_test_a1Bc/expire', 'POST /v1/checkout/sessions/:id/expire'],
  ['POST', '/v1/billing_portal/sessions', 'POST /v1/billing_portal/sessions'],
  ['GET', '/v1/products/call-a-vet_care', 'GET /v1/products/:id'],
  ['POST', '/v1/subscription_schedules/sub_sched_1Qa/release', 'POST /v1/subscription_schedules/:id/release'],
])('%s %s counts for its endpoint', (method, path, endpoint) => {
  expect(endpointOf(method, path)).toBe(endpoint);
});
