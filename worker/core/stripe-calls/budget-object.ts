import { DurableObject } from 'cloudflare:workers';
import type { Env } from '../../env.ts';
import { CallBudget, type CallLimit, type Lease, type Priority, type Wants } from './call-budget.ts';
import type { BudgetKeeper, TooMany } from './call-gate.ts';

/**
 * Keeps the budget of calls to a vendor for the whole deployment. Keeps it in memory only: what was called a second ago means nothing
 * any more.
 */
export abstract class BudgetObject extends DurableObject<Env> implements BudgetKeeper {
  /** Time; a test brings its own. */
  now = (): number => Date.now();

  #budget: CallBudget | undefined;

  /** What the vendor lets through. Throws UNAVAILABLE when settings are wrong. */
  protected abstract limit(): CallLimit;

  async lease(wants: Wants, priority: Priority, tooMany: readonly TooMany[]): Promise<Lease> {
    const now = this.now();
    this.#budget ??= new CallBudget(this.limit(), now);
    for (const { endpoint, seconds } of tooMany) this.#budget.pause(endpoint, seconds, now);
    return this.#budget.lease(wants, priority, now);
  }
}
