import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import {
  emptyable,
  flag,
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
import { checkFilter } from '../customers/customer-record.ts';
import { usableMethod } from '../customers/payment-methods.ts';
import { paidOrRefused } from '../payments/payment-intents.ts';
import type { Invoice, InvoicePayment } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { closeInvoice, collectInvoice, intentOf, saveInvoice } from './collect-invoice.ts';
import { finalizeInvoice } from './finalize-invoice.ts';

export function retrieveInvoice(world: World, id: string): Invoice {
  const invoice = world.tables.invoices.get(id);
  if (invoice === undefined) throw noSuch('invoice', id);
  return invoice;
}

const payParams = params({
  off_session: flag.optional(),
  payment_method: text.optional(),
  ...uncoveredParams('forgive', 'mandate', 'paid_out_of_band', 'source'),
});

/** `POST /v1/invoices/:id/pay`. @throws Refusal 402 when the card is declined. */
function pay(world: World, fields: z.output<typeof payParams>, id: string): Invoice {
  const invoice = retrieveInvoice(world, id);
  if (invoice.status === 'paid') throw invalid('Invoice is already paid');
  const open = invoice.status === 'draft' ? finalizeInvoice(world, invoice) : invoice;
  if (open.status === 'paid') return open;
  requireOpen(open);
  const method =
    fields.payment_method === undefined
      ? undefined
      : usableMethod(world, fields.payment_method, 'payment_method');
  const attempt = collectInvoice(world, open, { offSession: fields.off_session ?? true, method });
  if (attempt !== undefined) {
    const intent = paidOrRefused(attempt);
    if (intent.status === 'requires_action') {
      throw invalid('This payment requires additional user action before it can be completed successfully.', {
        code: 'invoice_payment_intent_requires_action',
      });
    }
  }
  return retrieveInvoice(world, id);
}

function requireOpen(invoice: Invoice): Invoice {
  if (invoice.status === 'open') return invoice;
  throw invalid(
    `The invoice can't be changed because its status is ${invoice.status}; only an open invoice can.`,
    { code: 'status_transition_invalid' },
  );
}

const finalizeParams = params({ auto_advance: flag.optional() });

function finalize(world: World, { auto_advance }: z.output<typeof finalizeParams>, id: string): Invoice {
  const draft = retrieveInvoice(world, id);
  const open = finalizeInvoice(world, { ...draft, auto_advance: auto_advance ?? draft.auto_advance ?? true });
  // Collected within the hour at Stripe; here at the next step of its clock.
  if (open.status !== 'open' || !open.auto_advance) return open;
  return saveInvoice(world, open, {
    next_payment_attempt: nowOf(world, open.customer) + world.settings.draftSeconds,
  });
}

const updateParams = params({
  auto_advance: flag.optional(),
  description: emptyable(text).optional(),
  footer: emptyable(text).optional(),
  metadata: emptyable(metadata).optional(),
});

function update(world: World, fields: z.output<typeof updateParams>, id: string): Invoice {
  const before = retrieveInvoice(world, id);
  const { expand: _, metadata: pairs, ...rest } = fields;
  if (before.status !== 'draft' && Object.values(rest).some((value) => value !== undefined)) {
    throw invalid("Finalized invoices can't be updated in this way", { code: 'invoice_not_editable' });
  }
  const plain = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return saveInvoice(world, before, { ...plain, metadata: mergeMetadata(before.metadata ?? {}, pairs) });
}

/** The payments of an invoice, newest first; `payments` of an expanded invoice. */
export function paymentsOf(world: World, invoice: string): InvoicePayment[] {
  return world.tables.invoicePayments.having('invoice', invoice).reverse();
}

/** The secret that a browser confirms the invoice's intent with; null when nothing is due. */
export function confirmationSecret(world: World, invoice: string): Invoice['confirmation_secret'] {
  const secret = intentOf(world, invoice)?.client_secret;
  return secret ? { client_secret: secret, type: 'payment_intent' } : null;
}

const filters = {
  created: range.optional(),
  customer: text.optional(),
  status: z.enum(['draft', 'open', 'paid', 'uncollectible', 'void']).optional(),
  subscription: text.optional(),
  ...uncoveredParams('collection_method', 'customer_account', 'due_date'),
};

export const invoiceEndpoints = [
  endpoint('GET', '/invoices/:id', params({}), (world, _, id) => retrieveInvoice(world, id)),
  endpoint('POST', '/invoices/:id', updateParams, update),
  endpoint('POST', '/invoices/:id/pay', payParams, pay),
  endpoint('POST', '/invoices/:id/finalize', finalizeParams, finalize),
  endpoint('POST', '/invoices/:id/void', params({}), (world, _, id) =>
    closeInvoice(world, requireOpen(retrieveInvoice(world, id)), 'void'),
  ),
  endpoint('POST', '/invoices/:id/mark_uncollectible', params({}), (world, _, id) =>
    closeInvoice(world, requireOpen(retrieveInvoice(world, id)), 'uncollectible'),
  ),
  endpoint('GET', '/invoices/:id/lines', listParams({}), (world, { limit, starting_after }, id) => {
    const lines = retrieveInvoice(world, id).lines.data;
    const from = starting_after === undefined ? 0 : lines.findIndex((line) => line.id === starting_after) + 1;
    return asList(
      { rows: lines.slice(from, from + limit), hasMore: lines.length > from + limit },
      `/v1/invoices/${id}/lines`,
    );
  }),
  endpoint(
    'GET',
    '/invoices',
    listParams(filters),
    (world, { created, customer, status, subscription, ...paging }) => {
      checkFilter(world, customer);
      const where = (row: Invoice) =>
        (status === undefined || row.status === status) && within(row.created, created);
      return asList(
        world.tables.invoices.page({ having: { subscription, customer }, where, ...paging }),
        '/v1/invoices',
      );
    },
  ),
];
