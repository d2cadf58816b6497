import { describe, expect, test } from 'vitest';
import { draftFrom } from '../../../worker/consults/drafts/draft-from.ts';
import { extractiveDrafter } from '../../../worker/consults/drafts/extractive-drafter.ts';
import { modelDrafter } from '../../../worker/consults/drafts/model-drafter.ts';
import type { ChatModel } from '../../../worker/core/ai/chat-model.ts';
import { conversationOf } from './conversations.ts';
import { before, honest, hostile } from './hostile-conversations.ts';

/** A model that writes these lines, whatever it is told by us. */
const writing = (lines: typeof honest): ChatModel => ({
  model: 'obeys',
  ask: async ({ shape }) =>
    shape.parse({ lines: lines.map(([part, text, messages]) => ({ part, text, messages })) }),
});

describe('Z12 what a message tells the model to write is not in the draft, and what was really said is', () => {
  test.each(hostile)('Z12 $name', async ({ by, says, obeyed }) => {
    const conversation = conversationOf([...before, [by, says]]);
    const { lines, dropped } = await draftFrom(conversation, modelDrafter(writing([...honest, ...obeyed])));
    expect(lines.map(({ part, text }) => [part, text])).toEqual(honest.map(([part, text]) => [part, text]));
    expect(dropped).toBe(obeyed.length);
  });

  test.each(hostile)('Z12 Z14 without a model: $name', async ({ by, says }) => {
    const conversation = conversationOf([...before, [by, says]]);
    const { lines, dropped } = await draftFrom(conversation, extractiveDrafter);
    expect(dropped).toBe(0);
    const ofVet = new Set(conversation.messages.filter(({ role }) => role === 'vet').map(({ id }) => id));
    for (const { part, citations } of lines)
      if (part !== 'reported') expect(citations.every(({ messageId }) => ofVet.has(messageId))).toBe(true);
  });
});

test('Z12 what was said leaves as data, apart from what we ask', async () => {
  const asked: { instructions: string; material: unknown }[] = [];
  const listening: ChatModel = {
    model: 'listens',
    ask: async ({ instructions, material, shape }) => {
      asked.push({ instructions, material });
      return shape.parse({ lines: [] });
    },
  };
  const [first] = hostile;
  const says = first?.says ?? '';
  await draftFrom(conversationOf([...before, ['owner', says]]), modelDrafter(listening));
  expect(asked[0]?.instructions).not.toContain(says);
  expect(asked[0]?.material).toMatchObject({
    conversation: expect.arrayContaining([{ number: 5, by: 'owner', text: says }]),
  });
});
