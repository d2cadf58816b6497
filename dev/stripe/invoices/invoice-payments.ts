import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import { listParams, params, range, text, uncoveredParams, within } from '../api/params.ts';
import { noSuch } from '../api/refusal.ts';
import type { InvoiceItem, InvoicePayment } from '../world/objects.ts';
import type { World } from '../world/world.ts';

function retrievePayment(world: World, id: string): InvoicePayment {
  const payment = world.tables.invoicePayments.get(id);
  if (payment === undefined) throw noSuch('invoice_payment', id);
  return payment;
}

const paymentFilters = {
  created: range.optional(),
  invoice: text.optional(),
  payment: z
    .strictObject({
      type: z.enum(['payment_intent']),
      payment_intent: text,
      ...uncoveredParams('payment_record'),
    })
    .optional(),
  status: z.enum(['canceled', 'open', 'paid']).optional(),
};

export const invoicePaymentEndpoints = [
  endpoint('GET', '/invoice_payments/:id', params({}), (world, _, id) => retrievePayment(world, id)),
  endpoint(
    'GET',
    '/invoice_payments',
    listParams(paymentFilters),
    (world, { created, invoice, payment, status, ...paging }) => {
      const where = (row: InvoicePayment) =>
        (status === undefined || row.status === status) && within(row.created, created);
      return asList(
        world.tables.invoicePayments.page({
          having: { invoice, intent: payment?.payment_intent },
          where,
          ...paging,
        }),
        '/v1/invoice_payments',
      );
    },
  ),
];

/** What waits for an invoice or went onto one: here only prorations. */
export const invoiceItemEndpoints = [
  endpoint('GET', '/invoiceitems/:id', params({}), (world, _, id) => {
    const item = world.tables.invoiceItems.get(id);
    if (item === undefined) throw noSuch('invoiceitem', id);
    return item;
  }),
  endpoint(
    'GET',
    '/invoiceitems',
    listParams({
      created: range.optional(),
      customer: text.optional(),
      invoice: text.optional(),
      pending: z.enum(['true', 'false']).optional(),
    }),
    (world, { created, customer, invoice, pending, ...paging }) => {
      const where = (row: InvoiceItem) =>
        (pending === undefined || (row.invoice === null) === (pending === 'true')) &&
        within(row.date, created);
      return asList(
        world.tables.invoiceItems.page({ having: { invoice, customer }, where, ...paging }),
        '/v1/invoiceitems',
      );
    },
  ),
];
