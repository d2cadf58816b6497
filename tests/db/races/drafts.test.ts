import { expect, test } from 'vitest';
import { endOwnAccount, eraseConsultSide, erasePerson } from '../../../db/calls/account.ts';
import { eraseConsult } from '../../../db/calls/consults.ts';
import { draftNote } from '../support/care-steps.ts';
import { endedConsult } from '../support/ended-consult.ts';
import { tally } from '../support/race.ts';
import { openRaceWorld } from '../support/race-world.ts';

const { postgres, world, track } = await openRaceWorld();

const claiming = {
  who: 'service' as const,
  statements: 'select public.fn_claim_drafts(3, 60, 100) as claimed',
};

test('Z1 Z11 runs at once are handed no draft twice, and each is kept once', async () => {
  for (let n = 0; n < 6; n += 1) await endedConsult(world);
  const finishes = await track.race(Array.from({ length: 6 }, () => claiming));
  const handed = finishes.flatMap((finish) =>
    'rows' in finish ? finish.rows.flatMap(({ claimed }) => (Array.isArray(claimed) ? claimed : [])) : [],
  );
  const ids = handed.map(({ id }) => String(id));
  expect(new Set(ids).size).toBe(ids.length);
  const [id = ''] = ids;
  const keeping = (model: string) => ({
    who: 'service' as const,
    statements: `select public.fn_keep_draft('${id}', '${model}', '[]', 0) as kept`,
  });
  const kept = await track.race(['a', 'b', 'c', 'd'].map(keeping));
  expect(kept.filter((finish) => 'rows' in finish && finish.rows[0]?.kept === true)).toHaveLength(1);
});

test('Z16 a draft that is signed and rejected at once is one of both', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { vet, id } = await endedConsult(world);
    const [draft] = await postgres.query<{ id: string }>(
      `update consult_drafts set status = 'made', model = 'm', lines = '[]' where session_id = $1 returning id`,
      [id],
    );
    const signing = { who: vet, statements: `select public.fn_sign_summary('${draft?.id}', '[]', false)` };
    const rejecting = { who: vet, statements: `select public.fn_reject_draft('${draft?.id}', '')` };
    await track.race([signing, rejecting, signing, rejecting]);
    const [after] = await postgres.query<{ signed: boolean; rejected: boolean }>(
      `select s.draft_id is not null as signed, d.rejected_at is not null as rejected
       from consult_drafts d left join consult_summaries s on s.draft_id = d.id where d.id = $1`,
      [draft?.id],
    );
    expect([after?.signed, after?.rejected].toSorted()).toEqual([false, true]);
  }
});

test('Z13 a draft that is kept while its consult is erased is gone', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, vet } = await endedConsult(world);
    const [draft] = await postgres.query<{ id: string }>(
      'select id from consult_drafts where session_id = $1',
      [id],
    );
    const keeping = {
      who: 'service' as const,
      statements: `select public.fn_keep_draft('${draft?.id}', 'm', '[]', 0)`,
    };
    const erasing = { who: 'service' as const, statements: `select public.fn_erase_consult('${id}')` };
    const requesting = { who: vet, statements: `select public.fn_request_draft('${id}', 'en')` };
    await track.race([keeping, erasing, requesting, keeping]);
    expect(await postgres.query('select 1 from consult_drafts where session_id = $1', [id])).toEqual([]);
  }
});

test('Z13 a draft that is signed or rejected while its consult is erased waits for that, or is erased with it', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, vet } = await endedConsult(world);
    const [draft] = await postgres.query<{ id: string }>(
      `update consult_drafts set status = 'made', model = 'm', lines = '[]' where session_id = $1 returning id`,
      [id],
    );
    const signing = { who: vet, statements: `select public.fn_sign_summary('${draft?.id}', '[]', false)` };
    const erasing = { who: 'service' as const, statements: `select public.fn_erase_consult('${id}')` };
    const taking = {
      who: vet,
      statements: `select revision from public.fn_save_plan_draft('${id}', null, '{"findings": {"was": "", "to": "Leve."}}', '${draft?.id}')`,
    };
    const finishes = await track.race([signing, erasing, taking, signing]);
    const { ok = 0, NOT_FOUND = 0, ...others } = tally(finishes);
    expect([others, ok + NOT_FOUND]).toEqual([{}, 4]);
    for (const table of ['consult_drafts', 'consult_summaries', 'care_plan_drafts'])
      expect(await postgres.query(`select 1 from ${table} where session_id = $1`, [id])).toEqual([]);
  }
});

test('P8 a note that is signed while its owner’s account is erased is found by nobody afterwards', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id, vet, owner } = await endedConsult(world);
    const { revision } = await draftNote(world, vet, id);
    await world.as(owner).run((tx) => [endOwnAccount(tx)]);
    const [, ...erased] = await track.race([
      { who: vet, statements: `select revision from public.fn_sign_note('${id}', ${revision})` },
      { who: 'service', statements: `select public.fn_erase_consult_side('${owner.id}')` },
      { who: 'service', statements: `select public.fn_erase_person('${owner.id}')` },
    ]);
    // Two steps at once may wait for each other; the one that the database ends comes again, as it does from the Worker (db/client.ts).
    for (const [n, step] of [eraseConsultSide, erasePerson].entries())
      if (tally(erased.slice(n, n + 1))['40P01']) await world.service.run((tx) => [step(tx, owner.id)]);
    expect(await postgres.query('select 1 from search_texts where owner_id = $1', [owner.id])).toEqual([]);
  }
});

test('Z13 a summary that is being signed when its consult is erased is signed first, and erased with the rest', async () => {
  const { id, vet } = await endedConsult(world);
  const [draft] = await postgres.query<{ id: string }>(
    `update consult_drafts set status = 'made', model = 'm', lines = '[]' where session_id = $1 returning id`,
    [id],
  );
  const signing = { who: vet, statements: `select public.fn_sign_summary('${draft?.id}', '[]', false)` };
  const waiting = async () =>
    (
      await postgres.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where wait_event_type = 'Lock'`,
      )
    )[0]?.count;
  let erasing: Promise<unknown> = Promise.resolve();
  const signed = await track.overtake('public.consult_summaries', signing, async () => {
    erasing = world.service.run((tx) => [eraseConsult(tx, id)]);
    while ((await waiting()) !== 2);
  });
  await erasing;
  expect(tally([signed])).toEqual({ ok: 1 });
  expect(await postgres.query('select 1 from consult_summaries where session_id = $1', [id])).toEqual([]);
});
