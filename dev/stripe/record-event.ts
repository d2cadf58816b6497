import Stripe from 'stripe';
import type { EventRow } from './objects.ts';
import { clockOf, type World } from './world.ts';

/** The API version of every object here: the one that stripe-node pins. */
export const API_VERSION = Stripe.API_VERSION;

/**
 * Records an event and hands it to the webhooks. `before` is the row before a change: its differing fields become
 * `previous_attributes`. The event's time is that of the object's customer.
 */
export function recordEvent(
  world: World,
  type: string,
  object: { id: string; customer?: unknown },
  before?: object,
): void {
  const customer =
    typeof object.customer === 'string' ? object.customer : type.startsWith('customer.') ? object.id : null;
  const id = world.ids.next('evt_1', 23);
  const event: EventRow = {
    id,
    object: 'event',
    api_version: API_VERSION,
    created: world.time.now(clockOf(world, customer)),
    data:
      before === undefined ? { object } : { object, previous_attributes: previousAttributes(before, object) },
    livemode: false,
    pending_webhooks: 0,
    request: world.request ?? { id: null, idempotency_key: null },
    type,
  };
  event.pending_webhooks = world.courier(event);
  world.tables.events.put(event);
}

/** The old values of what changed, as Stripe gives them: only the changed keys of an object, a whole list, null for a new key. */
export function previousAttributes(before: object, after: object): Record<string, unknown> {
  const old = new Map(Object.entries(before));
  const changes: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(after)) {
    const was: unknown = old.get(key) ?? null;
    if (was === value || JSON.stringify(was) === JSON.stringify(value)) continue;
    changes[key] = isPlain(was) && isPlain(value) ? previousAttributes(was, value) : was;
  }
  for (const [key, was] of old) if (!(key in after)) changes[key] = was;
  return changes;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
