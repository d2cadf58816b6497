import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { eraseConsultSide } from '../../../db/calls/account.ts';
import { setDuty } from '../../../db/calls/desk.ts';
import { dispatchVets } from '../../../db/calls/dispatch.ts';
import { deleteExpired } from '../../../db/calls/retention.ts';
import { decideApplication, withdrawApplication } from '../../../db/calls/vets.ts';
import { startPglite } from '../../support/postgres.ts';
import { dayFromNow, vetSteps, wholeApplication } from '../support/vet-steps.ts';
import { clock, openWorld, refusal, request, type World } from '../support/world.ts';

let world: World;
let admin: SignedIn;
let steps: ReturnType<typeof vetSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  admin = await world.person({ role: 'admin' });
  steps = vetSteps(world);
});
afterAll(() => world.close());

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
    expect(await steps.told(nora)).toEqual(['application-approved']);
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
    ['a licence that nobody gave', { licences: [{ ...licence('ES', 9), body: ' ' }] }],
    ['a licence of no country', { licences: [licence('España', 9)] }],
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

  test('V1 a draft is not decided, nor one whose licence ran out or whose person was suspended while it waited', async () => {
    const nora = await world.person();
    const draft = await steps.keep(nora, wholeApplication(await steps.document(nora)), null, false);
    await refusal(steps.decide(admin, { id: draft.id, version: draft.version, ...decision }), 'NOT_FOUND');

    const late = await steps.sent({ licences: [licence('ES', 5)] });
    const inAWeek = world.database
      .asAdmin(admin, request)
      .run((tx) => [
        clock(tx, new Date(`${dayFromNow(7)}T12:00:00Z`)),
        decideApplication(tx, { id: late.id, version: late.version, ...decision }),
      ]);
    expect(await refusal(inAWeek, 'WRONG_STATE')).toEqual({ subject: 'application', status: 'expired' });

    for (const how of ['suspended_at = now()', 'erased_at = now()', `role = 'admin'`]) {
      const { person, id, version } = await steps.sent();
      await world.postgres.query(`update user_profiles set ${how} where user_id = $1`, [person.id]);
      expect(await refusal(steps.decide(admin, { id, version, ...decision }), 'WRONG_STATE')).toEqual({
        subject: 'applicant',
      });
      expect(await world.postgres.query('select from vets where user_id = $1', [person.id])).toEqual([]);
    }
  });

  test('V1 a document that is gone, or was uploaded for something else, is none that an application can name; what is too long is not kept', async () => {
    const nora = await world.person();
    for (const change of [`state = 'deleted'`, `subject = 'pet'`]) {
      const fileId = await steps.document(nora);
      await world.postgres.query(`update files set ${change} where id = $1`, [fileId]);
      await refusal(steps.keep(nora, wholeApplication(fileId), null, false), 'NOT_FOUND');
    }
    const content = wholeApplication(await steps.document(nora), { about: 'a'.repeat(20_000) });
    await refusal(steps.keep(nora, content, null, false), 'BAD_INPUT');
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
    expect(await steps.told(person)).toEqual(['application-asked', 'application-refused']);
    const second = await steps.keep(person, asked.content, null, true);
    expect(second).toMatchObject({ state: 'sent' });
    expect(second.id).not.toBe(id);
    await refusal(
      steps.decide(admin, { id: second.id, version: 1, verdict: 'refuse', reason: ' ' }),
      'BAD_INPUT',
    );
  });

  test('V1 a year after it was refused its documents go, but for those that another one names', async () => {
    const [gone, again] = [await steps.sent(), await steps.sent()];
    for (const { id, version } of [gone, again])
      await steps.decide(admin, { id, version, verdict: 'refuse', reason: 'El número no existe' });
    const [{ id: kept } = { id: '' }] = await filesOf(again.person);
    const second = await steps.keep(again.person, wholeApplication(kept), null, true);
    const sweep = async (days: number) => {
      const [, [row]] = await world.database
        .asRetention(request)
        .run((tx) => [
          clock(tx, `${dayFromNow(days)}T12:00:00Z`),
          deleteExpired(tx, 'vet_applications.refused-documents', 100),
        ]);
      return row?.deleted;
    };
    expect(await sweep(363)).toBe(0);
    expect(await sweep(367)).toBeGreaterThanOrEqual(2);
    expect(await sweep(367)).toBe(0);
    expect(await filesOf(gone.person)).toMatchObject([{ state: 'deleted' }]);
    expect(await filesOf(again.person)).toMatchObject([{ state: 'stored' }]);
    const states = await world.postgres.query(
      `select state, reason, content -> 'documents' as documents from vet_applications where id = any ($1) order by state`,
      [[gone.id, second.id]],
    );
    expect(states).toEqual([
      { state: 'refused', reason: 'El número no existe', documents: [] },
      { state: 'sent', reason: '', documents: [{ fileId: kept, kind: 'licence' }] },
    ]);
  });

  test('P8 V2 who of the team decided on it is not named any more when their account ends', async () => {
    const former = await world.person({ role: 'admin' });
    const { id, version } = await steps.sent();
    await steps.decide(former, { id, version, verdict: 'refuse', reason: 'Falta el título' });
    await world.service.run((tx) => [eraseConsultSide(tx, former.id)]);
    const [left] = await world.postgres.query(
      'select state, reason, decided_by from vet_applications where id = $1',
      [id],
    );
    expect(left).toEqual({ state: 'refused', reason: 'Falta el título', decided_by: null });
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
