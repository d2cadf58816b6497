import { DurableObject } from 'cloudflare:workers';
import type { Env } from '../../env.ts';
import { accountLimit } from './account-limit.ts';
import { CallBudget, type Lease, type Priority, type Wants } from './call-budget.ts';
import type { BudgetKeeper, TooMany } from './call-gate.ts';

/**
 * Keeps the budget of calls to Stripe for the whole account: one object a deployment. Keeps it in memory only: what was called
 * a second ago means nothing any more.
 */
export class StripeBudget extends DurableObject<Env> implements BudgetKeeper {
  /** Time; a test brings its own. */
  now = (): number => Date.now();

  #budget: CallBudget | undefined;

  async lease(wants: Wants, priority: Priority, tooMany: readonly TooMany[]): Promise<Lease> {
    const now = this.now();
    this.#budget ??= new CallBudget(accountLimit(this.env), now);
    for (const { endpoint, seconds } of tooMany) this.#budget.pause(endpoint, seconds, now);
    return this.#budget.lease(wants, priority, now);
  }
}
