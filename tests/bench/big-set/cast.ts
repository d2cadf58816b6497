import type pg from 'pg';
import * as z from 'zod';
import type { SignedIn } from '../../../db/actor.ts';

/** People and things of the set that lines are measured with. */
export interface Cast {
  /** 50,000 past consults, and some that run. */
  readonly vet: SignedIn;
  /** The owner with the most consults, and with 300 devices. */
  readonly owner: SignedIn;
  /** Somebody on the family plan with units left and an animal that is in no consult. */
  readonly person: SignedIn;
  /** Somebody on the start plan, a customer at Stripe, without a unit for a video consult. */
  readonly buyer: SignedIn;
  /** Whose consult waits. */
  readonly waiting: SignedIn;
  readonly admin: SignedIn;
  /** The vet's consult with the long transcript, its animal, and its owner. */
  readonly longConsult: string;
  readonly longConsultPet: string;
  readonly longConsultOwner: string;
  /** In the middle of the vet's career. */
  readonly middleConsult: string;
  /** One of the vet's that runs. */
  readonly runningConsult: string;
  /** The newest of the owner's that has a transcript, and one of theirs that is over and has a rating. */
  readonly ownersConsult: string;
  readonly ratedConsult: string;
  readonly ownersPet: string;
  readonly personsPet: string;
  readonly buyersPet: string;
  readonly waitingConsult: string;
  /** A reservation that is held by a consult. */
  readonly heldReservation: string;
}

const one = async (
  client: pg.Client,
  what: string,
  text: string,
  params: unknown[] = [],
): Promise<string> => {
  const { rows } = await client.query(text, params);
  const row = z.object({ found: z.string() }).safeParse(rows[0]);
  if (!row.success) throw new Error(`The set has no ${what}.`);
  return row.data.found;
};

/** Finds the people and things in a set that is open; `client` is its owner's. */
export async function castOf(client: pg.Client): Promise<Cast> {
  const find = (what: string, text: string, ...params: unknown[]) => one(client, what, text, params);
  const vet = await find(
    'vet',
    'select vet_id as found from chat_sessions where vet_id is not null group by 1 order by count(*) desc limit 1',
  );
  const owner = await find(
    'owner',
    'select owner_id as found from chat_sessions group by 1 order by count(*) desc limit 1',
  );
  const longConsult = await find(
    'transcript',
    `select m.session_id as found from messages m join chat_sessions c on c.id = m.session_id
     where c.vet_id = $1 group by 1 order by count(*) desc limit 1`,
    vet,
  );
  const personsPet = await find(
    'person',
    `select p.id as found
     from user_subscriptions s
     join subscription_plans l on l.id = s.plan_id and l.code = 'family'
     join pets p on p.owner_id = s.user_id and p.archived_at is null
     where s.source = 'stripe' and s.status = 'active' and not s.cancel_at_period_end
       and exists (select from chat_sessions c where c.owner_id = s.user_id)
       and not exists (select from chat_sessions c where c.owner_id = s.user_id and c.created_at > private.now() - interval '40 days')
     order by s.id limit 1`,
  );
  const buyersPet = await find(
    'buyer',
    `select p.id as found
     from user_subscriptions s
     join stripe_customers k on k.user_id = s.user_id
     join pets p on p.owner_id = s.user_id and p.archived_at is null
     where s.source = 'start' and s.status = 'active'
       and not exists (select from chat_sessions c where c.owner_id = s.user_id and c.created_at > private.now() - interval '40 days')
     order by s.id limit 1`,
  );
  const waitingConsult = await find(
    'queue',
    `select id as found from chat_sessions where status = 'queued' order by queued_at desc limit 1`,
  );
  const ownerOf = (pet: string) => find('owner', 'select owner_id as found from pets where id = $1', pet);
  const sideOf = (column: 'owner_id' | 'pet_id', consult: string) =>
    find('consult', `select ${column} as found from chat_sessions where id = $1`, consult);
  const actor = async (id: string): Promise<SignedIn> => ({
    kind: 'user',
    id,
    email: await find('e-mail', 'select email as found from user_profiles where user_id = $1', id),
    sessionId: await find(
      'device',
      'select session_id as found from device_sessions where user_id = $1 and revoked_at is null limit 1',
      id,
    ),
    issuedAt: Math.floor(Date.now() / 1_000),
    appRole: null,
    assurance: 'aal1',
  });
  return {
    vet: await actor(vet),
    owner: await actor(owner),
    person: await actor(await ownerOf(personsPet)),
    buyer: await actor(await ownerOf(buyersPet)),
    waiting: await actor(await sideOf('owner_id', waitingConsult)),
    admin: await actor(
      await find('admin', "select user_id as found from user_profiles where role = 'admin' limit 1"),
    ),
    longConsult,
    longConsultPet: await sideOf('pet_id', longConsult),
    longConsultOwner: await sideOf('owner_id', longConsult),
    middleConsult: await find(
      'consult',
      `select id as found from chat_sessions where vet_id = $1 order by id
       offset (select count(*) / 2 from chat_sessions where vet_id = $1) limit 1`,
      vet,
    ),
    runningConsult: await find(
      'running consult',
      `select id as found from chat_sessions where vet_id = $1 and status = 'active' limit 1`,
      vet,
    ),
    ownersConsult: await find(
      'consult',
      `select c.id as found from chat_sessions c where c.owner_id = $1 and exists (
         select from messages m where m.session_id = c.id) order by c.id desc limit 1`,
      owner,
    ),
    ratedConsult: await find(
      'rating',
      'select session_id as found from ratings where owner_id = $1 limit 1',
      owner,
    ),
    ownersPet: await find('pet', 'select id as found from pets where owner_id = $1 limit 1', owner),
    personsPet,
    buyersPet,
    waitingConsult,
    heldReservation: await find(
      'reservation',
      "select id as found from usage_reservations where status = 'reserved' limit 1",
    ),
  };
}
