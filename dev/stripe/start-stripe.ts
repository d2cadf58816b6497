import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createApi } from './api/api.ts';
import { ApiFaults } from './api/api-faults.ts';
import { expansions } from './api/expansions.ts';
import { Idempotency } from './api/idempotency.ts';
import { type RateLimit, RateLimits, stripesRateLimit } from './api/rate-limits.ts';
import { endpoints } from './api/routes.ts';
import { catchUp } from './clocks/due-work.ts';
import { type Clock, systemClock } from './clocks/time.ts';
import { Control } from './control/control.ts';
import { createControlApi } from './control/control-api.ts';
import { createPages } from './pages/pages.ts';
import { Courier } from './webhooks/courier.ts';
import { createWebhookEndpoint } from './webhooks/webhook-endpoints.ts';
import { reactions } from './world/reactions.ts';
import { dumpState, loadState, StateFile } from './world/state-file.ts';
import { createWorld, type Settings, type World } from './world/world.ts';

export type { RateLimit } from './api/rate-limits.ts';

export interface StripeOptions {
  /** 0 takes a free one. */
  port: number;
  /** The only API key that is accepted. */
  secretKey: string;
  /** Where every event is sent, and the secret that signs it. More endpoints can be made through the API. */
  webhook?: { url: string; secret: string };
  /** Keeps the state over restarts: `.data/stripe.json`. Without it everything is in memory. */
  file?: string;
  /** Seconds since 1970; the system's clock when left out. */
  clock?: Clock;
  /** The same seed makes the same ids and shuffles. */
  seed?: number;
  /** Seconds between the attempts of a webhook delivery. */
  backoff?: number[];
  /** Webhook deliveries under way at once; 1 keeps the order of events. */
  concurrency?: number;
  /** Requests that are let through in a second; Stripe's own limits for the key's mode when left out. */
  rateLimit?: RateLimit | undefined;
  settings?: Partial<Settings>;
}

export interface RunningStripe {
  url: string;
  /** Stops listening and sending; writes the state file. */
  close(): Promise<void>;
  control: Control;
}

/** For whoever calls as fast as they can: more than anybody asks for in a second. */
export const unlimited: RateLimit = { total: 100_000, endpoint: 100_000 };

/** Stripe's own retry plan in live mode spreads over three days; this is its beginning. */
const BACKOFF = [5, 30, 300, 3600, 4 * 3600, 12 * 3600];
/** Tells the endpoint of the options from those that the API made. */
const CONFIGURED = 'Configured at the start';
const TICK_MS = 15_000;
const SETTINGS: Settings = {
  draftSeconds: 3600,
  balance: {},
  dunning: { retryAfterDays: [3, 5, 7], finally: 'canceled' },
};

/**
 * Starts the Stripe stand-in on 127.0.0.1. What it covers: README.md. Throws what listening reports, for
 * instance that the port is taken.
 */
export async function startStripe(options: StripeOptions): Promise<RunningStripe> {
  const { seed, clock = systemClock } = options;
  const world = createWorld({
    clock,
    settings: { ...SETTINGS, ...options.settings },
    reactions,
    ...(seed === undefined ? {} : { seed }),
  });
  const waiting = options.file === undefined ? [] : loadState(world, options.file);
  const saved: { file?: StateFile } = {};
  const changed = () => saved.file?.changed();
  const courier = new Courier(world, {
    backoff: options.backoff ?? BACKOFF,
    concurrency: options.concurrency ?? 8,
    attempted: changed,
  });
  world.courier = (event) => courier.accept(event);
  if (options.file !== undefined)
    saved.file = new StateFile(options.file, () => dumpState(world, courier.pending()));
  if (options.webhook !== undefined) configureWebhook(world, options.webhook);

  const apiFaults = new ApiFaults();
  const limits = new RateLimits(options.rateLimit ?? stripesRateLimit(options.secretKey));
  const control = new Control(world, courier, apiFaults, limits);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    await next();
    if (c.req.method !== 'GET') changed();
  });
  const due = () => catchUp(world);
  app.route(
    '/v1',
    createApi({
      world,
      secretKey: options.secretKey,
      endpoints,
      expansions,
      idempotency: new Idempotency(),
      faults: apiFaults,
      limits,
      catchUp: due,
    }),
  );
  app.route('/_control', createControlApi(control));
  app.route('/', createPages(world, control));

  const server = await new Promise<ReturnType<typeof serve>>((ready, refuse) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port }, () =>
      ready(started),
    );
    started.once('error', refuse);
  });
  const address = server.address();
  world.url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : options.port}`;
  for (const delivery of waiting) courier.enqueue(delivery);
  // Real time goes on without calls; an injected clock moves only when its owner says so.
  const ticking = options.clock === undefined ? setInterval(due, TICK_MS).unref() : undefined;

  return {
    url: world.url,
    control,
    async close() {
      clearInterval(ticking);
      await courier.close();
      saved.file?.write();
      await new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
    },
  };
}

/** The configured endpoint, made once: a restart with another address or secret only changes it. */
function configureWebhook(world: World, webhook: { url: string; secret: string }): void {
  const known = world.tables.webhookEndpoints.all().find((row) => row.description === CONFIGURED);
  if (known === undefined)
    createWebhookEndpoint(world, { ...webhook, description: CONFIGURED, enabled_events: ['*'] });
  else world.tables.webhookEndpoints.put({ ...known, ...webhook });
}
