import { byId, nothing } from '../core/verb-input.ts';
import { admin, operations, router } from '../trpc.ts';
import { adminPaymentSchema } from './admin-payment.ts';
import { adminWebhookSchema } from './admin-webhook.ts';
import { getAccount, getAccountInput, getAccountOutput } from './get-account.ts';
import { grantCredit, grantCreditInput, grantCreditOutput } from './grant-credit.ts';
import { listCredits, listCreditsInput, listCreditsOutput } from './list-credits.ts';
import { listPayments, listPaymentsInput, listPaymentsOutput } from './list-payments.ts';
import { listPricing, listPricingOutput } from './list-pricing.ts';
import { listWebhooks, listWebhooksInput, listWebhooksOutput } from './list-webhooks.ts';
import { refundPayment, refundPaymentInput } from './refund-payment.ts';
import { repairAccount, repairAccountInput, repairAccountOutput } from './repair-account.ts';
import { replayWebhook } from './replay-webhook.ts';
import { setPrice, setPriceInput, setPriceOutput } from './set-price.ts';
import { syncPrices, syncPricesOutput } from './sync-prices.ts';

const op = operations('admin');

/** What an admin may do about money. Every change is audited with who made it. */
export const moneyRouters = {
  pricing: router({
    list: admin
      .meta(op('GET', '/admin/pricing', 'All prices, and how Stripe differs from them'))
      .input(nothing)
      .output(listPricingOutput)
      .query(({ ctx }) => listPricing(ctx)),
    setPrice: admin
      .meta(op('POST', '/admin/pricing', 'Sell a plan for another price'))
      .input(setPriceInput)
      .output(setPriceOutput)
      .mutation(({ ctx, input }) => setPrice(ctx, input)),
    sync: admin
      .meta(op('POST', '/admin/pricing/sync', 'Bring Stripe in line with our prices'))
      .input(nothing)
      .output(syncPricesOutput)
      .mutation(({ ctx }) => syncPrices(ctx)),
  }),
  payments: router({
    list: admin
      .meta(op('GET', '/admin/payments', 'All payments'))
      .input(listPaymentsInput)
      .output(listPaymentsOutput)
      .query(({ ctx, input }) => listPayments(ctx, input)),
    refund: admin
      .meta(op('POST', '/admin/payments/{id}/refund', 'Give a payment back, whole or in part'))
      .input(refundPaymentInput)
      .output(adminPaymentSchema)
      .mutation(({ ctx, input }) => refundPayment(ctx, input)),
  }),
  credits: router({
    list: admin
      .meta(op('GET', '/admin/credits', 'All units beside the plans'))
      .input(listCreditsInput)
      .output(listCreditsOutput)
      .query(({ ctx, input }) => listCredits(ctx, input)),
    grant: admin
      .meta(op('POST', '/admin/credits', 'Give a person units'))
      .input(grantCreditInput)
      .output(grantCreditOutput)
      .mutation(({ ctx, input }) => grantCredit(ctx, input)),
  }),
  billing: router({
    account: admin
      .meta(op('GET', '/admin/billing/account', 'What a person pays for, and what happened to their money'))
      .input(getAccountInput)
      .output(getAccountOutput)
      .query(({ ctx, input }) => getAccount(ctx, input)),
    repair: admin
      .meta(op('POST', '/admin/billing/repair', 'Ask Stripe about a person and write down what is true'))
      .input(repairAccountInput)
      .output(repairAccountOutput)
      .mutation(({ ctx, input }) => repairAccount(ctx, input)),
  }),
  webhooks: router({
    list: admin
      .meta(op('GET', '/admin/webhooks', 'The inbox of webhooks'))
      .input(listWebhooksInput)
      .output(listWebhooksOutput)
      .query(({ ctx, input }) => listWebhooks(ctx, input)),
    replay: admin
      .meta(op('POST', '/admin/webhooks/{id}/replay', 'Work on an event once more'))
      .input(byId)
      .output(adminWebhookSchema)
      .mutation(({ ctx, input }) => replayWebhook(ctx, input)),
  }),
};
