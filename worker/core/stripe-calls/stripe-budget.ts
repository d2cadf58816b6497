import { accountLimit } from './account-limit.ts';
import { BudgetObject } from './budget-object.ts';
import type { CallLimit } from './call-budget.ts';

/** Keeps the budget of calls to Stripe for the whole account: one object a deployment. */
export class StripeBudget extends BudgetObject {
  protected override limit(): CallLimit {
    return accountLimit(this.env);
  }
}
