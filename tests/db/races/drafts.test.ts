import { expect, test } from 'vitest';
import { endedConsult } from '../support/ended-consult.ts';
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
