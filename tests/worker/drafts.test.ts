import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Conversation } from '../../worker/consults/drafts/conversation.ts';
import { draftFrom } from '../../worker/consults/drafts/draft-from.ts';
import { listDraftsOutput } from '../../worker/consults/drafts/list-drafts.ts';
import { listSummariesOutput } from '../../worker/consults/drafts/list-summaries.ts';
import { modelDrafter } from '../../worker/consults/drafts/model-drafter.ts';
import { readTranslatedOutput } from '../../worker/consults/translations/read-translated.ts';
import { ModelAway } from '../../worker/core/ai/chat-model.ts';
import { remoteChatModel } from '../../worker/core/ai/remote-chat-model.ts';
import { ownChatModel } from './support/chat-model.ts';
import { active } from './support/consult.ts';
import { asOwner } from './support/doubles.ts';
import { done, mutation, query, refusal } from './support/worker.ts';

const messageIds = [crypto.randomUUID(), crypto.randomUUID()];
const conversation: Conversation = {
  id: crypto.randomUUID(),
  consultId: crypto.randomUUID(),
  locale: 'es',
  species: 'dog',
  names: ['Ana Ruiz'],
  messages: [
    { id: messageIds[0] ?? '', role: 'owner', body: 'Soy Ana Ruiz. Vomita desde ayer.' },
    { id: messageIds[1] ?? '', role: 'vet', body: 'Dale agua a sorbos.' },
  ],
};

test('Z9 Z11 the AI SDK in workerd: structured output, and nobody named in what leaves', async () => {
  const own = ownChatModel();
  const drafter = modelDrafter(remoteChatModel({ ...own, model: 'stand-in' }));
  const lines = [{ part: 'reported', text: 'Vomita desde ayer.', messages: [1] }];
  await own.next({ content: JSON.stringify({ lines }) });
  expect(await draftFrom(conversation, drafter)).toMatchObject({
    lines: [
      { text: 'Vomita desde ayer.', citations: [{ messageId: messageIds[0], quote: 'Vomita desde ayer.' }] },
    ],
    dropped: 0,
  });
  const [sent = ''] = await own.sent();
  expect(sent).not.toMatch(/Ana|Ruiz/);
  expect(JSON.parse(sent)).toMatchObject({
    model: 'stand-in',
    temperature: 0,
    response_format: { type: 'json_schema', json_schema: { schema: { required: ['lines'] } } },
  });
});

test.each([
  ['429', { status: 429 }, true],
  ['500', { status: 500 }, true],
  ['400', { status: 400 }, false],
  ['an answer that is no JSON', { content: 'Of course! Here is your summary:' }, false],
  [
    'an answer of another shape',
    { content: '{"lines":[{"part":"secret","text":"x","messages":[1]}]}' },
    false,
  ],
] as const)('Z4 %s is asked once', async (_, behaviour, isAway) => {
  const own = ownChatModel();
  await own.next(behaviour);
  const drafted = draftFrom(conversation, modelDrafter(remoteChatModel({ ...own, model: 'stand-in' })));
  const error = await drafted.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(Error);
  expect(error instanceof ModelAway).toBe(isAway);
  expect(await own.sent()).toHaveLength(1);
});

test('Z4 whoever is too slow is not waited for', async () => {
  const own = ownChatModel();
  await own.next({ waitMs: 60_000 });
  const asked = remoteChatModel({ ...own, model: 'stand-in' }).ask({
    instructions: '',
    material: {},
    shape: z.object({}),
    longest: 10,
    patienceMs: 50,
  });
  await expect(asked).rejects.toThrow();
});

/** An ended consult of a vet with these messages, and its draft as it waits. */
async function talked() {
  const consult = await active();
  const ids = [crypto.randomUUID(), crypto.randomUUID()];
  await asOwner(
    `insert into public.messages (id, session_id, epoch, seq, sender_id, sender_role, body, sent_at)
     values ($1, $3, 'e', 1, $4, 'owner', 'Vomita desde ayer, dale 5 ml.', now()), ($2, $3, 'e', 2, $5, 'vet', 'He may drink water now', now())`,
    [...ids, consult.id, consult.owner.id, consult.vet.id],
  );
  return { ...consult, ids };
}

test('Z13 Z16 the vet looks at a draft and signs its summary over the API; the owner reads it then, and nothing before', async () => {
  const { owner, vet, id, ids } = await talked();
  await done(z.unknown(), mutation('sessions.end', { sessionId: id }, { as: vet }));
  const lines = [
    {
      id: 1,
      part: 'reported',
      text: 'Vomita desde ayer.',
      gloss: [],
      citations: [{ messageId: ids[0], quote: 'Vomita desde ayer' }],
    },
  ];
  const [draft] = await asOwner<{ id: string }>(
    `update public.consult_drafts set status = 'made', model = 'extractive', lines = $2 where session_id = $1 returning id`,
    [id, JSON.stringify(lines)],
  );
  const listed = (as: typeof owner) => done(listDraftsOutput, query('drafts.list', { id }, { as }));
  const summaries = (as: typeof owner) =>
    done(listSummariesOutput, query('drafts.summaries', { id }, { as }));
  expect((await listed(owner)).items).toEqual([]);
  expect(await listed(vet)).toMatchObject({ language: 'es', items: [{ status: 'made', lines }] });
  const sign = (draftLine: number | null) =>
    mutation(
      'drafts.signSummary',
      { id: draft?.id, lines: [{ draftLine, part: 'reported', text: 'Vómitos desde ayer.' }] },
      { as: vet },
    );
  expect(await refusal(sign(7))).toBe('400 BAD_INPUT');
  expect((await summaries(owner)).items).toEqual([]);
  await done(z.unknown(), sign(1));
  expect((await summaries(owner)).items).toMatchObject([
    { locale: 'es', lines: [{ text: 'Vómitos desde ayer.', messageIds: [ids[0]] }] },
  ]);
  const [kept] = await asOwner<{ edited: boolean }>(
    'select edited from public.consult_summaries where session_id = $1',
    [id],
  );
  expect(kept).toEqual({ edited: true });
});

test('messages are read translated where a provider is configured: by the model once, then from what was kept', async () => {
  const { owner, vet, id, ids } = await talked();
  const own = ownChatModel();
  const read = (as: typeof owner, env: Record<string, unknown> = own.env) =>
    mutation('translations.read', { id, to: 'en', messageIds: [...ids, crypto.randomUUID()] }, { as, env });
  expect(await done(readTranslatedOutput, read(owner, {}))).toEqual({ items: [] });
  await own.next({ status: 500 });
  expect(await done(readTranslatedOutput, read(owner))).toEqual({ items: [] });
  const items = [
    { id: ids[1], body: null, refused: false },
    { id: ids[0], body: '(en) Vomita desde ayer, dale 5 ml.', refused: false },
  ];
  expect((await done(readTranslatedOutput, read(owner))).items).toEqual(items);
  expect((await done(readTranslatedOutput, read(vet))).items).toEqual(expect.arrayContaining(items));
  expect(await own.sent()).toHaveLength(2);
  const usedUp = { limit: async () => ({ success: false }) };
  expect(await refusal(read(owner, { ...own.env, PAYMENT_LIMIT: usedUp }))).toBe('429 RATE_LIMITED');
});
