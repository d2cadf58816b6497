import type { Product } from '../../../contract/products.ts';
import { operations, paying, publicProcedure, router, signedIn } from '../../trpc.ts';
import { getUsage, getUsageInput, getUsageOutput } from '../entitlements/get-usage.ts';
import { productSchema } from '../entitlements/usage.ts';
import { nothing } from '../verb-input.ts';
import { checkout, checkoutInput, checkoutOutput } from './checkout/checkout.ts';
import { portal, portalInput } from './checkout/portal.ts';
import {
  listBillingEvents,
  listBillingEventsInput,
  listBillingEventsOutput,
} from './payments/list-billing-events.ts';
import { listCredits, listCreditsOutput } from './payments/list-credits.ts';
import { listInvoices, listInvoicesInput, listInvoicesOutput } from './payments/list-invoices.ts';
import { listPayments, listPaymentsInput, listPaymentsOutput } from './payments/list-payments.ts';
import { cancel } from './plans/cancel.ts';
import { changePlan, changePlanInput } from './plans/change-plan.ts';
import { confirm } from './plans/confirm.ts';
import { current, currentInput, currentOutput } from './plans/current.ts';
import { previewChange, previewChangeOutput } from './plans/preview-change.ts';
import { resume } from './plans/resume.ts';
import { listPlans, listPlansInput, listPlansOutput } from './prices/list-plans.ts';

const op = operations('subscriptions');

/** `product`: the one that is meant when a call names none. */
export function createSubscriptionsRouter(product: Product) {
  const named = { product: productSchema.default(product) };
  const ofProduct = currentInput.extend(named).prefault({});
  const change = changePlanInput.extend(named);
  return router({
    usage: signedIn
      .meta(op('GET', '/subscriptions/usage', 'What the plan includes and what is left'))
      .input(getUsageInput.extend(named).prefault({}))
      .output(getUsageOutput)
      .query(({ ctx, input }) => getUsage(ctx, input)),
    plans: publicProcedure
      .meta(op('GET', '/subscriptions/plans', 'Plans and prices of a product', { open: true }))
      .input(listPlansInput)
      .output(listPlansOutput)
      .query(({ ctx, input }) => listPlans(ctx, input)),
    current: signedIn
      .meta(
        op(
          'GET',
          '/subscriptions/current',
          'The subscription, what follows it, and whether it gives anything',
        ),
      )
      .input(ofProduct)
      .output(currentOutput)
      .query(({ ctx, input }) => current(ctx, input)),
    checkout: paying
      .meta(op('POST', '/subscriptions/checkout', 'Open the page to subscribe'))
      .input(checkoutInput.extend(named))
      .output(checkoutOutput)
      .mutation(({ ctx, input }) => checkout(ctx, input)),
    confirm: paying
      .meta(op('POST', '/subscriptions/confirm', 'Ask the payment provider what is true now'))
      .input(ofProduct)
      .output(currentOutput)
      .mutation(({ ctx, input }) => confirm(ctx, input)),
    change: paying
      .meta(
        op('POST', '/subscriptions/change', 'Change the plan: more at once, less at the end of the period'),
      )
      .input(change)
      .output(currentOutput)
      .mutation(({ ctx, input }) => changePlan(ctx, input)),
    preview: paying
      .meta(op('GET', '/subscriptions/preview', 'What a change of plan would cost, and when it would begin'))
      .input(change)
      .output(previewChangeOutput)
      .query(({ ctx, input }) => previewChange(ctx, input)),
    cancel: paying
      .meta(op('POST', '/subscriptions/cancel', 'Cancel for the end of the period'))
      .input(ofProduct)
      .output(currentOutput)
      .mutation(({ ctx, input }) => cancel(ctx, input)),
    resume: paying
      .meta(op('POST', '/subscriptions/resume', 'Take back what waits for the end of the period'))
      .input(ofProduct)
      .output(currentOutput)
      .mutation(({ ctx, input }) => resume(ctx, input)),
    portal: paying
      .meta(op('POST', '/subscriptions/portal', 'Open the page to manage cards and invoices'))
      .input(portalInput.extend({ cardFor: change.optional() }).prefault({}))
      .output(checkoutOutput)
      .mutation(({ ctx, input }) => portal(ctx, input)),
    invoices: signedIn
      .meta(op('GET', '/subscriptions/invoices', 'Invoices, newest first'))
      .input(listInvoicesInput)
      .output(listInvoicesOutput)
      .query(({ ctx, input }) => listInvoices(ctx, input)),
    payments: signedIn
      .meta(op('GET', '/subscriptions/payments', 'Payments, newest first'))
      .input(listPaymentsInput)
      .output(listPaymentsOutput)
      .query(({ ctx, input }) => listPayments(ctx, input)),
    credits: signedIn
      .meta(op('GET', '/subscriptions/credits', 'Units beside the plan that are left'))
      .input(nothing)
      .output(listCreditsOutput)
      .query(({ ctx }) => listCredits(ctx)),
    billingEvents: signedIn
      .meta(op('GET', '/subscriptions/billing-events', 'What happened to the money, newest first'))
      .input(listBillingEventsInput)
      .output(listBillingEventsOutput)
      .query(({ ctx, input }) => listBillingEvents(ctx, input)),
  });
}
