import { failEvent, type SnapshotKind } from '../../../../db/calls/billing.ts';
import { DatabaseRefusal } from '../../../../db/errors.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { describeError } from '../../log.ts';
import { awayIn } from '../stripe.ts';
import { syncAbout } from '../sync/sync-about.ts';

/** An event that somebody leased. `since`: the database's clock then; `kinds`: what to fetch, null for everything. */
export interface LeasedEvent {
  readonly id: string;
  readonly customer: string;
  readonly since: string;
  readonly kinds: readonly SnapshotKind[] | null;
}

/** The kind of an error, for whoever looks at the inbox: a code of ours, or what it calls itself. Never its text. */
function kindOf(error: unknown): string {
  if (error instanceof DatabaseRefusal || error instanceof AppError) return error.code;
  return error instanceof Error ? error.name : 'unknown';
}

/** Works on a leased event: syncs its customer or its vet's account, and gives the lease back when that fails. Throws as they do. */
export async function workOnEvent(ctx: RequestContext, event: LeasedEvent): Promise<'done' | 'unmatched'> {
  const { id } = event;
  try {
    const outcome = await syncAbout(ctx, { ...event, eventId: id });
    // Nobody's customer at our own account: somebody has to look at it.
    if (outcome === 'unmatched') ctx.log.error('webhook-unmatched', { provider: 'payments' });
    return outcome === 'synced' ? 'done' : 'unmatched';
  } catch (error) {
    await ctx.database
      .asService('work-on-event', ctx.request)
      .run((tx) => [failEvent(tx, id, kindOf(error), awayIn(error))])
      // The lease ends by itself.
      .catch((later: unknown) => ctx.log.warn('event-not-released', describeError(later)));
    throw error;
  }
}
