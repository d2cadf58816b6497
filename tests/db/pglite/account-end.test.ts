import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { erasePerson, readKeptIdentity } from '../../../db/calls/account.ts';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { displayNameOf } from '../../../db/calls/identity.ts';
import { deleteExpired } from '../../../db/calls/retention.ts';
import { fates } from '../../../db/erasure/fates.ts';
import { chatSessions, keptIdentities } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { mayStay, searchEverywhere } from '../../support/search-everywhere.ts';
import { accountEndSteps } from '../support/account-end-steps.ts';
import { draftNote, draftPlan, signNoteOf } from '../support/care-steps.ts';
import { startFor, tellStory } from '../support/story.ts';
import { clock, openWorld, refusal, request, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());

test('P8 every table says what becomes of its rows when an account ends', async () => {
  const tables = await world.postgres.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  expect(Object.keys(fates).toSorted()).toEqual(tables.map(({ name }) => name).toSorted());
});

const name = 'Zoraida Quiroga';
const phone = '+34699887766';

/** Puts who somebody is into whatever of theirs takes words. */
const sayWhoTheyAre = async (person: SignedIn) => {
  const said = `Soy ${name}, ${person.email}, ${phone}`;
  const words: [string, unknown[]][] = [
    ['update user_profiles set display_name = $2 where user_id = $1', [person.id, name]],
    [
      `update notification_settings set phone = $2, phone_channel = 'sms' where user_id = $1`,
      [person.id, phone],
    ],
    [`update phone_verifications set phone = $2 where user_id = $1`, [person.id, phone]],
    [`update notification_addresses set address = $1 where address like 'old-%'`, [person.email]],
    [
      'update pets set notes = $2, name = $3, species_other = null where owner_id = $1',
      [person.id, said, `Gato de ${name}`],
    ],
    ['update chat_sessions set reason = $2 where owner_id = $1', [person.id, said]],
    [
      `update messages set body = $2 where session_id in (select id from chat_sessions where owner_id = $1)`,
      [person.id, said],
    ],
    [
      `update consult_triage set answers = to_jsonb($2::text) where session_id in (select id from chat_sessions where owner_id = $1)`,
      [person.id, said],
    ],
    ['update ratings set comment = $2 where owner_id = $1', [person.id, said]],
    [
      `update consult_drafts set lines = jsonb_build_array($2::text) where status = 'made' and session_id in (select id from chat_sessions where owner_id = $1)`,
      [person.id, said],
    ],
    [
      `update consult_summaries set lines = jsonb_build_array($2::text) where session_id in (select id from chat_sessions where owner_id = $1)`,
      [person.id, said],
    ],
    [
      `update message_translations set body = $2 where session_id in (select id from chat_sessions where owner_id = $1)`,
      [person.id, said],
    ],
    [
      `update care_plan_drafts set content = content || jsonb_build_object('findings', $2::text)
       where session_id in (select id from chat_sessions where owner_id = $1)`,
      [person.id, said],
    ],
    [
      'update callback_requests set start_input = to_jsonb($2::text), phone = $3 where owner_id = $1',
      [person.id, said, phone],
    ],
    ['update payments set start_input = to_jsonb($2::text) where user_id = $1', [person.id, said]],
    ['update invoices set hosted_url = $2 where user_id = $1', [person.id, `https://pay.test/${name}`]],
    ['update usage_grants set note = $2 where user_id = $1', [person.id, said]],
    [`update files set name = $2 where uploader_id = $1`, [person.id, `${name}.jpg`]],
    ['update contact_messages set name = $2, body = $3 where email = $1', [person.email, name, said]],
    ['update consult_guests set name = $1', [`Hermana de ${name}`]],
    [
      `update businesses set name = $2, contact = jsonb_build_object('email', $3::text, 'phone', $4::text) where payer_id = $1`,
      [person.id, `Casa de ${name}`, person.email, phone],
    ],
    [`update menu_items set name = jsonb_build_object('es', $1::text)`, [`Croquetas de ${name}`]],
    [`update configurations set content = jsonb_build_object('about', $1::text), name = $2`, [said, name]],
    [`update site_versions set snapshot = jsonb_build_object('about', $1::text)`, [said]],
    [`update business_special_hours set note = jsonb_build_object('es', $1::text)`, [said]],
    [`update content_edits set edits = jsonb_build_array($1::text)`, [said]],
    ['update template_ratings set comment = $2 where user_id = $1', [person.id, said]],
    ['update invitations set email = $1', [person.email]],
    // The ids that Stripe gives are not made of ours, as those of the tests are.
    [`update payments set stripe_customer_id = 'cus_now' where user_id = $1`, [person.id]],
    [`update stripe_customers set customer_id = 'cus_now' where user_id = $1`, [person.id]],
    [`update stripe_former_customers set customer_id = 'cus_before' where user_id = $1`, [person.id]],
    [`update webhook_inbox set customer_id = 'cus_now' where customer_id like '%' || $1`, [person.id]],
  ];
  for (const [text, params] of words) await world.postgres.query(text, params);
};

const close = (person: SignedIn) => accountEndSteps(world).close(person);
const erase = (person: SignedIn) => accountEndSteps(world).erase(person);

describe('P8 an owner with two animals, consults, money and a restaurant of their own', () => {
  let owner: SignedIn;
  let vet: SignedIn;
  beforeAll(async () => {
    const story = await tellStory(world);
    ({ owner, vet } = story);
    await world.postgres.query("update chat_sessions set status = 'active', vet_id = $2 where id = $1", [
      story.waiting,
      vet.id,
    ]);
    await world.as(vet).run((tx) => [endConsult(tx, story.waiting)]);
    await sayWhoTheyAre(owner);
  });

  test('before, the search finds them in what the list says that it holds', async () => {
    const found = await searchEverywhere(world.postgres, [name, owner.email, phone]);
    expect(found.length).toBeGreaterThan(25);
    expect(found).toEqual(
      expect.arrayContaining([
        'consult_drafts.lines',
        'consult_summaries.lines',
        'message_translations.body',
        'care_plan_drafts.content',
      ]),
    );
  });

  test('after, who they were is found only where the law keeps it, and their id only where the list lets it be', async () => {
    await close(owner);
    await erase(owner);
    const people = await searchEverywhere(world.postgres, [name, owner.email, phone]);
    expect(people.filter((place) => !mayStay('person').includes(place))).toEqual([]);
    expect(people).toContain('kept_identities.email');
    expect(people).not.toContain('contact_messages.email');
    const ids = await searchEverywhere(world.postgres, [owner.id]);
    expect(ids.filter((place) => !mayStay('id').includes(place))).toEqual([]);
    expect(ids).toContain('invoices.user_id');
  });

  test('who they were is read with a reason alone, which is noted', async () => {
    const rows = async (door: World['service']) => {
      const [found] = await door.run((tx) => [tx.select().from(keptIdentities)]);
      return found;
    };
    expect(await rows(world.service)).toEqual([]);
    const [[read]] = await world.service.run((tx) => [
      readKeptIdentity(tx, owner.id, 'Juzgado 3, autos 12/2027'),
    ]);
    expect(read?.kept).toMatchObject({
      displayName: name,
      email: owner.email,
      laws: ['commerce', 'liability'],
    });
    await refusal(
      world.service.run((tx) => [readKeptIdentity(tx, owner.id, ' ')]),
      'BAD_INPUT',
    );
    await refusal(
      world.service.run((tx) => [readKeptIdentity(tx, randomUUID(), 'x')]),
      'NOT_FOUND',
    );
  });
});

describe('P8 a vet', () => {
  test('what they showed of themselves is gone; the consults that they held stay their owners’', async () => {
    const vet = await world.person({ role: 'vet', name: 'Dra. Quiteria Lobo' });
    const owner = await world.person({ limits: { chat: 2 } });
    const { id } = await startFor(world, owner, await world.pet(owner));
    await world.as(vet).run((tx) => [setDuty(tx, true), acceptConsult(tx, id), endConsult(tx, id)]);
    await draftNote(world, vet, id);
    await draftPlan(world, vet, id);
    const other = await startFor(world, owner, await world.pet(owner));
    await world.as(vet).run((tx) => [acceptConsult(tx, other.id), endConsult(tx, other.id)]);
    await signNoteOf(world, vet, other.id);
    await world.postgres.query(
      `update vets set about = 'Quiteria Lobo, caballos', licence_number = '28/4711', licence_country = 'ES', species = '{horse}' where user_id = $1`,
      [vet.id],
    );
    await close(vet);
    await erase(vet);
    const found = await searchEverywhere(world.postgres, ['Quiteria', vet.email, '28/4711']);
    expect(found).toEqual([
      'kept_identities.display_name',
      'kept_identities.email',
      'kept_identities.licence_number',
    ]);
    // What they had not signed is nobody's.
    for (const table of ['consult_notes', 'care_plan_drafts'])
      expect(await world.postgres.query(`select 1 from ${table} where session_id = $1`, [id])).toEqual([]);
    // What they had signed is the animal's.
    expect(
      await world.postgres.query(
        'select signed_at is null as open from consult_notes where session_id = $1',
        [other.id],
      ),
    ).toEqual([{ open: false }]);
    const ids = await searchEverywhere(world.postgres, [vet.id]);
    expect(ids.filter((place) => !mayStay('id').includes(place))).toEqual([]);
    expect(ids).toContain('chat_sessions.vet_id');
    const [[seen]] = await world.as(owner).run((tx) => [
      tx
        .select({ name: displayNameOf(chatSessions.vetId) })
        .from(chatSessions)
        .where(eq(chatSessions.id, id)),
    ]);
    expect(seen).toEqual({ name: '—' });
  });
});

test('P8 of whom no law asks who they were, nothing is kept apart', async () => {
  const person = await world.person({ name: 'Wenceslao Nadie' });
  await world.pet(person);
  await close(person);
  await erase(person);
  expect(await searchEverywhere(world.postgres, ['Wenceslao', person.email])).toEqual([]);
});

test('P8 erasing twice is erasing once, and nobody is erased whose account is open', async () => {
  const [person, other] = [await world.person(), await world.person()];
  await close(person);
  await erase(person);
  const rows = () => world.postgres.query('select * from user_profiles where user_id = $1', [person.id]);
  const once = await rows();
  await close(person);
  await erase(person);
  expect((await rows()).map(({ updated_at: _, ...row }) => row)).toEqual(
    once.map(({ updated_at: _, ...row }) => row),
  );
  await refusal(
    world.service.run((tx) => [erasePerson(tx, other.id)]),
    'WRONG_STATE',
  );
});

test('P8 what a vet signed stays for five years after its owner is gone, with what amends it', async () => {
  const door = world.database.asRetention(request);
  const left = () =>
    world.postgres.query<{ notes: number; plans: number; ofOthers: number }>(
      `select (select count(*)::int from consult_notes n join user_profiles p on p.user_id = n.owner_id where p.erased_at is not null) as notes,
         (select count(*)::int from care_plans n join user_profiles p on p.user_id = n.owner_id where p.erased_at is not null) as plans,
         (select count(*)::int from consult_notes n join user_profiles p on p.user_id = n.owner_id where p.erased_at is null and n.signed_at is not null) as "ofOthers"`,
    );
  const sweep = async (at: string) => {
    await door.run((tx) => [
      clock(tx, at),
      deleteExpired(tx, 'consult_notes.of-ended-accounts', 100),
      deleteExpired(tx, 'care_plans.of-ended-accounts', 100),
    ]);
    return left();
  };
  // One of the plans was amended two years later.
  await world.postgres.exec(
    `insert into care_plans
     select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'amends', c.id, 'amend_reason', 'Otra foto',
       'signed_at', now() + interval '2 years'))).*
     from care_plans c join user_profiles p on p.user_id = c.owner_id
     where p.erased_at is not null and not exists (select from care_plans later where later.amends = c.id) limit 1`,
  );
  const [before] = await left();
  expect(before?.plans).toBeGreaterThan(1);
  expect(before?.ofOthers).toBeGreaterThan(0);
  const ofOthers = before?.ofOthers;
  const [{ amended } = { amended: 0 }] = await world.postgres.query<{ amended: number }>(
    `select count(*)::int as amended from care_plans where session_id = (select session_id from care_plans order by signed_at desc limit 1)`,
  );
  const years = (count: number) => new Date(Date.now() + count * 365.25 * 86_400_000).toISOString();
  expect(await sweep(years(4.9))).toEqual([before]);
  expect(await sweep(years(5.1))).toEqual([{ notes: 0, plans: amended, ofOthers }]);
  expect(await sweep(years(7.1))).toEqual([{ notes: 0, plans: 0, ofOthers }]);
});

test('P8 who they were goes with its term', async () => {
  await world.postgres.exec(`update kept_identities set keep_until = now() - interval '1 minute'`);
  const door = world.database.asRetention(request);
  const before = await searchEverywhere(world.postgres, [name]);
  await door.run((tx) => [deleteExpired(tx, 'kept_identities', 100)]);
  expect(before).toContain('kept_identities.display_name');
  expect(await searchEverywhere(world.postgres, [name])).toEqual([]);
});
