import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { SignedIn } from '../../../db/actor.ts';
import { draftPlan, fresh, planFields } from '../support/care-steps.ts';
import { consultSteps } from '../support/consult-steps.ts';
import { type Entrant, tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';

let race: Awaited<ReturnType<typeof openRaceWorld>>;
let vet: SignedIn;
beforeAll(async () => {
  race = await openRaceWorld();
  vet = await race.world.person({ role: 'vet' });
});

/** A consult that the vet has in hand; it is ended when the test is done with it, so that the desk stays empty. */
const inHand = async () => {
  const { owner, consult } = await consultSteps(race.world).begin();
  await race.postgres.query(
    `update chat_sessions set status = 'ended', vet_id = $2, accepted_at = now(), ended_at = now() where id = $1`,
    [consult.id, vet.id],
  );
  return { owner, id: consult.id };
};

const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;

const saveNote = (id: string, changes: unknown): Entrant => ({
  who: vet,
  statements: `select conflicts from public.fn_save_note('${id}', ${literal(changes)})`,
});

const saveDraft = (id: string, changes: unknown, amends: string | null = null): Entrant => ({
  who: vet,
  statements: `select conflicts, revision from public.fn_save_plan_draft('${id}', ${amends === null ? 'null' : `'${amends}'`}, ${literal(changes)}, null)`,
});

const sign = (id: string, plan: string, revision: number): Entrant => ({
  who: vet,
  statements: `select content from public.fn_sign_care_plan('${id}', '${plan}', ${revision}, null, '[]')`,
});

test('P1 two tabs save at once: different fields are both kept, and of one field one wins and the other is told', async () => {
  for (let round = 0; round < 15; round += 1) {
    const { id } = await inHand();
    const finishes = await race.track.race([
      saveNote(id, fresh({ subjective: 'Tose', plan: 'Reposo' })),
      saveNote(id, fresh({ subjective: 'Cojea', objective: 'Alerta' })),
    ]);
    const told = finishes.flatMap((finish) => ('rows' in finish ? finish.rows : []));
    const [note] = await race.postgres.query<{ subjective: string; objective: string; plan: string }>(
      'select subjective, objective, plan from consult_notes where session_id = $1',
      [id],
    );
    expect(note).toMatchObject({ objective: 'Alerta', plan: 'Reposo' });
    expect(told.map(({ conflicts }) => conflicts)).toContainEqual({ subjective: note?.subjective });
    expect(told.map(({ conflicts }) => conflicts)).toContainEqual({});
  }
});

test('P2 a plan is signed while another tab writes: what is signed is what the vet had before them, or nothing is, and no word is lost', async () => {
  const outcomes = new Set<string>();
  for (let round = 0; round < 25; round += 1) {
    const { id } = await inHand();
    const { revision } = await draftPlan(race.world, vet, id);
    const [signed, saved] = await race.track.race([
      sign(id, randomUUID(), revision),
      saveDraft(id, { findings: { was: planFields.findings, to: 'Otra cosa' } }),
    ]);
    const [drafts, plans] = await Promise.all([
      race.postgres.query<{ findings: string }>(
        `select content ->> 'findings' as findings from care_plan_drafts where session_id = $1`,
        [id],
      ),
      race.postgres.query<{ findings: string }>(
        `select content ->> 'findings' as findings from care_plans where session_id = $1`,
        [id],
      ),
    ]);
    const outcome = signed && 'rows' in signed ? 'signed' : 'saved';
    outcomes.add(outcome);
    // Signed first: the other tab is refused and keeps its words. Saved first: the vet is told that it has changed.
    if (outcome === 'signed') {
      expect(saved).toMatchObject({ message: 'CONFLICT' });
      expect([plans, drafts]).toEqual([[{ findings: planFields.findings }], []]);
    } else {
      expect(signed).toMatchObject({ message: 'CONFLICT' });
      expect([plans, drafts]).toEqual([[], [{ findings: 'Otra cosa' }]]);
    }
  }
  expect(outcomes.size).toBeGreaterThan(0);
});

test('P2 two tabs sign at once: one plan, and the owner is told once', async () => {
  for (let round = 0; round < 15; round += 1) {
    const { owner, id } = await inHand();
    const { revision } = await draftPlan(race.world, vet, id);
    const plan = randomUUID();
    const same = round % 2 === 0;
    const finishes = await race.track.race([
      sign(id, plan, revision),
      sign(id, same ? plan : randomUUID(), revision),
    ]);
    expect(tally(finishes)).toEqual(same ? { ok: 2 } : { ok: 1, CONFLICT: 1 });
    const [count] = await race.postgres.query<{ plans: number; told: number }>(
      `select (select count(*)::int from care_plans where session_id = $1) as plans,
        (select count(*)::int from notifications where user_id = $2 and kind = 'care-plan') as told`,
      [id, owner.id],
    );
    expect(count).toEqual({ plans: 1, told: 1 });
  }
});
