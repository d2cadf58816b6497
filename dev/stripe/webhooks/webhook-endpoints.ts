import * as z from 'zod';
import { asList, endpoint } from '../api/endpoint.ts';
import {
  emptyable,
  flag,
  listParams,
  mergeMetadata,
  metadata,
  params,
  text,
  uncoveredParams,
  url,
} from '../api/params.ts';
import { invalid, noSuch } from '../api/refusal.ts';
import type { WebhookEndpoint } from '../world/objects.ts';
import type { World } from '../world/world.ts';
import { API_VERSION } from './record-event.ts';

const enabledEvents = z.array(text).min(1);
const createParams = params({
  api_version: text.optional(),
  description: emptyable(text).optional(),
  enabled_events: enabledEvents,
  metadata: emptyable(metadata).optional(),
  url,
  ...uncoveredParams('connect'),
});
const updateParams = params({
  description: emptyable(text).optional(),
  disabled: flag.optional(),
  enabled_events: enabledEvents.optional(),
  metadata: emptyable(metadata).optional(),
  url: url.optional(),
});

/** Registers where events are sent. The secret is told only by the answer that makes it. */
export function createWebhookEndpoint(
  world: World,
  fields: {
    url: string;
    enabled_events: string[];
    secret?: string;
    description?: string | null | undefined;
    metadata?: Record<string, string>;
  },
): WebhookEndpoint {
  return world.tables.webhookEndpoints.put({
    id: world.ids.next('we_1', 23),
    object: 'webhook_endpoint',
    api_version: API_VERSION,
    application: null,
    created: world.time.now(),
    description: fields.description ?? null,
    enabled_events: fields.enabled_events,
    livemode: false,
    metadata: fields.metadata ?? {},
    secret: fields.secret ?? world.ids.next('whsec_', 32),
    status: 'enabled',
    url: fields.url,
  });
}

function withoutSecret({ secret: _, ...rest }: WebhookEndpoint): WebhookEndpoint {
  return rest;
}

function update(world: World, fields: z.output<typeof updateParams>, id: string): WebhookEndpoint {
  const before = retrieve(world, id);
  return world.tables.webhookEndpoints.put({
    ...before,
    description: fields.description === undefined ? before.description : fields.description,
    enabled_events: fields.enabled_events ?? before.enabled_events,
    metadata: mergeMetadata(before.metadata, fields.metadata),
    status: fields.disabled === undefined ? before.status : fields.disabled ? 'disabled' : 'enabled',
    url: fields.url ?? before.url,
  });
}

function retrieve(world: World, id: string): WebhookEndpoint {
  const row = world.tables.webhookEndpoints.get(id);
  if (row === undefined) throw noSuch('webhook endpoint', id);
  return row;
}

/** Whether an endpoint wants events of this type. */
export function wants(row: WebhookEndpoint, type: string): boolean {
  return row.status === 'enabled' && row.enabled_events.some((name) => name === '*' || name === type);
}

export const webhookEndpointEndpoints = [
  endpoint('POST', '/webhook_endpoints', createParams, (world, fields) => {
    if (fields.api_version !== undefined && fields.api_version !== API_VERSION) {
      throw invalid(`The Stripe stand-in sends events of API version ${API_VERSION} only.`, {
        param: 'api_version',
      });
    }
    const { url: target, enabled_events, description } = fields;
    return createWebhookEndpoint(world, {
      url: target,
      enabled_events,
      description,
      metadata: mergeMetadata({}, fields.metadata),
    });
  }),
  endpoint('GET', '/webhook_endpoints/:id', params({}), (world, _, id) => withoutSecret(retrieve(world, id))),
  endpoint('POST', '/webhook_endpoints/:id', updateParams, (world, fields, id) =>
    withoutSecret(update(world, fields, id)),
  ),
  endpoint('DELETE', '/webhook_endpoints/:id', params({}), (world, _, id) => {
    retrieve(world, id);
    world.tables.webhookEndpoints.remove(id);
    return { id, object: 'webhook_endpoint', deleted: true };
  }),
  endpoint('GET', '/webhook_endpoints', listParams({}), (world, paging) => {
    const page = world.tables.webhookEndpoints.page(paging);
    return asList({ ...page, rows: page.rows.map(withoutSecret) }, '/v1/webhook_endpoints');
  }),
];
