import { readSettings } from '../../env.ts';
import { BudgetObject } from '../stripe-calls/budget-object.ts';
import type { CallLimit } from '../stripe-calls/call-budget.ts';
import { messageProviders } from './settings.ts';

/** Keeps the budget of messages to one vendor, which the object is named after: one object a vendor. */
export class MessageBudget extends BudgetObject {
  protected override limit(): CallLimit {
    const vendor = messageProviders.find((name) => name === this.ctx.id.name);
    const rate = vendor === undefined ? 1 : readSettings(this.env).messages.limits[vendor];
    return { total: rate, endpoint: rate };
  }
}
