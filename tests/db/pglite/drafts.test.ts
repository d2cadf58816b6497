import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { savePlanDraft } from '../../../db/calls/care-plans.ts';
import { claimDrafts, keepDraft, rejectDraft, requestDraft, signSummary } from '../../../db/calls/drafts.ts';
import { keepTranslations, translations } from '../../../db/calls/translations.ts';
import { consultDrafts, consultSummaries, messageTranslations } from '../../../db/schema/index.ts';
import { startPglite } from '../../support/postgres.ts';
import { fresh } from '../support/care-steps.ts';
import { endedConsult } from '../support/ended-consult.ts';
import { openWorld, refusal, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(await startPglite());
});
afterAll(() => world.close());
beforeEach(() => world.postgres.exec('delete from consult_summaries; delete from consult_drafts'));

type Ended = Awaited<ReturnType<typeof endedConsult>>;

const claim = async () => {
  const [[row]] = await world.service.run((tx) => [
    claimDrafts(tx, { limit: 10, seconds: 60, messages: 100 }),
  ]);
  return Array.isArray(row?.claimed) ? row.claimed : [];
};
const line = ({ messageIds }: Ended) => ({
  id: 1,
  part: 'reported',
  text: 'Vómitos.',
  gloss: [],
  citations: [{ messageId: messageIds[0], quote: 'vomitado' }],
});
/** A consult whose draft was made. */
const drafted = async () => {
  const consult = await endedConsult(world);
  const [claimed] = await claim();
  const draftId: string = claimed.id;
  await world.service.run((tx) => [
    keepDraft(tx, { id: draftId, model: 'extractive', lines: [line(consult)], dropped: 2 }),
  ]);
  return { ...consult, draftId };
};
const seen = async (who: Ended['owner']) => {
  const [drafts, summaries] = await world
    .as(who)
    .run((tx) => [tx.select().from(consultDrafts), tx.select().from(consultSummaries)]);
  return { drafts: drafts.length, summaries: summaries.map(({ lines }) => lines) };
};

test('Z11 Z15 a consult that ends waits to be drafted from once, in its language, with what was said and whom it may name', async () => {
  const { messageIds, id } = await endedConsult(world);
  expect(await claim()).toMatchObject([
    { consultId: id, locale: 'es', species: 'dog', messages: messageIds.map((one) => ({ id: one })) },
  ]);
  expect(await claim()).toEqual([]);
  // Whoever had it was killed: it is handed out again.
  await world.postgres.exec(`update consult_drafts set due_at = due_at - interval '1 hour'`);
  expect(await claim()).toHaveLength(1);
});

test('Z11 what comes second is left out', async () => {
  const { draftId } = await drafted();
  const [[again]] = await world.service.run((tx) => [
    keepDraft(tx, { id: draftId, model: 'another', lines: [], dropped: 0 }),
  ]);
  expect(again).toEqual({ kept: false });
  expect(await world.postgres.query('select model, dropped from consult_drafts')).toEqual([
    { model: 'extractive', dropped: 2 },
  ]);
});

test('Z13 Z16 the owner sees nothing of it before the vet signs; then the summary, as the vet left it, and both versions are kept', async () => {
  const consult = await drafted();
  expect(await seen(consult.owner)).toEqual({ drafts: 0, summaries: [] });
  expect(await seen(consult.vet)).toEqual({ drafts: 1, summaries: [] });
  expect(await seen(await world.person({ role: 'vet' }))).toEqual({ drafts: 0, summaries: [] });
  const signed = [{ part: 'reported', text: 'Vómitos desde anoche.', messageIds: [] }];
  const sign = (lines: readonly unknown[], who = consult.vet) =>
    world.as(who).run((tx) => [signSummary(tx, consult.draftId, lines, true)]);
  await refusal(sign(signed, consult.owner), 'NOT_FOUND');
  await sign(signed);
  await sign(signed);
  await refusal(sign([{ ...signed[0], text: 'Otra cosa.' }]), 'CONFLICT');
  expect(await seen(consult.owner)).toEqual({ drafts: 0, summaries: [signed] });
  expect(await world.postgres.query('select lines from consult_drafts')).toEqual([
    { lines: [line(consult)] },
  ]);
  await refusal(
    world.as(consult.vet).run((tx) => [rejectDraft(tx, consult.draftId, '')]),
    'WRONG_STATE',
  );
});

test('Z16 what was rejected is kept and shown to nobody, and is not signed any more', async () => {
  const consult = await drafted();
  const reject = (who = consult.vet) =>
    world.as(who).run((tx) => [rejectDraft(tx, consult.draftId, 'No es lo que dije')]);
  await refusal(reject(consult.owner), 'NOT_FOUND');
  await reject();
  await reject();
  expect(await seen(consult.vet)).toEqual({ drafts: 0, summaries: [] });
  expect(await world.postgres.query('select rejection, lines is null as gone from consult_drafts')).toEqual([
    { rejection: 'No es lo que dije', gone: false },
  ]);
  await refusal(
    world.as(consult.vet).run((tx) => [signSummary(tx, consult.draftId, [], false)]),
    'WRONG_STATE',
  );
  // Asked for again, it stays rejected.
  await world.as(consult.vet).run((tx) => [requestDraft(tx, consult.id, 'es')]);
  expect(await claim()).toEqual([]);
});

test('Z15 the other language is drafted when the vet asks for it, once', async () => {
  const { id, vet, owner } = await drafted();
  const request = (who = vet) => world.as(who).run((tx) => [requestDraft(tx, id, 'en')]);
  await refusal(request(owner), 'NOT_FOUND');
  expect(await request()).toEqual([[{ isNew: true }]]);
  expect(await request()).toEqual([[{ isNew: false }]]);
  expect(await claim()).toMatchObject([{ consultId: id, locale: 'en' }]);
});

test('K24 what was erased leaves no draft, no summary and no translation, and none comes afterwards', async () => {
  const { id, vet, draftId, messageIds } = await drafted();
  await world.as(vet).run((tx) => [requestDraft(tx, id, 'en'), signSummary(tx, draftId, [], false)]);
  const rows = [{ id: messageIds[0] ?? '', body: 'Vomited', refused: false }];
  const keep = () =>
    world.service.run((tx) => [keepTranslations(tx, id, { locale: 'en', model: 'm', rows })]);
  await keep();
  await world.postgres.exec(`select fn_erase_consult('${id}')`);
  await keep();
  await refusal(
    world.as(vet).run((tx) => [requestDraft(tx, id, 'en')]),
    'WRONG_STATE',
  );
  expect(
    await world.postgres.query(
      `select (select count(*)::int from consult_drafts) + (select count(*)::int from consult_summaries)
         + (select count(*)::int from message_translations where session_id = $1) as left`,
      [id],
    ),
  ).toEqual([{ left: 0 }]);
});

test('translations are for the sides of the consult, made once, and gone with the message', async () => {
  const { id, owner, vet, messageIds } = await endedConsult(world);
  const [first = ''] = messageIds;
  const read = (who: Ended['owner'], most = 10) =>
    world
      .as(who)
      .run((tx) => [translations(tx, { consultId: id, locale: 'en', ids: [...messageIds, id], most })])
      .then(([[row]]) => row?.found);
  await refusal(read(await world.person({ role: 'vet' })), 'NOT_FOUND');
  expect(await read(owner)).toMatchObject({
    automatic: false,
    known: [],
    unknown: messageIds.map((one) => ({ id: one })),
    left: 10,
  });
  await world.service.run((tx) => [
    keepTranslations(tx, id, {
      locale: 'en',
      model: 'm',
      rows: [{ id: first, body: 'Vomits', refused: false }],
    }),
    keepTranslations(tx, id, {
      locale: 'en',
      model: 'm',
      rows: [{ id: first, body: 'Other', refused: false }],
    }),
  ]);
  await world.postgres.query(`update user_profiles set locale = 'en' where user_id = $1`, [vet.id]);
  expect(await read(vet, 1)).toMatchObject({
    automatic: true,
    known: [{ id: first, body: 'Vomits', refused: false }],
    left: 0,
  });
  await world.postgres.query(
    `update messages set deleted_at = now(), body = '' where session_id = $1 and id = $2`,
    [id, first],
  );
  const [left] = await world.as(owner).run((tx) => [tx.select().from(messageTranslations)]);
  expect(left).toEqual([]);
});

test('Z16 a plan is taken from a draft of its own consult alone, and from none that is not made or was rejected', async () => {
  const consult = await drafted();
  const other = await drafted();
  const take = (from: string) =>
    world.as(consult.vet).run((tx) => [
      savePlanDraft(tx, {
        consultId: consult.id,
        amends: null,
        changes: fresh({ findings: 'Leve.' }),
        from,
      }),
    ]);
  expect(await refusal(take(other.draftId), 'NOT_FOUND')).toEqual({ subject: 'draft' });
  await world.as(consult.vet).run((tx) => [requestDraft(tx, consult.id, 'en')]);
  const [waiting] = await world.postgres.query<{ id: string }>(
    `select id from consult_drafts where status = 'waiting'`,
  );
  await refusal(take(waiting?.id ?? ''), 'NOT_FOUND');
  expect(await world.postgres.query('select 1 from care_plan_drafts')).toEqual([]);
  await take(consult.draftId);
  expect(await world.postgres.query('select origin, draft_id from care_plan_drafts')).toEqual([
    { origin: 'draft', draft_id: consult.draftId },
  ]);
  await world.as(consult.vet).run((tx) => [rejectDraft(tx, consult.draftId, '')]);
  await refusal(take(consult.draftId), 'NOT_FOUND');
});
