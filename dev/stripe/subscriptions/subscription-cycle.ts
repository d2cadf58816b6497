import type { Period } from '../clocks/periods.ts';
import { methodOf } from '../customers/payment-methods.ts';
import { closeInvoice } from '../invoices/collect-invoice.ts';
import { draftInvoice } from '../invoices/draft-invoice.ts';
import { finalizeInvoice } from '../invoices/finalize-invoice.ts';
import { periodLine } from '../invoices/invoice-lines.ts';
import { advanceSchedule } from '../schedules/schedule-phases.ts';
import { recordEvent } from '../webhooks/record-event.ts';
import type { Invoice, Subscription } from '../world/objects.ts';
import { nowOf, type World } from '../world/world.ts';
import { nextPeriod } from './open-subscription.ts';
import { endSubscription } from './subscription-cancel.ts';
import { inPeriod, isOver, periodOf, saveSubscription } from './subscription-record.ts';

/** A subscription's own time came: it expires, ends, resumes, leaves its trial, changes phase or renews. */
export function subscriptionDue(world: World, id: string): void {
  const stored = world.tables.subscriptions.get(id);
  if (stored === undefined || isOver(stored)) return;
  const now = nowOf(world, stored.customer);
  if (stored.status === 'incomplete') {
    expire(world, stored);
  } else if (stored.cancel_at !== null && stored.cancel_at <= now) {
    endSubscription(world, stored);
  } else {
    const resumed = resume(world, stored, now);
    const phased = advanceSchedule(world, resumed, now);
    if (phased === undefined) return;
    if (periodOf(phased).end <= now && phased.status !== 'paused') renew(world, phased, now);
    else saveSubscription(world, phased, {});
  }
}

/** Three days before a trial ends. */
export function warnOfTrialEnd(world: World, id: string): void {
  const subscription = world.tables.subscriptions.get(id);
  if (subscription?.status === 'trialing')
    recordEvent(world, 'customer.subscription.trial_will_end', subscription);
}

function expire(world: World, subscription: Subscription): void {
  const invoice = world.tables.invoices.get(subscription.latest_invoice ?? '');
  if (invoice?.status === 'open') closeInvoice(world, invoice, 'void');
  const now = world.tables.subscriptions.get(subscription.id) ?? subscription;
  if (now.status === 'incomplete')
    saveSubscription(world, now, { status: 'incomplete_expired', ended_at: nowOf(world, now.customer) });
}

function resume(world: World, subscription: Subscription, now: number): Subscription {
  const resumes = subscription.pause_collection?.resumes_at ?? null;
  return resumes !== null && resumes <= now
    ? saveSubscription(world, subscription, { pause_collection: null })
    : subscription;
}

function renew(world: World, before: Subscription, now: number): void {
  if (before.status === 'trialing' && methodOf(world, before, before.customer) === undefined) {
    const behaviour = before.trial_settings?.end_behavior.missing_payment_method;
    if (behaviour === 'cancel') {
      endSubscription(world, before);
      return;
    }
    if (behaviour === 'pause') {
      const paused = saveSubscription(world, before, { status: 'paused' });
      recordEvent(world, 'customer.subscription.paused', paused);
      return;
    }
  }
  const period = nextPeriod(before, now);
  const status = before.status === 'trialing' ? 'active' : before.status;
  bill(world, { ...before, status }, before, period);
}

/** Opens a period: its invoice, a draft for an hour, and the subscription in it. An unpaid one gets drafts that stay drafts. */
function bill(world: World, subscription: Subscription, before: Subscription, period: Period): void {
  const now = nowOf(world, before.customer);
  const paused = subscription.pause_collection?.behavior;
  const waits = subscription.status === 'unpaid' || paused === 'keep_as_draft';
  const lines = subscription.items.data.map((item) => periodLine(world, subscription, item, period));
  const plan = {
    customer: before.customer,
    subscription,
    reason: 'subscription_cycle' as const,
    lines,
    period: periodOf(before),
  };
  const draft = draftInvoice(world, plan, waits ? null : now + world.settings.draftSeconds);
  saveSubscription(world, before, {
    ...inPeriod(subscription, period),
    status: subscription.status,
    latest_invoice: draft.id,
  });
  if (paused === 'void' || paused === 'mark_uncollectible')
    skip(world, draft, paused === 'void' ? 'void' : 'uncollectible');
}

function skip(world: World, draft: Invoice, status: 'void' | 'uncollectible'): void {
  const open = finalizeInvoice(world, draft);
  if (open.status === 'open') closeInvoice(world, open, status);
}
