import type { Locator } from '@playwright/test';
import { currentRules } from '../../worker/consults/triage/rules-of.ts';
import { newName, newOwner, newPet } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { complaint, sign } from './support/signs.ts';
import { choose, consent, heading, press } from './support/start-flow.ts';

/** Goes on with the Tab key until the control has the focus, as somebody without a pointer does, and presses it. */
async function pressByKeyboard({ page }: Visitor, control: Locator): Promise<void> {
  await expect(control).toBeVisible();
  for (let stops = 0; stops < 60; stops += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(control).toBeFocused();
  await page.keyboard.press('Enter');
}

test('U8 U13 by keyboard on a phone, without an account: red after two answers, what to do now, and back without a loss', async ({
  open,
}) => {
  const visitor = await open({ language: 'es', size: 'phone' });
  const { page, t } = visitor;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const emergency = heading(visitor, t('start.signs.result.red.title'));
  await page.goto('/start');
  await expectAccessibleInBoth(visitor, 'which animal');
  await pressByKeyboard(visitor, button(t('start.signs.species.horse')));
  await expect(heading(visitor, t('start.signs.complaint.title'))).toBeFocused();
  await expectAccessibleInBoth(visitor, 'what is wrong');
  await pressByKeyboard(visitor, button(complaint(visitor, 'colic')));
  await expect(heading(visitor, t('start.signs.signs.title'))).toBeFocused();
  await expectAccessibleInBoth(visitor, 'signs');
  await pressByKeyboard(visitor, button(sign(visitor, 'colic-violent')));

  await expect(emergency).toBeFocused();
  await expect(page.getByText(currentRules.complaints.colic?.firstAid[0]?.es ?? '')).toBeVisible();
  await expect(page.getByRole('region', { name: t('centers.nearest.title') })).toBeVisible();
  await expectAccessibleInBoth(visitor, 'an emergency');
  await page.reload();
  await expect(emergency).toBeVisible();
  await page.goBack();
  await expect(button(sign(visitor, 'colic-violent'))).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await press(visitor, t('start.signs.result.startRed'));
  await expect(heading(visitor, t('start.pet.title'))).toBeFocused();
});

test('U1 C11 at a desk: from the questions to the waiting room, with the level and the answers kept', async ({
  open,
  stack,
}) => {
  const account = await newOwner(stack, 'en');
  const pet = newName('Nala').name;
  await newPet(account, pet);
  const visitor = await open({ language: 'en', size: 'desk' }, account);
  const { page, t } = visitor;
  await page.goto('/start');
  await choose(visitor, new RegExp(`^${pet}`));
  await expect(heading(visitor, t('start.signs.complaint.titleOf', { pet }))).toBeFocused();
  await page.getByLabel(t('start.signs.complaint.words')).fill('coughing and off her food');
  await press(visitor, complaint(visitor, 'cough'));
  // The worst signs of a cough, those of any emergency, the rest.
  for (const first of ['choking', 'collapsed']) {
    await expect(page.getByRole('button', { name: sign(visitor, first), exact: true })).toBeVisible();
    await press(visitor, t('start.signs.signs.none'));
  }
  await press(visitor, sign(visitor, 'cough-fever'));
  await press(visitor, t('start.signs.signs.noMore'));
  await expect(heading(visitor, t('start.signs.result.yellow.title'))).toBeFocused();
  await expectAccessibleInBoth(visitor, 'the result');
  await press(visitor, t('start.signs.result.start'));
  await expect(heading(visitor, t('start.reason.title', { pet }))).toBeFocused();
  await expect(page.getByLabel(t('start.reason.label'))).toHaveValue('coughing and off her food');
  await press(visitor, t('start.next'));
  await consent(visitor, t('start.startConsult'));
  await expect(heading(visitor, t('waiting.title', { pet }))).toBeVisible();
  const rows = await stack.postgres.query(
    `select c.level, t.answers ->> 'complaint' as complaint from chat_sessions c
     join consult_triage t on t.session_id = c.id where c.owner_id = $1`,
    [account.id],
  );
  expect(rows).toEqual([{ level: 'yellow', complaint: 'cough' }]);
});
