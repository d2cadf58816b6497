import { expect } from '@playwright/test';
import type { Visitor } from './consult-test.ts';

const conversation = ({ page, t }: Visitor) => page.getByRole('region', { name: t('chat.conversation') });

/** The field that messages are written in. */
export const composer = ({ page, t }: Visitor) => page.getByRole('textbox', { name: t('chat.message') });

/** Writes a message and sends it: by Enter at a desk, by the button on a phone. */
export async function say(visitor: Visitor, text: string): Promise<void> {
  await composer(visitor).fill(text);
  if (visitor.size === 'desk') await composer(visitor).press('Enter');
  else await visitor.page.getByRole('button', { name: visitor.t('chat.send') }).click();
}

/** The bubble with this text. */
export const bubble = (visitor: Visitor, text: string) =>
  conversation(visitor).getByRole('listitem').filter({ hasText: text });

/** Expects these messages on the screen: each once, in this order, all of them arrived. */
export async function expectTalk(visitor: Visitor, said: readonly string[]): Promise<void> {
  const { t } = visitor;
  await expect
    .poll(
      async () => {
        const lines = await conversation(visitor).getByRole('listitem').allInnerTexts();
        return lines.flatMap((line) => said.filter((text) => line.includes(text)));
      },
      { timeout: 30_000 },
    )
    .toEqual(said);
  await expect(conversation(visitor).getByText(t('chat.progress.pending'))).toHaveCount(0);
}
