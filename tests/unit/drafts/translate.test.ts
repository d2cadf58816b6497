import { expect, test } from 'vitest';
import { translate } from '../../../worker/consults/translations/translate.ts';
import type { ChatModel } from '../../../worker/core/ai/chat-model.ts';

const answering = (messages: readonly { number: number; text: string }[]): ChatModel => ({
  model: 'answers',
  ask: async ({ shape }) => shape.parse({ messages }),
});
const originals = [
  { id: 'dose', body: 'Dale 0,5 ml de meloxicam cada 24 horas.' },
  { id: 'english', body: 'He has been vomiting since last night.' },
  { id: 'signs', body: '¿Tiene diarrea?' },
];
const to = { to: 'en', names: [] } as const;

test('a translation that says the same numbers, doses and medicines is read; what is in the language already is not sent', async () => {
  const model = answering([
    { number: 2, text: 'Does he have diarrhoea?' },
    { number: 1, text: 'Give 0.5 ml of meloxicam every 24 hours.' },
  ]);
  expect(await translate(model, { originals, ...to })).toEqual([
    { id: 'english', body: null, refused: false },
    { id: 'dose', body: 'Give 0.5 ml of meloxicam every 24 hours.', refused: false },
    { id: 'signs', body: 'Does he have diarrhoea?', refused: false },
  ]);
});

test.each([
  ['another dose', 'Give 5 ml of meloxicam every 24 hours.'],
  ['another unit', 'Give 0.5 mg of meloxicam every 24 hours.'],
  ['another medicine', 'Give 0.5 ml of carprofen every 24 hours.'],
  ['the opposite', 'Do not give 0.5 ml of meloxicam every 24 hours.'],
  ['nothing', '  '],
  ['a name that nobody has', 'Give ⟦7⟧ 0.5 ml of meloxicam every 24 hours.'],
  ['a speech', `Give 0.5 ml of meloxicam every 24 hours. ${'As you know, '.repeat(60)}`],
])('%s is refused: the original is what is read', async (_, text) => {
  const rows = await translate(answering([{ number: 1, text }]), { originals: originals.slice(0, 1), ...to });
  expect(rows).toEqual([{ id: 'dose', body: null, refused: true }]);
});

test('a message that the model left out is refused; nothing is asked when all is in the language', async () => {
  const silent = answering([]);
  expect(await translate(silent, { originals: originals.slice(2), ...to })).toEqual([
    { id: 'signs', body: null, refused: true },
  ]);
  const never: ChatModel = { model: 'never', ask: () => Promise.reject(new Error('was asked')) };
  expect(await translate(never, { originals: originals.slice(1, 2), ...to })).toEqual([
    { id: 'english', body: null, refused: false },
  ]);
});
