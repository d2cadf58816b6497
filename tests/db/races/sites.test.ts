import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';
import {
  addDish,
  giveSitePlan,
  open,
  openRestaurant,
  publish,
  type Restaurant,
  revisionOf,
  shortCode,
} from '../support/restaurant.ts';
import { first } from '../support/world.ts';

const { postgres, world, track } = await openRaceWorld();

let ana: SignedIn;
let place: Restaurant;
beforeAll(async () => {
  ana = await world.person({ name: 'ana' });
  place = await openRestaurant(world, ana);
});

const ten = <T>(make: (index: number) => T): T[] => Array.from({ length: 10 }, (_, index) => make(index));
const openCall = ({ id, configuration }: Restaurant) =>
  `select id from public.fn_open_site('${randomUUID()}', '${id}', '${configuration}', '${randomUUID()}', '${shortCode()}')`;
const editCall = (id: string, edits: readonly unknown[], key: string = randomUUID()) =>
  `select revision, edits, conflicts from public.fn_edit_content('${id}', '${key}', '${JSON.stringify(edits)}')`;
const publishCall = (site: string, configuration: string, revision: number) =>
  `select number, snapshot from public.fn_publish_site('${site}', '${configuration}', ${revision}, null, null, null)`;
const sitesOf = (payer: string) =>
  postgres.query('select from sites s join businesses b on b.id = s.business_id where b.payer_id = $1', [
    payer,
  ]);

test('X5 ten sites at once with one left, of one business and of ten of one payer: one is opened', async () => {
  await giveSitePlan(postgres, ana.id, 'free');
  const oneBusiness = ten(() => ({ who: ana, statements: openCall(place) }));
  expect(tally(await track.race(oneBusiness))).toEqual({ ok: 1, QUOTA_EXCEEDED: 9 });

  const eva = await world.person({ name: 'eva' });
  await giveSitePlan(postgres, eva.id, 'free');
  const places = await Promise.all(ten(() => openRestaurant(world, eva)));
  const tenBusinesses = places.map((one) => ({ who: eva, statements: openCall(one) }));
  expect(tally(await track.race(tenBusinesses))).toEqual({ ok: 1, QUOTA_EXCEEDED: 9 });
  expect(await sitesOf(eva.id)).toHaveLength(1);
});

test('X5 somebody who becomes a payer at the moment they open a site gets one', async () => {
  const eva = await world.person({ name: 'eva' });
  const one = await openRestaurant(world, eva);
  const entrants = ten(() => ({ who: eva, statements: openCall(one) }));
  expect(tally(await track.race(entrants))).toEqual({ ok: 1, QUOTA_EXCEEDED: 9 });
});

test('T7 ten invitations at once with room for one more: one goes out; ten accept one link: one comes in once', async () => {
  await giveSitePlan(postgres, ana.id, 'basic');
  const guests = await Promise.all(ten((index) => world.person({ name: `guest-${index}` })));
  const invite = (email: string, hash: string) =>
    `select id from public.fn_invite_member('${randomUUID()}', '${place.id}', '${email}', 'STAFF', '${hash}')`;
  const hashes = guests.map(() => randomUUID());
  const asked = await track.race(
    guests.map(({ email }, index) => ({ who: ana, statements: invite(email, hashes[index] ?? '') })),
  );
  expect(tally(asked)).toEqual({ ok: 1, QUOTA_EXCEEDED: 9 });

  const winner = asked.findIndex((finish) => 'rows' in finish);
  const guest = guests[winner] ?? ana;
  const entrants = ten(() => ({
    who: guest,
    statements: `select id from public.fn_accept_invitation('${hashes[winner]}')`,
  }));
  expect(tally(await track.race(entrants))).toEqual({ ok: 10 });
  expect(
    await postgres.query('select from business_members where business_id = $1 and user_id = $2', [
      place.id,
      guest.id,
    ]),
  ).toHaveLength(1);
});

test('T7 ten invitations that were sent while the plan had room, accepted after it became smaller: as many as it has', async () => {
  const eva = await world.person({ name: 'eva' });
  const hers = await openRestaurant(world, eva);
  await giveSitePlan(postgres, eva.id, 'enterprise');
  const guests = await Promise.all(ten((index) => world.person({ name: `cook-${index}` })));
  const links = await Promise.all(
    guests.map(async ({ email }) => {
      const hash = randomUUID();
      await postgres.query(
        `insert into invitations (business_id, email, role, token_hash, invited_by, expires_at)
         values ($1, $2, 'STAFF', $3, $4, now() + interval '1 day')`,
        [hers.id, email, hash, eva.id],
      );
      return hash;
    }),
  );
  await giveSitePlan(postgres, eva.id, 'pro');
  const finishes = await track.race(
    guests.map((who, index) => ({
      who,
      statements: `select id from public.fn_accept_invitation('${links[index]}')`,
    })),
  );
  // Five people are in the plan, the payer among them; those who are still asked hold their places.
  expect(tally(finishes)).toEqual({ QUOTA_EXCEEDED: 10 });
  await postgres.query(
    'update invitations set expires_at = now() where business_id = $1 and token_hash <> all ($2)',
    [hers.id, links.slice(0, 4)],
  );
  const four = await track.race(
    guests.slice(0, 4).map((who, index) => ({
      who,
      statements: `select id from public.fn_accept_invitation('${links[index]}')`,
    })),
  );
  expect(tally(four)).toEqual({ ok: 4 });
});

test('T5 ten change one price at once from what all of them saw: one has it, nine are shown it', async () => {
  const { size } = await addDish(world, place, 'Croquetas');
  const before = await revisionOf(world, place.id);
  const finishes = await track.race(
    ten((index) => ({
      who: ana,
      statements: editCall(place.id, [
        { op: 'set', table: 'item_sizes', id: size, path: ['price'], was: 950, value: 1000 + index },
      ]),
    })),
  );
  expect(tally(finishes)).toEqual({ ok: 10 });
  const { price } = first(
    await postgres.query<{ price: number }>('select price from item_sizes where id = $1', [size]),
  );
  const answers = finishes.flatMap((finish) => ('rows' in finish ? finish.rows : []));
  expect(answers.filter(({ edits }) => JSON.stringify(edits) !== '[]')).toMatchObject([
    { edits: [{ value: price }] },
  ]);
  expect(answers.flatMap(({ conflicts }) => conflicts)).toEqual(
    Array.from({ length: 9 }, () => expect.objectContaining({ now: price })),
  );
  expect(await revisionOf(world, place.id)).toBe(before + 1);
});

test('T9 one change that arrives ten times at once is done once, and answered alike', async () => {
  const { item } = await addDish(world, place, 'Croquetas');
  const call = editCall(place.id, [
    { op: 'set', table: 'menu_items', id: item, path: ['name', 'es'], was: 'Croquetas', value: 'Bolas' },
  ]);
  const finishes = await track.race(ten(() => ({ who: ana, statements: call })));
  const answers = finishes.flatMap((finish) => ('rows' in finish ? finish.rows : []));
  expect(answers).toHaveLength(10);
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveProperty('size', 1);
});

test('X1 publishing at the same time as an edit: what was seen goes out, or nothing does', async () => {
  const eva = await world.person({ name: 'eva' });
  const hers = await openRestaurant(world, eva);
  const { item } = await addDish(world, hers, 'Flan');
  const site = await open(world, hers);
  for (let round = 0; round < 10; round += 1) {
    const [before, after] = [round === 0 ? 'Flan' : `Flan ${round}`, `Flan ${round + 1}`];
    const revision = await revisionOf(world, hers.id);
    const [published, edited] = await track.race([
      { who: eva, statements: publishCall(site, hers.configuration, revision) },
      {
        who: eva,
        statements: editCall(hers.id, [
          { op: 'set', table: 'menu_items', id: item, path: ['name', 'es'], was: before, value: after },
        ]),
      },
    ]);
    expect(edited).toMatchObject({ rows: [{ conflicts: [] }] });
    if (published !== undefined && 'rows' in published)
      expect(published.rows).toMatchObject([
        { snapshot: { menus: [{ categories: [{ items: [{ name: { es: before } }] }] }] } },
      ]);
    else expect(published).toMatchObject({ message: 'CONFLICT' });
  }
});

test('X3 ten publish at once: ten versions, in one order, the last one live', async () => {
  const eva = await world.person({ name: 'eva' });
  const hers = await openRestaurant(world, eva);
  const site = await open(world, hers);
  await publish(world, hers, site);
  const call = publishCall(site, hers.configuration, await revisionOf(world, hers.id));
  expect(tally(await track.race(ten(() => ({ who: eva, statements: call }))))).toEqual({ ok: 10 });
  const versions = await postgres.query('select number from site_versions where site_id = $1 order by 1', [
    site,
  ]);
  expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
  expect(first(await postgres.query('select live_version from sites where id = $1', [site]))).toEqual({
    live_version: 11,
  });
});

test('T2 ten people rate a template at once, and one of them ten times: the average is exact', async () => {
  const people = await Promise.all(ten((index) => world.person({ name: `rater-${index}` })));
  for (const person of people) await openRestaurant(world, person);
  const rate = (stars: number) => `select stars from public.fn_rate_template('cozy', ${stars}, '')`;
  await track.race(people.map((who, index) => ({ who, statements: rate((index % 5) + 1) })));
  const [one] = people;
  if (one === undefined) throw new Error('nobody');
  await track.race(ten((index) => ({ who: one, statements: rate((index % 5) + 1) })));
  const [counted] = await postgres.query(
    `select t.stars, t.ratings, sum(r.stars)::int as exact, count(*)::int as people
     from templates t join template_ratings r on r.template_code = t.code where t.code = 'cozy' group by t.stars, t.ratings`,
  );
  expect(counted).toMatchObject({ ratings: 10, people: 10 });
  expect(counted?.stars).toBe(counted?.exact);
});

test('X9 ten sites prove one host at once: one has it', async () => {
  const eva = await world.person({ name: 'eva' });
  await giveSitePlan(postgres, eva.id, 'enterprise');
  const hers = await openRestaurant(world, eva);
  const sites = await Promise.all(ten(() => open(world, hers)));
  const rows = await Promise.all(
    sites.map(async (site) =>
      first(
        await postgres.query<{ id: string }>(
          `insert into site_domains (site_id, host, proof) values ($1, 'one.test', 'x') returning id`,
          [site],
        ),
      ),
    ),
  );
  const finishes = await track.race(
    rows.map(({ id }) => ({
      who: 'service',
      statements: `select status from public.fn_checked_domain('${id}', true, false)`,
    })),
  );
  expect(tally(finishes)).toEqual({ ok: 10 });
  expect(
    await postgres.query(`select from site_domains where host = 'one.test' and status = 'verified'`),
  ).toHaveLength(1);
});

test('M5 ten set the hours at once from what all of them saw: one does', async () => {
  const finishes = await track.race(
    ten((index) => ({
      who: ana,
      statements: `select public.fn_set_business_hours('${place.id}', '{"week": [], "special": []}',
        '{"week": [{"weekday": 1, "opens": ${index}, "closes": 960}], "special": []}') ->> 'changed' as changed`,
    })),
  );
  const answers = finishes.flatMap((finish) => ('rows' in finish ? finish.rows : []));
  expect(answers.filter(({ changed }) => changed === 'true')).toHaveLength(1);
  expect(answers).toHaveLength(10);
});
