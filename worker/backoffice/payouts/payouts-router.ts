import { byId, nothing } from '../../core/verb-input.ts';
import { admin, operations, router } from '../../trpc.ts';
import { adminPayoutSchema } from './admin-payout.ts';
import { listPayoutRules, listPayoutRulesOutput } from './list-payout-rules.ts';
import { listPayouts, listPayoutsInput, listPayoutsOutput } from './list-payouts.ts';
import { payStatement } from './pay-statement.ts';
import { reversePayout, reversePayoutInput } from './reverse-payout.ts';
import { setPayoutRule, setPayoutRuleInput, setPayoutRuleOutput } from './set-payout-rule.ts';

const op = operations('admin');

/** What an admin may do about what vets earn. Every change is audited with who made it. */
export const payoutsRouters = {
  payouts: router({
    list: admin
      .meta(op('GET', '/admin/payouts', 'The money of all statements'))
      .input(listPayoutsInput)
      .output(listPayoutsOutput)
      .query(({ ctx, input }) => listPayouts(ctx, input)),
    pay: admin
      .meta(op('POST', '/admin/payouts/{id}/pay', 'Pay a statement, or try again'))
      .input(byId)
      .output(adminPayoutSchema)
      .mutation(({ ctx, input }) => payStatement(ctx, input)),
    reverse: admin
      .meta(op('POST', '/admin/payouts/{id}/reverse', 'Take a payout back'))
      .input(reversePayoutInput)
      .output(adminPayoutSchema)
      .mutation(({ ctx, input }) => reversePayout(ctx, input)),
  }),
  payoutRules: router({
    list: admin
      .meta(op('GET', '/admin/payout-rules', 'By which rules vets earn'))
      .input(nothing)
      .output(listPayoutRulesOutput)
      .query(({ ctx }) => listPayoutRules(ctx)),
    set: admin
      .meta(op('POST', '/admin/payout-rules', 'Let vets earn by another rule from now on'))
      .input(setPayoutRuleInput)
      .output(setPayoutRuleOutput)
      .mutation(({ ctx, input }) => setPayoutRule(ctx, input)),
  }),
};
