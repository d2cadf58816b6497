import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { dispatchVets, offerConsults } from '../../../db/calls/dispatch.ts';
import { checkLicences, ownVet, resumeVet, suspendVet, vetOfConsult } from '../../../db/calls/vets.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { vetSteps } from '../support/vet-steps.ts';
import { clock, openWorld, refusal, request, type World } from '../support/world.ts';

let world: World;
let admin: SignedIn;
let steps: ReturnType<typeof vetSteps>;
let consults: ReturnType<typeof consultSteps>;
let dispatch: ReturnType<typeof dispatchSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  admin = await world.person({ role: 'admin' });
  steps = vetSteps(world);
  consults = consultSteps(world);
  dispatch = dispatchSteps(world);
});
afterAll(() => world.close());

const asAdmin = () => world.database.asAdmin(admin, request);
/** Lets the licence of a vet end so many days from now. */
const endLicence = (vet: SignedIn, country: string, days: number) =>
  world.postgres.query(
    `with one as (
       insert into vet_licences (vet_id, country, number, expires_on, ends_at)
       values ($1, $2, '1', (now() + make_interval(days => $3))::date, now() + make_interval(days => $3))
       on conflict (vet_id, country) do update set warned_days = null, ends_at = excluded.ends_at, expires_on = excluded.expires_on returning 1
     )
     update vets set licensed_until = now() + make_interval(days => $3) from one where user_id = $1`,
    [vet.id, country, days],
  );

describe('V2 suspended', () => {
  test('V2 a vet in a consult finishes it, is offered nothing new, takes nothing, and comes back with a reason', async () => {
    await dispatch.clear();
    const vet = await dispatch.vet();
    const first = await consults.begin();
    await world.as(vet).run((tx) => [acceptConsult(tx, first.consult.id)]);
    const second = await consults.begin();
    expect(await dispatch.offer({ consultId: second.consult.id, vetId: vet.id })).toBe(1);

    await asAdmin().run((tx) => [suspendVet(tx, vet.id, 'Queja en estudio')]);
    expect(await dispatch.outcomes(second.consult.id)).toEqual(['withdrawn']);
    expect(await dispatch.offer({ consultId: second.consult.id, vetId: vet.id })).toBe(0);
    // Whatever a switch says: the rule is asked at the moment of the offer.
    await world.postgres.query('update vets set on_duty = true where user_id = $1', [vet.id]);
    expect(await dispatch.offer({ consultId: second.consult.id, vetId: vet.id })).toBe(0);
    const [vets] = await world.service.run((tx) => [dispatchVets(tx)]);
    expect(vets.map(({ id }) => id)).not.toContain(vet.id);
    await refusal(
      world.as(vet).run((tx) => [acceptConsult(tx, second.consult.id)]),
      'VET_SUSPENDED',
    );
    await refusal(
      world.as(vet).run((tx) => [setDuty(tx, true)]),
      'VET_SUSPENDED',
    );
    const [[own]] = await world.as(vet).run((tx) => [ownVet(tx)]);
    expect(own?.card).toMatchObject({ standing: 'suspended', suspensionReason: 'Queja en estudio' });

    const [[ended]] = await world.as(vet).run((tx) => [endConsult(tx, first.consult.id)]);
    expect(ended?.status).toBe('ended');
    await refusal(
      asAdmin().run((tx) => [suspendVet(tx, vet.id, 'Otra vez')]),
      'WRONG_STATE',
    );
    await refusal(
      asAdmin().run((tx) => [resumeVet(tx, vet.id, ' ')]),
      'BAD_INPUT',
    );
    await asAdmin().run((tx) => [resumeVet(tx, vet.id, 'Queja resuelta')]);
    await world.as(vet).run((tx) => [setDuty(tx, true)]);
    expect(await dispatch.offer({ consultId: second.consult.id, vetId: vet.id })).toBe(1);
    expect(await steps.told(vet)).toEqual(['vet-suspended', 'vet-resumed']);
    const acts = await world.postgres.query<{ action: string; details: unknown }>(
      `select action, details from audit_log where entity_id = $1 and action in ('vet.suspend', 'vet.resume') order by id`,
      [vet.id],
    );
    expect(acts).toEqual([
      { action: 'vet.suspend', details: { reason: 'Queja en estudio' } },
      { action: 'vet.resume', details: { reason: 'Queja resuelta' } },
    ]);
  });

  test('V2 nobody but an admin, and nothing about somebody who is no vet', async () => {
    const [vet, owner] = [await world.person({ role: 'vet' }), await world.person()];
    const act = (who: SignedIn, id: string) =>
      world.database.asAdmin(who, request).run((tx) => [suspendVet(tx, id, 'x')]);
    await refusal(act(vet, vet.id), 'FORBIDDEN');
    await refusal(act(admin, owner.id), 'NOT_FOUND');
    await refusal(act(admin, randomUUID()), 'NOT_FOUND');
    await refusal(
      asAdmin().run((tx) => [resumeVet(tx, vet.id, 'No lo estaba')]),
      'WRONG_STATE',
    );
  });
});

describe('V1 a licence that runs out', () => {
  test('V1 ends what its vet is offered at that moment, without cron', async () => {
    await dispatch.clear();
    const vet = await dispatch.vet();
    const { consult } = await consults.begin();
    await endLicence(vet, 'ES', 10);
    const later = new Date(Date.now() + 11 * 86_400_000);
    const offerAt = async (at: Date) => {
      const [, [row]] = await world.service.run((tx) => [
        clock(tx, at),
        offerConsults(tx, [{ consultId: consult.id, vetId: vet.id }]),
      ]);
      return row?.made;
    };
    expect(await offerAt(later)).toBe(0);
    const [, vets] = await world.service.run((tx) => [clock(tx, later), dispatchVets(tx)]);
    expect(vets.map(({ id }) => id)).not.toContain(vet.id);
    await endLicence(vet, 'ES', -1);
    await refusal(
      world.as(vet).run((tx) => [acceptConsult(tx, consult.id)]),
      'LICENCE_EXPIRED',
    );
    await refusal(
      world.as(vet).run((tx) => [setDuty(tx, true)]),
      'LICENCE_EXPIRED',
    );
  });

  test('V1 of one of two countries: nothing from there any more, and everything from the other', async () => {
    await dispatch.clear();
    const vet = await dispatch.vet();
    const { consult } = await consults.begin();
    await endLicence(vet, 'ES', -1);
    await endLicence(vet, 'GB', 100);
    const [vets] = await world.service.run((tx) => [dispatchVets(tx)]);
    expect(vets.find(({ id }) => id === vet.id)?.lapsed).toEqual(['ES']);
    const plan = { consultId: consult.id, vetId: vet.id };
    expect(await dispatch.offer(plan)).toBe(0);
    await world.postgres.query(`update chat_sessions set consent_country = 'GB' where id = $1`, [consult.id]);
    expect(await dispatch.offer(plan)).toBe(1);
  });

  test('V1 warns 30 and 7 days before and at the end, once each, and takes off duty', async () => {
    await dispatch.clear();
    await world.postgres.query('update vet_licences set warned_days = 0');
    const vet = await dispatch.vet();
    const day = 86_400_000;
    await endLicence(vet, 'ES', 40);
    const runAt = async (days: number) => {
      const [, [row]] = await world.service.run((tx) => [
        clock(tx, new Date(Date.now() + days * day)),
        checkLicences(tx, 100),
      ]);
      return row;
    };
    expect(await runAt(5)).toEqual({ told: 0, off: 0 });
    expect(await runAt(11)).toEqual({ told: 1, off: 0 });
    expect(await runAt(12)).toEqual({ told: 0, off: 0 });
    expect(await runAt(34)).toEqual({ told: 1, off: 0 });
    expect(await runAt(35)).toEqual({ told: 0, off: 0 });
    expect(await runAt(41)).toEqual({ told: 1, off: 1 });
    expect(await runAt(42)).toEqual({ told: 0, off: 0 });
    expect(await steps.told(vet)).toEqual(['licence-ends', 'licence-ends', 'licence-ended']);
    expect(await world.postgres.query('select on_duty from vets where user_id = $1', [vet.id])).toEqual([
      { on_duty: false },
    ]);
  });

  test.each([
    ['ES', '2026-11-30', '2026-11-30T23:00:00.000Z'],
    ['ES', '2026-06-30', '2026-06-30T22:00:00.000Z'],
    ['GB', '2026-06-30', '2026-06-30T23:00:00.000Z'],
    ['MX', '2026-06-30', '2026-07-01T05:00:00.000Z'],
    ['NZ', '2026-06-30', '2026-07-01T00:00:00.000Z'],
  ])('V1 the last day of a licence of %s, %s, is over at %s', async (country, day, ends) => {
    const [row] = await world.postgres.query<{ ends: Date }>('select private.licence_end($1, $2) as ends', [
      country,
      day,
    ]);
    expect(row?.ends.toISOString()).toBe(ends);
  });
});

test('V7 who answers in a consult is shown to its two sides and nobody else, and of them nothing but what owners may know', async () => {
  await dispatch.clear();
  const vet = await dispatch.vet();
  await world.postgres.query(
    `insert into vet_licences (vet_id, country, body, number, expires_on, ends_at)
     values ($1, 'ES', 'Colegio', '28-9', '2099-01-01', '2099-01-02'), ($1, 'GB', 'RCVS', '7', '2020-01-01', '2020-01-02')`,
    [vet.id],
  );
  const { consult, owner } = await consults.begin();
  await refusal(
    world.as(owner).run((tx) => [vetOfConsult(tx, consult.id)]),
    'NOT_FOUND',
  );
  await world.as(vet).run((tx) => [acceptConsult(tx, consult.id)]);
  await world.postgres.query(
    `insert into ratings (session_id, owner_id, vet_id, stars) values ($1, $2, $3, 4)`,
    [consult.id, owner.id, vet.id],
  );
  const [[row]] = await world.as(owner).run((tx) => [vetOfConsult(tx, consult.id)]);
  expect(row?.card).toEqual({
    id: vet.id,
    displayName: 'vet',
    photoId: null,
    about: '',
    languages: [],
    species: [],
    licences: [{ country: 'ES', body: 'Colegio', number: '28-9' }],
    stars: 4,
    ratings: 1,
  });
  const other = await world.person();
  await refusal(
    world.as(other).run((tx) => [vetOfConsult(tx, consult.id)]),
    'NOT_FOUND',
  );
});
