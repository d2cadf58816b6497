import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import { flag, listParams, params, range, text, within } from '../api/params.ts';
import { invalid, noSuch } from '../api/refusal.ts';
import type { EventRow } from '../world/objects.ts';
import type { World } from '../world/world.ts';

/** How long Stripe lists an event, https://docs.stripe.com/api/events */
const LISTED_SECONDS = 30 * 24 * 3600;

const filters = {
  created: range.optional(),
  delivery_success: flag.optional(),
  type: text.optional(),
  types: z.array(text).max(20).optional(),
};

export const eventEndpoints = [
  endpoint('GET', '/events/:id', params({}), (world, _, id) => {
    const event = world.tables.events.get(id);
    if (event === undefined) throw noSuch('event', id);
    return event;
  }),
  endpoint(
    'GET',
    '/events',
    listParams(filters),
    (world, { created, delivery_success, type, types, ...paging }) => {
      if (type !== undefined && types !== undefined) {
        throw invalid('You may only specify one of these parameters: type, types.', {
          code: 'parameters_exclusive',
          param: 'type',
        });
      }
      const group = type?.endsWith('*') ? type.slice(0, -1) : undefined;
      const names = types ?? (type === undefined || group !== undefined ? undefined : [type]);
      const oldest = world.time.now() - LISTED_SECONDS;
      const where = (row: EventRow) =>
        row.created > oldest &&
        within(row.created, created) &&
        (group === undefined || row.type.startsWith(group)) &&
        (delivery_success === undefined || (row.pending_webhooks === 0) === delivery_success);
      return asList(world.tables.events.page({ having: { type: names }, where, ...paging }), '/v1/events');
    },
  ),
];

/** One endpoint less waits for an event. */
export function eventDelivered(world: World, id: string): void {
  const event = world.tables.events.get(id);
  if (event !== undefined)
    world.tables.events.put({ ...event, pending_webhooks: Math.max(0, event.pending_webhooks - 1) });
}
