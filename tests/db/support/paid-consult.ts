import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../../db/actor.ts';
import { closeStaleConsults } from '../../../db/calls/consults.ts';
import {
  claimSettlements,
  openPayment,
  openVideoPayment,
  paidVideos,
  paymentState,
  unstartedPayments,
} from '../../../db/calls/payments.ts';
import { consent, startFor } from './story.ts';
import { customerOf, payment, snapshot, sync } from './stripe-side.ts';
import { hour } from './units.ts';
import { clock, first, type World } from './world.ts';

/** What a client sends to start a consult, as it is kept with its payment. */
export const startOf = (petId: string, change: Record<string, unknown> = {}) => ({
  idempotencyKey: randomUUID(),
  petId,
  mode: 'chat',
  text: 'Cojea',
  consent: { ...consent, accepted: true },
  locale: 'es',
  ...change,
});

/** The steps of a consult that is paid by itself, each in a transaction of its own. */
export const paidSteps = (world: World) => ({
  /** A customer with a pet and a plan without units, or with these. */
  async payer(chat = 0) {
    const person = await world.person({ limits: { chat } });
    await customerOf(world, person);
    return { person, pet: await world.pet(person) };
  },
  async open(person: SignedIn, start: ReturnType<typeof startOf>, at = new Date()) {
    const [, rows] = await world.as(person).run((tx) => [clock(tx, at), openPayment(tx, start)]);
    return first(rows);
  },
  /** Stripe says this of the payment. */
  says(
    person: SignedIn,
    opened: { id: string; consultKey: string | null; meter: string | null; amount: number },
    status: string,
    change: { intentId?: string; refunded?: number; at?: Date } = {},
  ) {
    const { at, ...rest } = change;
    const consultKey = opened.consultKey ?? '';
    const { id: paymentId, meter, amount } = opened;
    const said = payment({ consultKey, paymentId, status, meter: meter ?? '', amount, ...rest });
    return sync(world, person, snapshot({ payments: [said] }), null, at);
  },
  /** The owner of a chat opens the payment for its video. */
  async openVideo(person: SignedIn, consultId: string) {
    const [rows] = await world.as(person).run((tx) => [openVideoPayment(tx, consultId)]);
    return first(rows);
  },
  start: (person: SignedIn, start: ReturnType<typeof startOf>) =>
    startFor(world, person, start.petId, start.idempotencyKey),
  async state(person: SignedIn, paymentId: string) {
    const [rows] = await world.as(person).run((tx) => [paymentState(tx, paymentId)]);
    return first(rows);
  },
  async unstarted(person: SignedIn) {
    const [rows] = await world.as(person).run((tx) => [unstartedPayments(tx)]);
    return rows;
  },
  async paidVideos(person: SignedIn, at = new Date()) {
    const [, rows] = await world.as(person).run((tx) => [clock(tx, at), paidVideos(tx)]);
    return rows;
  },
  /** What is decided at this moment, by payment. */
  async decide(at = new Date(), consultId: string | null = null, limit = 1000) {
    const [, rows] = await world.service.run((tx) => [clock(tx, at), claimSettlements(tx, limit, consultId)]);
    return new Map(rows.map(({ paymentId, action }) => [paymentId, action]));
  },
  /** Consults that still wait after their two hours are closed. */
  closeStale: () =>
    world.service.run((tx) => [clock(tx, new Date(Date.now() + 3 * hour)), closeStaleConsults(tx, 1000)]),
  units: (person: SignedIn) =>
    world.postgres.query<{ amount: number; used: number; reserved: number }>(
      'select amount, used, reserved from usage_grants where user_id = $1 order by id',
      [person.id],
    ),
});
