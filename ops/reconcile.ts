/** `npm run reconcile`: whether ledger, tables and Stripe agree about money, units and subscriptions. Exits 1 when they do not. */

import { type Reconciliation, reconcile } from '../worker/core/billing/reconcile.ts';
import { AppError } from '../worker/core/errors.ts';
import { shellEnv } from './env.ts';
import { nodeContext } from './node-context.ts';

const mostShown = 50;

function print({ totals, differences, agrees }: Reconciliation): void {
  console.table(
    totals.map(({ measure, currency, ledger, stored, stripe, agrees: same }) => ({
      measure,
      currency: currency ?? '',
      ledger: ledger ?? '',
      stored: stored ?? '',
      stripe: stripe ?? '',
      agrees: same ? 'yes' : 'NO',
    })),
  );
  for (const { id, here, stripe } of differences.slice(0, mostShown))
    console.log(`${id}: here "${here ?? 'unknown'}", at Stripe "${stripe ?? 'unknown'}"`);
  if (differences.length > mostShown) console.log(`and ${differences.length - mostShown} more`);
  console.log(agrees ? 'Everything agrees.' : 'There are differences.');
}

try {
  const result = await reconcile(nodeContext(shellEnv(), 'reconcile'));
  print(result);
  if (!result.agrees) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof AppError ? `${error.code}: ${error.message}` : error);
  process.exitCode = 2;
}
