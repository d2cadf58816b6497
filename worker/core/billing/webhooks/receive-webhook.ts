import Stripe from 'stripe';
import type { ReceivedEvent } from '../../../../db/calls/billing.ts';
import type { Settings } from '../../../env.ts';
import type { RequestContext } from '../../context.ts';
import { AppError } from '../../errors.ts';
import { GroupCommit } from '../../group-commit.ts';
import { type EventOutcome, entryOf, takeEvents } from './take-event.ts';

/** Seconds that a signature may be old, and that a clock may go ahead of ours: the SDK lets any future pass. */
const toleranceS = 300;

const crypto = Stripe.createSubtleCryptoProvider();

const refuse = (internal: string) => new AppError('BAD_INPUT', { internal });

/** Throws BAD_INPUT for a signature that is too old or from the future. */
function checkAge(signature: string, now: Date): void {
  const written = /(?:^|,)t=(\d+)(?:,|$)/.exec(signature)?.[1];
  const age = Math.floor(now.getTime() / 1000) - Number(written ?? Number.NaN);
  if (!(Math.abs(age) <= toleranceS)) throw refuse('The signature is of another time');
}

/** The event in a signed body. Throws BAD_INPUT when none of our secrets signed it, now. */
async function verify(
  ctx: RequestContext,
  input: { body: string; signature: string | undefined },
): Promise<Stripe.Event> {
  const { payments } = ctx.settings;
  const { body, signature = '' } = input;
  checkAge(signature, ctx.now);
  for (const secret of payments.webhookSecrets) {
    try {
      return await Stripe.webhooks.constructEventAsync(body, signature, secret, toleranceS, crypto);
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw refuse('Not an event');
    }
  }
  throw refuse('Signed by nobody we know');
}

/** Of the webhooks of an isolate, by the account and database that they are for. */
const intakes = new WeakMap<Settings, GroupCommit<ReceivedEvent, EventOutcome>>();

/** Events of one commit, some milliseconds of work; the database lets a request take five seconds. */
const bounds = { most: 50, patienceMs: 6_000 };

function intakeOf(settings: Settings): GroupCommit<ReceivedEvent, EventOutcome> {
  const known = intakes.get(settings);
  if (known !== undefined) return known;
  const made = new GroupCommit<ReceivedEvent, EventOutcome>(bounds);
  intakes.set(settings, made);
  return made;
}

/** Keeps events, and has somebody work on them soon. */
async function keep(ctx: RequestContext, entries: readonly ReceivedEvent[]): Promise<EventOutcome[]> {
  const outcomes = await takeEvents(ctx, entries);
  if (outcomes.includes('received')) await ctx.enqueue({ kind: 'sync' });
  return outcomes;
}

/**
 * Takes a webhook of Stripe in: keeps it, and has somebody work on it soon. Throws PROVIDER_OFF (no key or no secret: then
 * nothing is ever accepted), BAD_INPUT (not signed, too old, of the other mode; nothing is kept), UNAVAILABLE (it could not be kept, or
 * nobody could be told; Stripe comes back).
 */
export async function receiveWebhook(
  ctx: RequestContext,
  input: { body: string; signature: string | undefined },
): Promise<EventOutcome> {
  const { payments } = ctx.settings;
  if (payments.secretKey === '' || payments.webhookSecrets.length === 0)
    throw new AppError('PROVIDER_OFF', { params: { provider: 'payments' } });
  const event = await verify(ctx, input);
  if (event.livemode !== payments.livemode) throw refuse('An event of the other mode');
  const entry = await entryOf(ctx, event);
  const outcome = await intakeOf(ctx.settings).write(entry, (entries) => keep(ctx, entries));
  ctx.log.info('webhook', { provider: 'payments', reason: event.type, code: outcome });
  return outcome;
}
