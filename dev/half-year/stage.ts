import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../db/actor.ts';
import { nodeContext } from '../../ops/node-context.ts';
import type { AdminContext, RequestContext, UserContext } from '../../worker/core/context.ts';
import type { CallGate } from '../../worker/core/stripe-calls/call-gate.ts';
import type { Env } from '../../worker/env.ts';
import type { Backend } from '../postgres/backend.ts';
import { startNeonHttp } from '../postgres/neon-http.ts';
import { startStripe } from '../stripe/start-stripe.ts';
import { clockedBackend } from './clocked-backend.ts';
import { hearOfStripe } from './hear-of-stripe.ts';

/** Somebody on the stage: who they are to the auth server, and the device that they use. */
export interface Player {
  readonly id: string;
  readonly email: string;
  readonly locale: 'es' | 'en';
  readonly role: 'owner' | 'vet' | 'admin';
  readonly userAgent: string;
  readonly deviceId: string;
}

/** One thing that happens, and when. */
export interface Step {
  readonly at: Date;
  readonly play: () => Promise<void>;
}

/** The product's verbs on a clock that is moved by hand, with the embedded Stripe on the same clock. */
export interface Stage {
  /** Lets time go on until `at`. What falls due at Stripe on the way happens then, and is known here a moment later. */
  moveTo(at: Date): Promise<void>;
  /** The same a little later. */
  wait(seconds: number): Promise<void>;
  now(): Date;
  /** What a verb is given when this person calls it now. */
  as(player: Player): UserContext;
  asAdmin(player: Player): AdminContext;
  /** What a verb is given when the product itself calls it now. */
  asProduct(): RequestContext;
  /** Presses the button of a hosted page, as a browser does. */
  press(url: string, action: 'pay' | 'decline' | 'complete'): Promise<void>;
  /** The next renewals of the customer are paid by, or declined for, this card (docs/stripe-stand-in.md). */
  setCard(customer: string, card: string): void;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly postgres: Backend;
  /** The Worker's settings; database and Stripe are the stage's own. */
  readonly vars: Readonly<Record<string, string>>;
  readonly stripe: { readonly port: number; readonly secretKey: string; readonly file: string };
  /** The moment at which it opens. */
  readonly opensAt: Date;
  /** What Stripe told before this moment is known, and its events are not kept. */
  readonly eventsFrom: Date;
}

const minute = 60_000;
/** How long the product takes at most to hear of what happened at Stripe. */
const tick = 5 * minute;
const unlimited = { total: 1_000_000, endpoint: 1_000_000 };

/** Opens the stage: Stripe's state goes to its file when the stage is closed, and nothing of it is running any more. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { postgres, stripe: at, eventsFrom } = options;
  await using opened = new AsyncDisposableStack();
  let now = options.opensAt;
  let latest = now;

  const neon = await startNeonHttp(clockedBackend(postgres, () => now));
  opened.defer(() => neon.close());
  // Stripe's time never goes back, ours does: consults overlap, and are told one after the other.
  const clock = { now: () => Math.floor(latest.getTime() / 1000) };
  const stripe = await startStripe({ ...at, clock, rateLimit: unlimited });
  opened.defer(() => stripe.close());

  const env: Env = Object.assign(Object.create(null), options.vars, {
    DATABASE_URL: `postgres://app:app@localhost:${neon.port}/callavet`,
    NEON_FETCH_ENDPOINT: neon.endpoint,
    STRIPE_RATE_LIMIT: `${unlimited.total}/${unlimited.endpoint}`,
  });
  const context = nodeContext(env, 'demo');
  // In the past that is told there was video, whatever this machine has.
  const providers = { ...context.providers, video: 'embedded' as const };
  // Its own: the client of Stripe stays with its gate.
  const stripeGate: CallGate = { priority: 'foreground', pass: async () => {}, refused: () => {} };
  const fixed = { ...context, providers, stripeGate };
  const asProduct = (): RequestContext => ({
    ...fixed,
    now,
    request: { requestId: randomUUID(), userAgent: '' },
  });
  const as = (player: Player): UserContext => {
    const request = { requestId: randomUUID(), userAgent: player.userAgent };
    const actor: SignedIn = {
      kind: 'user',
      id: player.id,
      email: player.email,
      sessionId: player.deviceId,
      issuedAt: Math.floor(now.getTime() / 1000),
      assurance: 'aal1',
      appRole: player.role === 'owner' ? null : player.role,
    };
    const db = fixed.database.asActor(actor, request);
    return { ...fixed, now, request, locale: player.locale, actor, accessToken: '', db };
  };

  let heard = 0;
  const hear = async (): Promise<void> => {
    const { events = 0 } = stripe.control.counts();
    if (events === heard) return;
    const news = stripe.control.events().slice(heard);
    await hearOfStripe(asProduct(), stripe.control, { events: news, eventsFrom });
    heard = events;
  };
  const moveTo = async (moment: Date): Promise<void> => {
    while (latest < moment) {
      latest = new Date(Math.min(latest.getTime() + tick, moment.getTime()));
      now = latest;
      stripe.control.catchUp();
      await hear();
    }
    now = moment;
    await hear();
  };

  const running = opened.move();
  return {
    now: () => now,
    moveTo,
    wait: (seconds) => moveTo(new Date(now.getTime() + seconds * 1000)),
    as,
    asProduct,
    asAdmin(player) {
      const context = as(player);
      return { ...context, role: 'admin', db: context.database.asAdmin(context.actor, context.request) };
    },
    async press(url, action) {
      await fetch(url, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' });
    },
    setCard: (customer, card) => stripe.control.setCard(customer, card),
    close: () => running.disposeAsync(),
  };
}
