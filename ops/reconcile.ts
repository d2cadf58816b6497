/**
 * `npm run reconcile`: whether ledger, tables and Stripe agree about money, units and subscriptions, month by month. Exits 1 when they do
 * not. `-- --from 2026-03` begins with a month: where an interrupted run stopped.
 */

import { parseArgs } from 'node:util';
import { addUp, type Total } from '../worker/core/billing/reconcile/money-totals.ts';
import { isMonth, nextMonth } from '../worker/core/billing/reconcile/month.ts';
import { reconcile } from '../worker/core/billing/reconcile/reconcile.ts';
import type { MonthReport } from '../worker/core/billing/reconcile/reconcile-month.ts';
import { AppError } from '../worker/core/errors.ts';
import { shellEnv } from './env.ts';
import { nodeContext } from './node-context.ts';

const mostShown = 50;

function printTotals(totals: readonly Total[]): void {
  console.table(
    totals.map(({ measure, currency, ledger, stored, stripe, agrees }) => ({
      measure,
      currency: currency ?? '',
      ledger: ledger ?? '',
      stored: stored ?? '',
      stripe: stripe ?? '',
      agrees: agrees ? 'yes' : 'NO',
    })),
  );
}

function printMonth({ month, totals, differences, agrees }: MonthReport): void {
  const wrong = totals.filter((total) => !total.agrees).map(({ measure }) => measure);
  console.log(
    agrees
      ? `${month} agrees`
      : `${month} DIFFERS: ${differences.length} differences at Stripe${wrong.map((measure) => `, ${measure}`).join('')}`,
  );
  for (const { id, here, stripe } of differences.slice(0, mostShown))
    console.log(`  ${id}: here "${here ?? 'unknown'}", at Stripe "${stripe ?? 'unknown'}"`);
  if (differences.length > mostShown) console.log(`  and ${differences.length - mostShown} more`);
}

function readFrom(): string | undefined {
  const { from } = parseArgs({ options: { from: { type: 'string' } } }).values;
  if (from !== undefined && !isMonth(from))
    throw new Error(`--from wants a month, as 2026-03; not "${from}".`);
  return from;
}

const months: Pick<MonthReport, 'month' | 'totals' | 'agrees'>[] = [];
try {
  for await (const report of reconcile(nodeContext(shellEnv(), 'reconcile'), readFrom())) {
    printMonth(report);
    const { month, totals, agrees } = report;
    months.push({ month, totals, agrees });
  }
  printTotals(addUp(months));
  const agrees = months.every((month) => month.agrees);
  console.log(agrees ? 'Everything agrees.' : 'There are differences.');
  if (!agrees) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof AppError ? `${error.code}: ${error.message}` : error);
  const last = months.at(-1);
  if (last !== undefined)
    console.error(
      `Looked at until ${last.month}. To go on: npm run reconcile -- --from ${nextMonth(last.month)}`,
    );
  process.exitCode = 2;
}
