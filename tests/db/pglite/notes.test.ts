import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseConsult } from '../../../db/calls/consults.ts';
import { addToNote, saveNote, signNote, tellUnsigned } from '../../../db/calls/notes.ts';
import { consultNotes, searchTexts } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { draftPlan, fresh, signNoteOf } from '../support/care-steps.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { startFor } from '../support/story.ts';
import { clock, first, openWorld, refusal, type World } from '../support/world.ts';

let world: World;
let steps: ReturnType<typeof consultSteps>;
beforeAll(async () => {
  world = await openWorld(await startPglite());
  steps = consultSteps(world);
});
afterAll(() => world.close());

const hour = 3_600_000;

/** A consult that a vet has in hand. */
const inHand = async () => {
  const { owner, pet, consult } = await steps.begin();
  const vet = await world.person({ role: 'vet' });
  await steps.accept(vet, consult.id);
  return { owner, vet, pet, id: consult.id };
};
type Side = Awaited<ReturnType<typeof inHand>>['vet'];

const save = async (vet: Side, id: string, changes: Parameters<typeof saveNote>[2]) =>
  first((await world.as(vet).run((tx) => [saveNote(tx, id, changes)]))[0]);

const seenBy = async (who: Side, id: string) => {
  const [rows] = await world
    .as(who)
    .run((tx) => [tx.select().from(consultNotes).where(eq(consultNotes.consultId, id))]);
  return rows.length;
};

test('P1 two tabs that change different fields both keep theirs; of one field the later is told what it says, and nothing is overwritten', async () => {
  const { vet, id } = await inHand();
  await save(vet, id, fresh({ subjective: 'Tose', temperature: 38.4 }));
  const left = await save(vet, id, { objective: { was: '', to: 'Mucosas rosas' } });
  const right = await save(vet, id, {
    subjective: { was: 'Tose', to: 'Tose de noche' },
    temperature: { was: 38.4, to: 39.1 },
  });
  expect(left).toMatchObject({ conflicts: {}, revision: 2 });
  expect(right.fields).toMatchObject({
    subjective: 'Tose de noche',
    objective: 'Mucosas rosas',
    temperature: 39.1,
  });
  const late = await save(vet, id, {
    subjective: { was: 'Tose', to: 'Tose y estornuda' },
    assessment: { was: null, to: 'Traqueítis' },
  });
  expect(late).toMatchObject({
    conflicts: { subjective: 'Tose de noche' },
    fields: { subjective: 'Tose de noche', assessment: 'Traqueítis' },
  });
});

test('P1 the same changes sent again, because no answer came, change nothing and are no conflict', async () => {
  const { vet, id } = await inHand();
  const changes = { subjective: { was: null, to: 'Cojea' }, pain: { was: null, to: 'mild' } };
  const once = await save(vet, id, changes);
  const twice = await save(vet, id, changes);
  expect(twice).toEqual(once);
  expect(twice.conflicts).toEqual({});
});

test('P1 A21 a signed note keeps its words, whatever asks; what comes to mind later is added beneath it', async () => {
  const { vet, id } = await inHand();
  const { revision } = await save(vet, id, fresh({ subjective: 'Cojea' }));
  await save(vet, id, { plan: { was: '', to: 'Reposo' } });
  await refusal(
    world.as(vet).run((tx) => [signNote(tx, id, revision)]),
    'CONFLICT',
  );
  await world.as(vet).run((tx) => [signNote(tx, id, revision + 1), signNote(tx, id, revision + 1)]);
  await refusal(save(vet, id, { plan: { was: 'Reposo', to: 'Paseos' } }), 'WRONG_STATE');
  await expect(
    world.postgres.query(`update consult_notes set plan = 'Paseos' where session_id = $1`, [id]),
  ).rejects.toThrow('WRONG_STATE');
  const add = (text: string) => world.as(vet).run((tx) => [addToNote(tx, id, text)]);
  await add('El dueño llama: come.');
  await add('El dueño llama: come.');
  const [rows] = await add('Mañana, revisión.');
  expect(first(rows).addenda.map(({ text }) => text)).toEqual(['El dueño llama: come.', 'Mañana, revisión.']);
  await expect(
    world.postgres.query(`update consult_notes set addenda = '[]' where session_id = $1`, [id]),
  ).rejects.toThrow('WRONG_STATE');
});

test('A21 a remark goes beneath a signed note alone, is bounded, and stays as it was said', async () => {
  const { vet, id } = await inHand();
  const add = (text: string) => world.as(vet).run((tx) => [addToNote(tx, id, text)]);
  await save(vet, id, fresh({ subjective: 'Cojea' }));
  expect(await refusal(add('Come bien.'), 'WRONG_STATE')).toEqual({ subject: 'note', status: 'open' });
  await world.as(vet).run((tx) => [signNote(tx, id, 1)]);
  await refusal(add(''), 'BAD_INPUT');
  await refusal(add('x'.repeat(2001)), 'BAD_INPUT');
  await add('x'.repeat(2000));
  await expect(
    world.postgres.query(
      `update consult_notes set addenda = jsonb_set(addenda, '{0,text}', '"Otra cosa."') where session_id = $1`,
      [id],
    ),
  ).rejects.toThrow('WRONG_STATE');
  for (let count = 1; count < 50; count += 1) await add(`Visita ${count}`);
  await refusal(add('Una más'), 'BAD_INPUT');
});

test('P2 a note that says nothing cannot be signed', async () => {
  const { vet, id } = await inHand();
  const { revision } = await save(vet, id, fresh({ subjective: '  ', temperature: 38 }));
  await refusal(
    world.as(vet).run((tx) => [signNote(tx, id, revision)]),
    'BAD_INPUT',
  );
});

test('P2 P10 until it is signed a note is its author’s alone; then the owner’s, and that of the vet who has the animal in hand', async () => {
  const { owner, vet, pet, id } = await inHand();
  const stranger = await world.person({ role: 'vet' });
  await save(vet, id, fresh({ subjective: 'Cojea' }));
  const seen = async () => Promise.all([vet, owner, stranger].map((who) => seenBy(who, id)));
  expect(await seen()).toEqual([1, 0, 0]);
  await world.as(vet).run((tx) => [signNote(tx, id, 1)]);
  expect(await seen()).toEqual([1, 1, 0]);
  await steps.end(owner, id);
  const again = await startFor(world, owner, pet);
  await steps.accept(stranger, again.id);
  expect(await seen()).toEqual([1, 1, 1]);
});

test('P10 three days after the end the vet writes no more, and is told so; somebody else never did', async () => {
  const { owner, vet, id } = await inHand();
  const stranger = await world.person({ role: 'vet' });
  const at = (who: Side, hours: number) =>
    world
      .as(who)
      .run((tx) => [
        clock(tx, new Date(Date.now() + hours * hour)),
        saveNote(tx, id, fresh({ plan: 'Reposo' })),
      ]);
  await refusal(at(stranger, 0), 'NOT_FOUND');
  await refusal(at(owner, 0), 'NOT_FOUND');
  await steps.end(owner, id);
  await at(vet, 71);
  expect(await refusal(at(vet, 73), 'WRONG_STATE')).toEqual({ subject: 'consult', status: 'ended' });
});

test('What was said is erased: the unsigned note goes with it, the signed one stays as the animal’s record', async () => {
  const kept = await inHand();
  const gone = await inHand();
  await signNoteOf(world, kept.vet, kept.id);
  await save(gone.vet, gone.id, fresh({ subjective: 'Cojea' }));
  const admin = await world.person({ role: 'admin' });
  for (const { owner, id } of [kept, gone]) {
    await steps.end(owner, id);
    await world.database
      .asAdmin(admin, { requestId: 'r', userAgent: '' })
      .run((tx) => [eraseConsult(tx, id)]);
  }
  const rows = await world.postgres.query<{ id: string }>('select session_id as id from consult_notes');
  const ids = rows.map((row) => row.id);
  expect([ids.includes(kept.id), ids.includes(gone.id)]).toEqual([true, false]);
});

test('Z3 a signed note is found by owner and vet, an unsigned one by nobody', async () => {
  const { owner, vet, id } = await inHand();
  const found = async (who: Side) => {
    const [rows] = await world
      .as(who)
      .run((tx) => [tx.select().from(searchTexts).where(eq(searchTexts.consultId, id))]);
    return rows.filter(({ kind }) => kind === 'note').map(({ body }) => body);
  };
  const { revision } = await save(vet, id, fresh({ subjective: 'Cojea', plan: 'Reposo' }));
  expect(await found(vet)).toEqual([]);
  await world.as(vet).run((tx) => [signNote(tx, id, revision)]);
  await world.as(vet).run((tx) => [addToNote(tx, id, 'Ya apoya.')]);
  expect([await found(vet), await found(owner)]).toEqual([
    ['Cojea\nReposo\nYa apoya.'],
    ['Cojea\nReposo\nYa apoya.'],
  ]);
});

/** Looks for what is unsigned so many hours from now; how many were told. */
const tellAfter = async (hours: number) => {
  const [, [row]] = await world.service.run((tx) => [
    clock(tx, new Date(Date.now() + hours * hour)),
    tellUnsigned(tx, 10),
  ]);
  return row?.told;
};

test('A15 P1 a vet is told once, before it is too late, of a note or a plan that they have not signed, and of none that says nothing or is signed', async () => {
  await world.postgres.exec('update chat_sessions set follow_up_until = null');
  const [noted, planned, signed, empty, running, left] = [
    await inHand(),
    await inHand(),
    await inHand(),
    await inHand(),
    await inHand(),
    await inHand(),
  ];
  for (const { vet, id } of [noted, running, left]) await save(vet, id, fresh({ subjective: 'Cojea' }));
  await draftPlan(world, planned.vet, planned.id);
  await signNoteOf(world, signed.vet, signed.id);
  await save(empty.vet, empty.id, fresh({ temperature: 38.4 }));
  for (const { owner, id } of [noted, planned, signed, empty, left]) await steps.end(owner, id);
  await world.postgres.query(`update user_profiles set sessions_valid_from = 'infinity' where user_id = $1`, [
    left.vet.id,
  ]);
  const told = async () =>
    (
      await world.postgres.query<{ user_id: string; subject: string }>(
        `select user_id, subject from notifications where kind = 'unsigned'`,
      )
    )
      .map((row) => `${row.user_id} ${row.subject}`)
      .toSorted();
  expect([await tellAfter(59), await tellAfter(61), await tellAfter(62)]).toEqual([0, 2, 0]);
  expect(await told()).toEqual([noted, planned].map(({ vet, id }) => `${vet.id} ${id}`).toSorted());
  expect(await tellAfter(73)).toBe(0);
});

test('A15 where both sides have little time to write, the vet is told when a quarter of it is left', async () => {
  const { owner, vet, id } = await inHand();
  await save(vet, id, fresh({ subjective: 'Cojea' }));
  await steps.end(owner, id);
  await world.postgres.query(
    `update chat_sessions set follow_up_until = ended_at + interval '4 hours' where id = $1`,
    [id],
  );
  expect([await tellAfter(2.9), await tellAfter(3.1)]).toEqual([0, 1]);
});
