import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { acceptConsult, endConsult } from '../../../db/calls/consults.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { dispatchVets, offerConsults } from '../../../db/calls/dispatch.ts';
import {
  checkLicences,
  ownVet,
  resumeVet,
  suspendVet,
  vetOfConsult,
  withdrawApplication,
} from '../../../db/calls/vets.ts';
import { startPglite } from '../../support/postgres.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { dispatchSteps } from '../support/dispatch-steps.ts';
import { dayFromNow, vetSteps, wholeApplication } from '../support/vet-steps.ts';
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
const told = async (who: SignedIn) =>
  (
    await world.postgres.query<{ kind: string }>(
      'select kind from notifications where user_id = $1 order by created_at, id',
      [who.id],
    )
  ).map(({ kind }) => kind);
const filesOf = (who: SignedIn) =>
  world.postgres.query<{ id: string; state: string; attached: boolean }>(
    `select id, state, attached_at is not null as attached from files where subject_id = $1 order by created_at, id`,
    [who.id],
  );
const decision = { verdict: 'approve', reason: 'Colegiación comprobada' } as const;
const licence = (country: string, days: number) => ({
  country,
  body: 'Colegio',
  number: `${country}-1`,
  expiresOn: dayFromNow(days),
});
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

describe('V1 an application', () => {
  test('V1 is kept as a draft, sent, approved by the team with a reason, and only then its person is a vet who goes on duty', async () => {
    const nora = await world.person({ name: 'nora' });
    const fileId = await steps.document(nora);
    const draft = await steps.keep(nora, { ...wholeApplication(fileId), about: '' }, null, false);
    expect(draft).toMatchObject({ state: 'draft', version: 1, sentAt: null });
    await refusal(
      world.as(nora).run((tx) => [setDuty(tx, true)]),
      'FORBIDDEN',
    );
    const sent = await steps.keep(nora, wholeApplication(fileId), 1, true);
    expect(sent).toMatchObject({ state: 'sent', version: 2 });
    await refusal(
      world.as(nora).run((tx) => [setDuty(tx, true)]),
      'FORBIDDEN',
    );

    const approved = await steps.decide(admin, { id: sent.id, version: 2, ...decision });
    expect(approved).toMatchObject({ state: 'approved', decidedBy: admin.id, reason: decision.reason });
    expect(await told(nora)).toEqual(['application-approved']);
    const [card] = await world.postgres.query(
      `select p.role, p.display_name, v.about, v.languages, v.species, v.licensed_until > now() as holds,
         (select array_agg(kind || ':' || code order by kind, code) from vet_skills where vet_id = $1) as skills
       from user_profiles p join vets v using (user_id) where p.user_id = $1`,
      [nora.id],
    );
    expect(card).toEqual({
      role: 'vet',
      display_name: 'Nora Vidal',
      about: 'Pequeños animales.',
      languages: ['es'],
      species: ['dog'],
      holds: true,
      skills: ['country:ES', 'language:es', 'mode:chat', 'species:dog'],
    });
    await world.as(nora).run((tx) => [setDuty(tx, true)]);
    const [vets] = await world.service.run((tx) => [dispatchVets(tx)]);
    expect(vets.map(({ id }) => id)).toContain(nora.id);
    const [audit] = await world.postgres.query(
      `select actor_id, details from audit_log where action = 'application.approve' and entity_id = $1`,
      [sent.id],
    );
    expect(audit).toEqual({
      actor_id: admin.id,
      details: { userId: nora.id, reason: decision.reason, version: 2 },
    });
  });

  test.each([
    ['no name', { displayName: ' ' }],
    ['no words', { about: '' }],
    ['no language', { languages: [] }],
    ['no animal', { species: [] }],
    ['no licence', { licences: [] }],
    ['a licence without a number', { licences: [{ ...licence('ES', 9), number: '' }] }],
    ['a licence that is over', { licences: [licence('ES', -2)] }],
    ['two of a country', { licences: [licence('ES', 9), licence('ES', 9)] }],
    ['no document of the licence', { documents: [] }],
  ])('V1 with %s is not sent, and nothing changes', async (_, changes) => {
    const nora = await world.person();
    const content = { ...wholeApplication(await steps.document(nora)), ...changes };
    await refusal(steps.keep(nora, content, null, true), 'BAD_INPUT');
    expect(
      await world.postgres.query('select 1 from vet_applications where user_id = $1', [nora.id]),
    ).toEqual([]);
  });

  test("V1 names only its person's own documents, and is one at a time, by its version", async () => {
    const [nora, other] = [await world.person(), await world.person()];
    const foreign = wholeApplication(await steps.document(other));
    await refusal(steps.keep(nora, foreign, null, false), 'NOT_FOUND');
    const content = wholeApplication(await steps.document(nora));
    await steps.keep(nora, content, null, false);
    await refusal(steps.keep(nora, content, null, false), 'CONFLICT');
    await refusal(steps.keep(nora, content, 7, true), 'CONFLICT');
    await refusal(steps.keep(admin, content, null, false), 'FORBIDDEN');
  });

  test('V1 a document stays while an application names it, and goes when none does or it is taken back', async () => {
    const nora = await world.person();
    const [one, two] = [await steps.document(nora), await steps.document(nora)];
    const both = wholeApplication(one, {
      documents: [
        { fileId: one, kind: 'licence' },
        { fileId: two, kind: 'identity' },
      ],
    });
    await steps.keep(nora, both, null, false);
    expect((await filesOf(nora)).map(({ state, attached }) => [state, attached])).toEqual([
      ['stored', true],
      ['stored', true],
    ]);
    await steps.keep(nora, wholeApplication(one), 1, true);
    const stateOf = async (id: string) => (await filesOf(nora)).find((file) => file.id === id)?.state;
    expect([await stateOf(one), await stateOf(two)]).toEqual(['stored', 'deleted']);
    const [[row]] = await world.as(nora).run((tx) => [withdrawApplication(tx)]);
    expect(row).toMatchObject({ state: 'withdrawn', content: { documents: [] } });
    expect(await stateOf(one)).toBe('deleted');
    await refusal(
      world.as(nora).run((tx) => [withdrawApplication(tx)]),
      'NOT_FOUND',
    );
  });

  test('V1 changed while it waits it is not decided as it was, and waits again when it is sent', async () => {
    const { person, id, version } = await steps.sent();
    const content = wholeApplication(await steps.document(person), { about: 'Y caballos.' });
    const changed = await steps.keep(person, content, version, false);
    expect(changed.state).toBe('draft');
    await refusal(steps.decide(admin, { id, version, ...decision }), 'WRONG_STATE');
    await steps.keep(person, content, changed.version, true);
    await refusal(steps.decide(admin, { id, version, ...decision }), 'CONFLICT');
    expect(
      await world.postgres.query('select role from user_profiles where user_id = $1', [person.id]),
    ).toEqual([{ role: 'owner' }]);
  });

  test('V1 refused, its person reads why and applies again; asked for more, they send it again', async () => {
    const { person, id, version } = await steps.sent();
    const asked = await steps.decide(admin, { id, version, verdict: 'ask', reason: 'Falta el título' });
    expect(asked).toMatchObject({ state: 'asked', reason: 'Falta el título' });
    const again = await steps.keep(person, asked.content, asked.version, true);
    expect(again).toMatchObject({ id, state: 'sent' });
    const refused = await steps.decide(admin, {
      id,
      version: again.version,
      verdict: 'refuse',
      reason: 'El número no existe',
    });
    expect(refused).toMatchObject({ state: 'refused', reason: 'El número no existe' });
    expect(await told(person)).toEqual(['application-asked', 'application-refused']);
    const second = await steps.keep(person, asked.content, null, true);
    expect(second).toMatchObject({ state: 'sent' });
    expect(second.id).not.toBe(id);
    await refusal(
      steps.decide(admin, { id: second.id, version: 1, verdict: 'refuse', reason: ' ' }),
      'BAD_INPUT',
    );
  });

  test('V1 a renewal keeps its vet on duty until it is decided, and what they take is theirs', async () => {
    const { person, id, version } = await steps.sent({ licences: [licence('ES', 5), licence('GB', 5)] });
    await steps.decide(admin, { id, version, ...decision });
    await world.postgres.query(`delete from vet_skills where vet_id = $1 and kind = 'language'`, [person.id]);
    await world.postgres.query(`insert into vet_skills (vet_id, kind, code) values ($1, 'language', 'en')`, [
      person.id,
    ]);
    await world.as(person).run((tx) => [setDuty(tx, true)]);
    const renewal = await steps.sent({ licences: [licence('ES', 300)] }, person);
    const onDuty = async () =>
      (
        await world.postgres.query<{ on_duty: boolean }>('select on_duty from vets where user_id = $1', [
          person.id,
        ])
      )[0]?.on_duty;
    expect(await onDuty()).toBe(true);
    await steps.decide(admin, { id: renewal.id, version: renewal.version, ...decision });
    expect(await onDuty()).toBe(true);
    const skills = await world.postgres.query<{ skill: string }>(
      `select kind || ':' || code as skill from vet_skills where vet_id = $1 order by 1`,
      [person.id],
    );
    expect(skills.map(({ skill }) => skill)).toEqual([
      'country:ES',
      'language:en',
      'mode:chat',
      'species:dog',
    ]);
  });
});

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
    expect(await told(vet)).toEqual(['vet-suspended', 'vet-resumed']);
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
    expect(await told(vet)).toEqual(['licence-ends', 'licence-ends', 'licence-ended']);
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
