import { randomUUID } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { deskQueue } from '../../../db/calls/desk.ts';
import { currentUsage } from '../../../db/calls/entitlements.ts';
import { chatSessions, pets } from '../../../db/schema/index.ts';
import { commitConsumption, reserve } from './reservation-calls.ts';
import { startFor } from './story.ts';
import { first, type World } from './world.ts';

/** What people met while the traffic ran. */
export interface TrafficReport {
  /** Milliseconds of each call, as the caller waited for it. */
  readonly waits: number[];
  /** Calls that failed: what they did, and what PostgreSQL said. */
  readonly failures: string[];
  /** How often the stranger looked, and how many rows of other people it saw. */
  looks: number;
  strangerRows: number;
  /** How often owners did not find the consult that they had just started among theirs. */
  missing: number;
}

export interface Traffic {
  /** What was met so far. */
  readonly report: TrafficReport;
  /** Lets everybody finish the call that runs, and gives the report. */
  stop(): Promise<TrafficReport>;
}

const reasonOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error
    ? `${error} (${error.cause.message})`
    : String(error);

/** Tables of which somebody who has done nothing yet owns no row. */
const othersTables = [
  ...['pets', 'chat_sessions', 'messages', 'ratings', 'payments', 'invoices'],
  ...['usage_reservations', 'usage_ledger', 'usage_grants', 'stripe_customers', 'billing_events'],
];

const look = sql.raw(
  `select ${othersTables.map((table) => `(select count(*) from public.${table})`).join(' + ')}
     + (select count(*) from public.user_profiles where user_id <> auth.uid()) as rows`,
);

/**
 * Keeps `clients` owners busy, each with a vet of their own: start, read lists, accept, end, reserve, commit, without a
 * pause, through the Worker's own client. Beside them somebody who owns nothing reads every table all the while.
 */
export const startTraffic = async (world: World, clients: number): Promise<Traffic> => {
  const report: TrafficReport = { waits: [], failures: [], looks: 0, strangerRows: 0, missing: 0 };
  let running = true;

  const timed = async <T>(call: string, work: () => Promise<T>): Promise<T | undefined> => {
    const began = performance.now();
    try {
      return await work();
    } catch (error) {
      report.failures.push(`${call}: ${reasonOf(error)}`);
      return undefined;
    } finally {
      report.waits.push(performance.now() - began);
    }
  };

  const consult = async (owner: SignedIn, vet: SignedIn, pet: string): Promise<void> => {
    const started = await timed('start', () => startFor(world, owner, pet));
    const lists = await timed('list', () =>
      world
        .as(owner)
        .run((tx) => [
          tx.select().from(chatSessions).orderBy(desc(chatSessions.createdAt)).limit(20),
          tx.select().from(pets),
          currentUsage(tx, 'call-a-vet'),
        ]),
    );
    await timed('queue', () => world.as(vet).run((tx) => [deskQueue(tx)]));
    if (started === undefined) return;
    if (lists?.[0].every(({ id }) => id !== started.id)) report.missing += 1;
    await timed('accept', () => world.as(vet).run((tx) => [acceptConsult(tx, started.id)]));
    await timed('end', () => world.as(owner).run((tx) => [endConsult(tx, started.id)]));
  };

  const unit = async (owner: SignedIn): Promise<void> => {
    const held = await timed('reserve', () =>
      world.as(owner).run((tx) => [reserve(tx, 'chat', { key: randomUUID(), amount: 1 })]),
    );
    if (held === undefined) return;
    await timed('commit', () =>
      world.as(owner).run((tx) => [commitConsumption(tx, first(held[0]).id, null)]),
    );
  };

  const busy = async (owner: SignedIn, vet: SignedIn, pet: string): Promise<void> => {
    while (running) {
      await consult(owner, vet, pet);
      await unit(owner);
    }
  };

  const watch = async (stranger: SignedIn): Promise<void> => {
    while (running) {
      const seen = await timed('look', () => world.as(stranger).run((tx) => [tx.execute(look)]));
      report.looks += 1;
      if (seen !== undefined) report.strangerRows += Number(first(seen[0].rows).rows);
    }
  };

  const stranger = await world.person({ name: 'stranger' });
  const sides = await Promise.all(
    Array.from({ length: clients }, async () => {
      const owner = await world.person({ limits: { chat: null, video: null } });
      return { owner, vet: await world.person({ role: 'vet' }), pet: await world.pet(owner) };
    }),
  );
  const all = Promise.all([...sides.map(({ owner, vet, pet }) => busy(owner, vet, pet)), watch(stranger)]);
  return {
    report,
    async stop() {
      running = false;
      await all;
      return report;
    },
  };
};
