import type { SnapshotKind } from '../../../../db/calls/billing.ts';

/** The first that fits. Payments are told from other people's by their invoices, so both are fetched. */
const kindsByType: readonly [RegExp, readonly SnapshotKind[]][] = [
  [/^(?:customer\.subscription|subscription_schedule)\./, ['subscriptions']],
  [/^invoice\./, ['invoices']],
  [/^(?:payment_intent|charge|refund)\./, ['invoices', 'payments']],
];

/** Of what something may have changed when an event of this type comes; null: of everything. */
export const kindsOf = (type: string): readonly SnapshotKind[] | null =>
  kindsByType.find(([pattern]) => pattern.test(type))?.[1] ?? null;
