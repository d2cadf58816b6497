import { inject } from 'vitest';
import * as z from 'zod';
import type { LobbyFrame } from '../../../../party/protocol/lobby-frames.ts';
import { ownerWithPet, start, startInput } from '../../support/consult.ts';
import { asOwner } from '../../support/doubles.ts';
import type { Person } from '../../support/person.ts';
import { type Guest, guest } from './entering.ts';
import { inDispatcher, join } from './lobby.ts';
import type { Peer } from './peer.ts';

/** An owner whose consult waits, with their page in the lobby. */
export type Waiting = { owner: Person; consultId: string; page: Peer };

/** A vet on duty at their desk. */
export type AtDesk = { vet: Guest; desk: Peer };

export const openPage = (owner: Person, consultId: string): Promise<Peer> =>
  join({ ...guest('owner', 'Ana'), id: owner.id }, { about: consultId });

/** Vets on duty who treat dogs by chat, in Spanish, at their desks. */
export async function vetsAtDesks(count: number): Promise<AtDesk[]> {
  const vets = Array.from({ length: count }, () => guest('vet', 'Vera'));
  await asOwner(
    `with people as (
       insert into public.user_profiles (user_id, email, display_name, locale, role)
       select id::uuid, id || '@example.test', 'Vera', 'es', 'vet' from unnest($1::text[]) as id returning user_id
     ), cards as (
       insert into public.vets (user_id, on_duty, idle_since) select user_id, true, private.now() from people returning user_id
     )
     insert into public.vet_skills (vet_id, kind, code)
     select user_id, k.kind, k.code from cards, (values ('species', 'dog'), ('mode', 'chat'), ('language', 'es')) k(kind, code)`,
    [`{${vets.map(({ id }) => id).join(',')}}`],
  );
  return Promise.all(vets.map(async (vet) => ({ vet, desk: await join(vet) })));
}

/** So many owners with a dog each. */
export async function ownersWithDogs(count: number) {
  const owners: { owner: Person; petId: string }[] = [];
  while (owners.length < count) owners.push(await ownerWithPet());
  return owners;
}

/** Each of them begins to wait, one after the other, and has a page open. */
export async function allWait(owners: readonly { owner: Person; petId: string }[]): Promise<Waiting[]> {
  const crowd: Waiting[] = [];
  for (const { owner, petId } of owners) {
    const { sessionId: consultId } = await start(startInput(petId), { as: owner });
    crowd.push({ owner, consultId, page: await openPage(owner, consultId) });
  }
  return crowd;
}

/** The clock of the database and the dispatcher, ahead of the real one. */
export class MovedClock {
  #ahead = 0;

  /** Time goes on everywhere. */
  async pass(ms: number): Promise<void> {
    this.#ahead += ms;
    await asOwner(
      `create or replace function private.now() returns timestamptz language sql stable parallel safe
       return pg_catalog.now() + interval '${this.#ahead} milliseconds'`,
    );
    await this.set();
  }

  /** Gives a dispatcher of a new life this clock. */
  async set(): Promise<void> {
    const ahead = this.#ahead;
    await inDispatcher((instance) => {
      instance.now = () => Date.now() + ahead;
    });
  }
}

/** What an owner's page was told last of their place. */
export const placeOf = ({ page }: Waiting) =>
  page.lobbyFrames.findLast(
    (frame): frame is Extract<LobbyFrame, { type: 'position' }> => frame.type === 'position',
  )?.position;

/** The places of these consults by the database; null for what does not wait. */
export async function truePlaces(crowd: readonly Waiting[]): Promise<(number | null)[]> {
  const rows = await asOwner<{ id: string }>(
    `select id from public.chat_sessions where status = 'queued' order by due_at, queued_at, id`,
  );
  return crowd.map(({ consultId }) => rows.findIndex(({ id }) => id === consultId) + 1 || null);
}

/** What became of the offers, and how many there are of each. */
export const offerCounts = async () =>
  Object.fromEntries(
    (
      await asOwner<{ outcome: string; count: number }>(
        `select coalesce(outcome, 'open') as outcome, count(*)::int as count from public.consult_offers group by 1`,
      )
    ).map(({ outcome, count }) => [outcome, count]),
  );

/** What would be wrong with a crowd that waits: who is lost, rung twice or charged. */
export async function harmDone(crowd: readonly Waiting[]) {
  const ids = `{${crowd.map(({ consultId }) => consultId).join(',')}}`;
  const [lost, rungTwice, charged, toldTwice] = await Promise.all([
    asOwner(
      `select id, status from public.chat_sessions where id = any ($1::uuid[]) and status <> 'queued'`,
      [ids],
    ),
    // Again only after they let it pass: what was taken from them for another reason rings no second time.
    asOwner(
      `select session_id from public.consult_offers group by session_id, vet_id
       having count(*) filter (where outcome is null or outcome not in ('timed-out', 'declined')) > 1
         or count(*) > 1 and bool_or(outcome in ('gone', 'withdrawn'))`,
    ),
    asOwner(
      `select c.id from public.chat_sessions c
       left join public.subscription_usage u on u.user_id = c.owner_id and u.meter = 'chat'
       where c.id = any ($1::uuid[]) and (u.used, u.reserved) is distinct from (0, 1)`,
      [ids],
    ),
    asOwner(
      `select user_id from public.notifications where kind = 'vet-ready' group by user_id having count(*) > 1`,
    ),
  ]);
  return { lost, rungTwice, charged, toldTwice };
}

export const noHarm = { lost: [], rungTwice: [], charged: [], toldTwice: [] };

/** Who was told that a vet is ready, by the list in the app. */
export const toldReady = async () =>
  (
    await asOwner<{ user_id: string }>(`select user_id from public.notifications where kind = 'vet-ready'`)
  ).map((row) => row.user_id);

/** How many mails there are in the mailbox to each of these people. */
export async function mailsTo(people: readonly Person[]): Promise<number[]> {
  const answer = await fetch(`${inject('mailbox')}/messages.json`);
  const { messages } = z
    .object({ messages: z.array(z.object({ to: z.string() })) })
    .parse(await answer.json());
  return people.map(({ email }) => messages.filter(({ to }) => to === email).length);
}
