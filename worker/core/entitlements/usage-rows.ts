import type { currentUsage } from '../../../db/calls/entitlements.ts';
import type { Me } from '../identity/me.ts';
import { meterSchema, type Usage } from './usage.ts';

type UsageRow = Awaited<ReturnType<typeof currentUsage>>[number];

/** The counters as clients see them. A plan's limit and what was granted can be used; what is reserved is spoken for. */
export function usageOf(rows: readonly UsageRow[]): Usage[] {
  return rows.map((row) => ({
    meter: meterSchema.parse(row.meter),
    included: row.included,
    granted: row.granted,
    used: row.used,
    reserved: row.reserved,
    left: row.included === null ? null : Math.max(0, row.included + row.granted - row.used - row.reserved),
    overagePrice:
      row.overageAmount === null || row.overageCurrency === null
        ? null
        : { unitAmount: row.overageAmount, currency: row.overageCurrency },
  }));
}

/** The subscription that the counters belong to; null without one. */
export function subscriptionOf(rows: readonly UsageRow[]): Me['subscription'] {
  const [row] = rows;
  if (row === undefined) return null;
  return {
    planCode: row.planCode,
    planName: { es: row.planNameEs, en: row.planNameEn },
    status: row.status,
    periodStart: row.periodStart.toISOString(),
    periodEnd: row.periodEnd.toISOString(),
    cancelAtPeriodEnd: row.cancelAtPeriodEnd,
  };
}
