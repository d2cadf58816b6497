import Stripe from 'stripe';
import type { EventRow } from '../world/objects.ts';
import { clockOf, type World } from '../world/world.ts';

/** The API version of every object here: the one that stripe-node pins. */
export const API_VERSION = Stripe.API_VERSION;

/** What an event is about: any object, and what may lead to its customer. */
interface Subject {
  id: string;
  object: string;
  customer?: unknown;
  charge?: unknown;
  invoice?: unknown;
}

/**
 * Records an event and hands it to the webhooks. `before` is the row before a change: its differing fields become
 * `previous_attributes`. The event's time is that of the object's customer.
 */
export function recordEvent(world: World, type: string, object: Subject, before?: object): void {
  const id = world.ids.next('evt_1', 23);
  const event: EventRow = {
    id,
    object: 'event',
    ...(object.object === 'account' ? { account: object.id } : {}),
    api_version: API_VERSION,
    created: world.time.now(clockOf(world, ownerOf(world, object))),
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

/** Records a change under `type`, unless nothing changed: Stripe tells of changes only. */
export function recordChange(world: World, type: string, before: Subject, after: Subject): void {
  if (Object.keys(previousAttributes(before, after)).length > 0) recordEvent(world, type, after, before);
}

/** The customer whose time an object lives in. */
function ownerOf(world: World, { id, object, customer, charge, invoice }: Subject): string | null {
  if (typeof customer === 'string') return customer;
  if (object === 'customer') return id;
  if (typeof invoice === 'string') return world.tables.invoices.get(invoice)?.customer ?? null;
  return typeof charge === 'string' ? (world.tables.charges.get(charge)?.customer ?? null) : null;
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
