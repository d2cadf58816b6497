import Stripe from 'stripe';
import { type RunningStripe, startStripe, unlimited } from '../../dev/stripe/start-stripe.ts';
import { workBatch } from '../../worker/background/work-batch.ts';
import { acceptConsult } from '../../worker/consults/desk/accept-consult.ts';
import { createPet, createPetInput } from '../../worker/consults/pets/create-pet.ts';
import { checkPayment } from '../../worker/consults/sessions/check-payment.ts';
import { CONSENT_VERSION } from '../../worker/consults/sessions/consent.ts';
import { endSession } from '../../worker/consults/sessions/end-session.ts';
import { payForSession } from '../../worker/consults/sessions/pay-for-session.ts';
import { startSession } from '../../worker/consults/sessions/start-session.ts';
import { checkout } from '../../worker/core/billing/checkout/checkout.ts';
import { addUp, type Total } from '../../worker/core/billing/reconcile/money-totals.ts';
import { reconcile } from '../../worker/core/billing/reconcile/reconcile.ts';
import type { Difference, MonthReport } from '../../worker/core/billing/reconcile/reconcile-month.ts';
import type { AdminContext, RequestContext, UserContext } from '../../worker/core/context.ts';
import { provision } from '../../worker/core/identity/provision.ts';
import type { CallGate } from '../../worker/core/stripe-calls/call-gate.ts';
import type { Task } from '../../worker/core/task.ts';
import { bringBusyVet } from './busy-vet.ts';
import { startNeon } from './neon.ts';
import type { TestPostgres } from './postgres.ts';
import { recordStripe } from './record-stripe.ts';
import { personContext, varsFor, verbContext } from './verb-context.ts';

/** What is paid for one consult: who may start what with which payment. */
export interface PaidConsult {
  readonly start: Parameters<typeof startSession>[1];
  readonly paymentId: string;
}

/** The real verbs in Node on a database and an embedded Stripe of one's own. What verbs leave for later or hand over runs at once. */
export interface MoneyWorld {
  readonly stripe: Stripe;
  readonly control: RunningStripe['control'];
  /** Settings of the Worker, as a command gets them. */
  readonly vars: Readonly<Record<string, string>>;
  readonly base: RequestContext;
  person(role?: 'owner' | 'vet'): Promise<UserContext>;
  admin(): Promise<AdminContext>;
  /** Presses the button of a hosted page, as a browser does. */
  press(url: string, action: 'pay' | 'decline' | 'complete'): Promise<void>;
  /** Pays for a plan on the hosted page; nothing of it is known here yet. Gives the subscription's customer. */
  subscribe(as: UserContext, planCode?: string): Promise<string>;
  /** Pays for a video beside the plan; `meanwhile` happens between opening the page and paying on it. */
  payForConsult(as: UserContext, meanwhile?: () => Promise<void>): Promise<PaidConsult>;
  /** A vet has the consult, and ends it: its money is taken. `by`: which vet; without it one of whom nothing else is known. */
  deliver(as: UserContext, consult: PaidConsult, by?: UserContext): Promise<void>;
  customerOf(as: UserContext): Promise<string>;
  /** Waits for what verbs left for later. */
  settled(): Promise<void>;
  reconcile(): Promise<{ totals: Total[]; differences: Difference[]; agrees: boolean }>;
  close(): Promise<void>;
}

const secretKey = 'sk_test_money';
const webhookSecret = 'whsec_money';

/** How often the queue brings a word that could not be carried out. */
const maxAttempts = 5;

async function press(url: string, action: string): Promise<void> {
  await fetch(url, { method: 'POST', body: new URLSearchParams({ action }), redirect: 'manual' });
}

/** Opens the world on `postgres`; closing it leaves the database running. */
export async function openMoneyWorld(postgres: TestPostgres): Promise<MoneyWorld> {
  await bringBusyVet((text) => postgres.query(text));
  const neon = await startNeon(postgres);
  // A test hands events over by itself.
  const webhook = { url: 'http://127.0.0.1:1/webhooks/stripe', secret: webhookSecret };
  const running = await startStripe({ port: 0, secretKey, webhook, rateLimit: unlimited });
  running.control.hold();
  const recorded = await recordStripe(running.url);
  const { hostname, port } = new URL(running.url);
  const stripe = new Stripe(secretKey, { host: hostname, port, protocol: 'http', telemetry: false });
  const vars = {
    ...varsFor(neon),
    APP_URL: 'https://app.test',
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_API_BASE: recorded.url,
    STRIPE_RATE_LIMIT: `${unlimited.total}/${unlimited.endpoint}`,
  };
  const context = verbContext(vars);
  // Lets a person's calls through at once, and gives them a person's patience. Its own: the client of Stripe stays with its gate.
  const stripeGate: CallGate = { priority: 'foreground', pass: async () => {}, refused: () => {} };
  const left: Promise<void>[] = [];
  const base: RequestContext = {
    ...context,
    // Money is held for videos, too.
    providers: { ...context.providers, video: 'embedded' },
    later: (_, work) => void left.push(work()),
    enqueue: async (task) => bring(task, 1),
  };
  const bring = (task: Task, attempts: number): void => {
    const retry = () => {
      if (attempts < maxAttempts) bring(task, attempts + 1);
    };
    const word = { id: crypto.randomUUID(), timestamp: base.now, body: task, attempts, ack: () => {}, retry };
    left.push(workBatch(base, [word]));
  };

  const person = async (role: 'owner' | 'vet' | 'admin' = 'owner'): Promise<UserContext> => {
    const context = personContext({ ...base, stripeGate }, role);
    await provision(context, {
      locale: 'es',
      displayName: `A ${role}`,
      currency: 'EUR',
      product: 'call-a-vet',
    });
    return context;
  };
  const settled = async (): Promise<void> => {
    while (left.length > 0) await left.shift();
  };
  const customerOf = async (as: UserContext): Promise<string> => {
    const [row] = await postgres.query<{ id: string }>(
      'select customer_id as id from public.stripe_customers where user_id = $1',
      [as.actor.id],
    );
    if (row === undefined) throw new Error('Not a customer.');
    return row.id;
  };

  return {
    stripe,
    control: running.control,
    vars,
    base,
    person,
    press,
    customerOf,
    settled,
    async admin() {
      const context = await person('admin');
      return { ...context, role: 'admin', db: base.database.asAdmin(context.actor, base.request) };
    },
    async subscribe(as, planCode = 'care') {
      const { url } = await checkout(as, {
        product: 'call-a-vet',
        planCode,
        interval: 'month',
        currency: 'EUR',
        locale: 'es',
      });
      await press(url, 'pay');
      return customerOf(as);
    },
    async payForConsult(as, meanwhile = async () => {}) {
      const pet = await createPet(as, createPetInput.parse({ name: 'Luna', species: 'dog' }));
      const start = {
        idempotencyKey: crypto.randomUUID(),
        petId: pet.id,
        mode: 'video' as const,
        text: 'She limps.',
        consent: { version: CONSENT_VERSION, country: 'ES', accepted: true as const },
        locale: 'es' as const,
      };
      const { url, paymentId } = await payForSession(as, start);
      await meanwhile();
      await press(url, 'pay');
      return { start, paymentId };
    },
    async deliver(as, { start, paymentId }, by) {
      await checkPayment(as, { paymentId });
      const { sessionId } = await startSession(as, start);
      const vet = by ?? (await person('vet'));
      await acceptConsult(vet, { sessionId });
      await endSession(vet, { sessionId });
      await settled();
    },
    async reconcile() {
      const months: MonthReport[] = [];
      for await (const month of reconcile(base)) months.push(month);
      return {
        totals: addUp(months),
        differences: months.flatMap(({ differences }) => differences),
        agrees: months.every(({ agrees }) => agrees),
      };
    },
    async close() {
      await settled();
      recorded.close();
      await running.close();
      await neon.close();
    },
  };
}
