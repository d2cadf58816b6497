import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { pets } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { attempt } from '../support/attempt.ts';
import { startFor, tellStory } from '../support/story.ts';
import { openWorld, type World } from '../support/world.ts';

let world: World;
let story: Awaited<ReturnType<typeof tellStory>>;
let eve: SignedIn;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  story = await tellStory(world);
  eve = await world.person({ name: 'eve' });
});
afterAll(() => world.close());

describe('R5 rows stay with whom they belong to', () => {
  test('R5 a pet cannot be added to somebody else', async () => {
    expect(
      await attempt(
        world.postgres,
        eve,
        `insert into public.pets (owner_id, name, species) values ('${story.owner.id}', 'x', 'dog')`,
      ),
    ).toMatchObject({ code: '42501', message: expect.stringContaining('row-level security') });
  });

  test('R5 a pet cannot be moved to somebody else, nor taken over', async () => {
    for (const [person, to] of [
      [story.owner, eve],
      [eve, eve],
    ] as const) {
      const move = `update public.pets set owner_id = '${to.id}' where id = '${story.pet}'`;
      expect(await attempt(world.postgres, person, move)).toMatchObject({ code: '42501' });
    }
  });

  test("R5 somebody else's pet is not met by a change", async () => {
    const [changed] = await world
      .as(eve)
      .run((tx) => [tx.update(pets).set({ name: 'mine' }).where(eq(pets.id, story.pet)).returning()]);
    expect(changed).toEqual([]);
  });

  test('R5 an animal that waits is seen by no vet, then by the vet who took it alone', async () => {
    const owner = await world.person({ limits: { chat: 3 } });
    const [one, another] = [await world.person({ role: 'vet' }), await world.person({ role: 'vet' })];
    const pet = await world.pet(owner);
    const whoSees = async () => {
      const seen = [owner, one, another, eve].map(async (person) => {
        const [rows] = await world
          .as(person)
          .run((tx) => [tx.select({ id: pets.id }).from(pets).where(eq(pets.id, pet))]);
        return rows.length;
      });
      return Promise.all(seen);
    };
    expect(await whoSees()).toEqual([1, 0, 0, 0]);
    const { id } = await startFor(world, owner, pet);
    expect(await whoSees()).toEqual([1, 0, 0, 0]);
    await world.as(one).run((tx) => [acceptConsult(tx, id)]);
    expect(await whoSees()).toEqual([1, 1, 0, 0]);
    await world.as(one).run((tx) => [endConsult(tx, id)]);
    expect(await whoSees()).toEqual([1, 1, 0, 0]);
  });

  test('R5 a profile keeps its person and its role', async () => {
    for (const change of [
      `user_id = '${story.owner.id}'`,
      "role = 'admin'",
      "email = 'x'",
      'sessions_valid_from = null',
    ]) {
      const outcome = await attempt(world.postgres, eve, `update public.user_profiles set ${change}`);
      expect(outcome).toMatchObject({ code: '42501' });
    }
  });
});

describe('E32 counters are moved by functions only', () => {
  test.each([
    ['update public.subscription_usage set used = 0, reserved = 0'],
    ['update public.usage_reservations set amount = 1'],
    ["update public.usage_reservations set status = 'released'"],
    ['insert into public.usage_reservations (user_id) values (uuidv7())'],
    ['insert into public.subscription_usage (user_id) values (uuidv7())'],
    ['insert into public.usage_ledger (user_id) values (uuidv7())'],
    ["update public.user_subscriptions set status = 'active'"],
    ['update public.plan_limits set included = null'],
    ["update public.chat_sessions set status = 'ended'"],
    ['delete from public.usage_reservations'],
  ])('E32 %s is refused', async (statement) => {
    expect(await attempt(world.postgres, story.owner, statement)).toMatchObject({ code: '42501' });
  });
});

/** The price list is everybody's: this reads it with the rights of who asks. */
const forVisitors = ['fn_price_list_version'];

/** Anybody may write to us; what comes is checked and kept by the service. */
const writtenByVisitors = ['fn_send_contact_message'];

/** Anybody may look for a clinic; a question about nothing is refused. */
const askedByVisitors = ['fn_centers_near'];

/** Anybody may hold a link into a consult or to an animal's record; what is none is refused. */
const triedByVisitors = ['fn_look_at_link', 'fn_enter_consult', 'fn_open_shared_record', 'fn_shared_record'];

/** Anybody may search; these run with the rights of who asks. */
const searchedByVisitors = ['fn_search', 'nearest_texts', 'es_en_query', 'folded', 'now'];

/** What people think of templates is everybody's to see, without who thinks it. */
const shownToVisitors = ['fn_template_ratings'];

/** Whoever ended their account has no other proof left than the id of its erasure; of no id it says nothing. */
const followedByVisitors = ['fn_follow_erasure'];

describe('E33 functions are closed to visitors', () => {
  test('E33 no function of the product runs for a visitor, nor for the login without a role', async () => {
    const functions = await world.postgres.query<{ name: string; call: string; definer: boolean }>(
      `select p.proname as name, p.prosecdef as definer, format('select %I.%I(%s)', n.nspname, p.proname,
          (select string_agg(format('(select null::%s)', t::regtype), ', ') from unnest(p.proargtypes) t)) as call
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('public', 'private') and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype`,
    );
    expect(functions.length).toBeGreaterThan(20);
    for (const { name, call, definer } of functions) {
      const isWritten = writtenByVisitors.includes(name);
      const isAsked = askedByVisitors.includes(name);
      const isTried = triedByVisitors.includes(name);
      const isSearched = searchedByVisitors.includes(name);
      const isShown = shownToVisitors.includes(name);
      const isFollowed = followedByVisitors.includes(name);
      const isOpen =
        isWritten || isAsked || isTried || isSearched || isShown || isFollowed || forVisitors.includes(name);
      if (isWritten)
        expect([await attempt(world.postgres, 'anon', call), definer]).toMatchObject([
          { code: '23502' },
          true,
        ]);
      else if (isAsked)
        expect(await attempt(world.postgres, 'anon', call)).toMatchObject({ message: 'BAD_INPUT' });
      else if (isSearched)
        expect([await attempt(world.postgres, 'anon', call), definer]).toEqual([
          { rows: expect.any(Number) },
          false,
        ]);
      else if (isShown) expect(await attempt(world.postgres, 'anon', call)).toEqual({ rows: 0 });
      else if (isTried)
        expect(await attempt(world.postgres, 'anon', call)).toMatchObject({ message: 'NOT_FOUND' });
      else if (isFollowed)
        expect([await attempt(world.postgres, 'anon', call), definer]).toEqual([{ rows: 1 }, true]);
      else if (isOpen)
        expect([await attempt(world.postgres, 'anon', call), definer]).toEqual([{ rows: 1 }, false]);
      for (const identity of isOpen ? (['app'] as const) : (['anon', 'app'] as const)) {
        expect(await attempt(world.postgres, identity, call), call).toMatchObject({ code: '42501' });
      }
    }
  });

  test('E33 what is for the service is closed to people', async () => {
    for (const call of [
      'fn_expire_reservations(1)',
      'fn_close_stale_consults(1)',
      "fn_archive_messages(null, '[]')",
      'fn_erase_consult(null)',
      'fn_dispatch_waiting()',
      'fn_dispatch_vets()',
      "fn_offer_consults('[]', 20)",
      'fn_duty_now()',
      'fn_handling_times()',
      'fn_role_of(null)',
      "fn_receive_event('{}')",
      "fn_finish_event(null, 'done', null)",
      'fn_claim_events(1)',
      'fn_replay_event(null, null)',
      "fn_apply_customer_snapshot('cus', '{}', now())",
      "fn_grant_units('{}')",
      'fn_revoke_units(null)',
      'fn_claim_settlements(1)',
      'fn_money_months()',
      'fn_noted_payments(now(), null, now(), 1)',
      'fn_noted_invoices(now(), null, now(), 1)',
      'fn_noted_units(now(), null, now(), 1)',
      'fn_noted_grants(now(), null, now(), 1)',
      "fn_delete_expired('audit_log', 1)",
      "fn_set_plan_price('{}')",
      'fn_credit_missed_promise(null)',
      'fn_credit_missed_promises(1)',
    ]) {
      expect(await attempt(world.postgres, eve, `select public.${call}`), call).toMatchObject({
        code: '42501',
      });
    }
    expect(
      await attempt(world.postgres, eve, "select private.reserve(null, 'call-a-vet', 'chat', 'k', 1, 'EUR')"),
    ).toMatchObject({ code: '42501' });
  });

  test('E33 without a subject in the claims nothing is reserved', async () => {
    const nobody = { ...eve, id: '' };
    const outcome = await attempt(world.postgres, nobody, "select public.fn_reserve_chat('k')");
    expect(outcome).toMatchObject({ code: '22P02' });
  });
});
