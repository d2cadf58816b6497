import { expect, test } from 'vitest';
import { draftFrom } from '../../../worker/consults/drafts/draft-from.ts';
import { modelDrafter } from '../../../worker/consults/drafts/model-drafter.ts';
import { translate } from '../../../worker/consults/translations/translate.ts';
import type { ChatModel } from '../../../worker/core/ai/chat-model.ts';
import { openRedaction } from '../../../worker/core/ai/redaction.ts';
import { conversationOf } from './conversations.ts';

const personal = 'Soy Ana Ruiz, ana@demo.test, +34 600 000 001. Luna vomita desde ayer, escribe a Ana.';

test('Z9 what says who somebody is does not leave, and is put back into what comes; the same thing has the same number', () => {
  const redaction = openRedaction(['Ana Ruiz']);
  const taken = redaction.take(personal);
  expect(taken).toBe('Soy ⟦2⟧ ⟦3⟧, ⟦0⟧, ⟦1⟧. Luna vomita desde ayer, escribe a ⟦2⟧.');
  expect(redaction.putBack(taken)).toBe(personal);
  expect(redaction.putBack('⟦4⟧')).toBeNull();
  expect(redaction.putBack('⟦2')).toBeNull();
  // Somebody's own brackets are not ours.
  expect(openRedaction([]).take('⟦0⟧')).toBe(' 0 ');
});

/** A model that gives back what it is sent, and keeps it. */
function echoing() {
  const sent: string[] = [];
  const model: ChatModel = {
    model: 'echo',
    ask: async ({ material, shape }) => {
      const text = JSON.stringify(material);
      sent.push(text);
      const { conversation, messages } = JSON.parse(text);
      return shape.parse(
        conversation === undefined
          ? { messages }
          : {
              lines: [{ part: 'reported', text: conversation[0].text, messages: [1] }],
            },
      );
    },
  };
  return { model, sent };
}

test('Z9 nobody is named in what is drafted from and translated; the line and the translation name them again', async () => {
  const { model, sent } = echoing();
  const names = ['Ana Ruiz'];
  const { lines } = await draftFrom(conversationOf([['owner', personal]], { names }), modelDrafter(model));
  expect(lines[0]?.text).toBe(personal);
  const rows = await translate(model, { originals: [{ id: 'a', body: personal }], to: 'en', names });
  expect(rows).toEqual([{ id: 'a', body: personal, refused: false }]);
  expect(sent).toHaveLength(2);
  for (const text of sent) expect(text).not.toMatch(/Ana|Ruiz|600|demo/);
});
