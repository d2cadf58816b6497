import { describe, expect, test } from 'vitest';
import { extractive } from '../../../contract/drafts.ts';
import { readConversations } from '../../../dev/half-year/conversation.ts';
import { draftFrom } from '../../../worker/consults/drafts/draft-from.ts';
import { extractiveDrafter } from '../../../worker/consults/drafts/extractive-drafter.ts';
import { conversationOf } from './conversations.ts';

const gastroenteritis = [
  ['owner', 'Hola, mi perro ha vomitado tres veces desde anoche y no quiere comer.'],
  ['vet', 'Hola, soy Vera. ¿Cuánto pesa?'],
  ['owner', '12 kg'],
  [
    'vet',
    'Creo que es una gastroenteritis leve. Déjalo en ayunas 8 horas y ofrécele agua a sorbos. Puedes darle maropitant 1 mg/kg cada 24 horas. Si vomita sangre o está muy decaído, ve a urgencias enseguida. Escríbeme mañana y me cuentas.',
  ],
  ['owner', 'Gracias, Vera.'],
] as const;

test('Z14 without a model the sentences that say something stand in the part that they belong to, with a short answer beside its question', async () => {
  const { lines } = await draftFrom(conversationOf(gastroenteritis), extractiveDrafter);
  expect(extractiveDrafter.model).toBe(extractive);
  expect(lines.map(({ part, text }) => [part, text])).toEqual([
    ['reported', 'Hola, mi perro ha vomitado tres veces desde anoche y no quiere comer.'],
    ['reported', '«¿Cuánto pesa?» — «12 kg»'],
    ['assessment', 'Creo que es una gastroenteritis leve.'],
    ['instruction', 'Déjalo en ayunas 8 horas y ofrécele agua a sorbos.'],
    ['medicine', 'Puedes darle maropitant 1 mg/kg cada 24 horas.'],
    ['warning', 'Si vomita sangre o está muy decaído, ve a urgencias enseguida.'],
    ['check', 'Escríbeme mañana y me cuentas.'],
  ]);
});

test('Z15 in the other language what was said stays as it was said, with what it is about in that language', async () => {
  const [spanish, english] = await Promise.all(
    (['es', 'en'] as const).map((locale) =>
      draftFrom(conversationOf(gastroenteritis, { locale }), extractiveDrafter),
    ),
  );
  expect(english?.lines.map(({ text }) => text)).toEqual(spanish?.lines.map(({ text }) => text));
  expect(spanish?.lines.flatMap(({ gloss }) => gloss)).toEqual([]);
  expect(english?.lines[0]?.gloss).toEqual(['vomit', 'not eating']);
});

test('Z11 nothing was said: nothing is drafted', async () => {
  for (const messages of [[], [['owner', '🐶🐶']], [['vet', '¿Hola?']]] as const)
    expect(await draftFrom(conversationOf(messages), extractiveDrafter)).toEqual({ lines: [], dropped: 0 });
});

describe('Z11 Z14 what is chosen is carried by what it cites, whatever was said', () => {
  test.each(readConversations().map((conversation) => [conversation.name, conversation] as const))(
    '%s',
    async (_, { locale, lines: said }) => {
      const conversation = conversationOf(
        said.map(({ by, text }) => [by, text] as const),
        { locale },
      );
      const { lines, dropped } = await draftFrom(conversation, extractiveDrafter);
      expect(dropped).toBe(0);
      expect(lines.length).toBeGreaterThan(0);
      const bodyOf = new Map(conversation.messages.map(({ id, body }) => [id, body]));
      for (const { citations } of lines)
        for (const { messageId, quote } of citations)
          expect(bodyOf.get(messageId)).toContain(quote.split(/[.!?…]\s/)[0]);
      expect(await draftFrom(conversation, extractiveDrafter)).toEqual({ lines, dropped });
    },
  );
});
