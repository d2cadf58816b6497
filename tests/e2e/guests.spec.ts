import { newConsult, newOwner, newPet, newVet, startConsult } from './support/account.ts';
import { expectAccessibleInBoth } from './support/both-schemes.ts';
import { expect, test, type Visitor } from './support/consult-test.ts';
import { filesOnDevice, photo } from './support/photo.ts';
import { bubble, composer, expectTalk, say } from './support/talk.ts';

/** A side makes a link, and the browser says where it leads. */
async function makeLink({ page, t }: Visitor): Promise<string> {
  await page.getByRole('button', { name: t('links.open', { count: 0 }) }).click();
  await expect(page.getByRole('heading', { name: t('links.title') })).toBeVisible();
  await page.getByRole('button', { name: t('links.make') }).click();
  await expect(page.getByRole('heading', { name: t('links.ready') })).toBeFocused();
  return page.getByRole('textbox', { name: t('links.address') }).inputValue();
}

/** The three presses of somebody who comes by a link. */
async function enter(visitor: Visitor, address: string, name: string): Promise<void> {
  const { page, t } = visitor;
  await page.goto(address);
  await expect(page.getByRole('heading', { name: t('guestDoor.title') })).toBeVisible();
  // Taken out of the address bar at once.
  await expect.poll(() => page.url()).not.toContain('#');
  await page.getByRole('button', { name: t('guestDoor.enter') }).click();
  // What is missing is said, and the field that wants it has the focus.
  await expect(page.getByRole('textbox', { name: t('guestDoor.name') })).toBeFocused();
  await expect(page.getByText(t('guestDoor.problem.name'))).toBeVisible();
  await expectAccessibleInBoth(visitor, 'the door of a link');
  await page.getByRole('textbox', { name: t('guestDoor.name') }).fill(name);
  await page.getByRole('checkbox', { name: t('guestDoor.agree') }).check();
  await page.getByRole('button', { name: t('guestDoor.enter') }).click();
}

test('A8 H4 H10 a partner comes in by a link in three presses, takes part, comes back by it, and is put out', async ({
  open,
  stack,
}) => {
  test.setTimeout(120_000);
  const consult = await newConsult(stack);
  const owner = await open({ language: 'es', size: 'phone' }, consult.owner);
  await owner.page.goto(`/consult/${consult.id}`);
  await expect(composer(owner)).toBeVisible();
  await say(owner, 'Buenas noches');
  const address = await makeLink(owner);
  const { t, page } = owner;
  const whatsapp = page.getByRole('link', { name: t('links.whatsapp') });
  const text = new URL((await whatsapp.getAttribute('href')) ?? '').searchParams.get('text') ?? '';
  expect(text).toContain(address);
  await page.getByRole('button', { name: t('links.qrShow') }).click();
  await expect(page.getByRole('img', { name: t('links.qr') })).toBeVisible();
  await expectAccessibleInBoth(owner, 'a new link');

  const guest = await open({ language: 'en', size: 'desk' });
  // What their browser asks for has the link in no address.
  const asked: string[] = [];
  guest.context.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await enter(guest, address, 'Íñigo');
  await expect(composer(guest)).toBeVisible();
  expect(asked.join('\n')).not.toContain(address.split('#')[1]);
  // The conversation was fetched while they wrote their name.
  const asking = (part: string) => asked.findIndex((url) => url.includes(part));
  expect(asking('/assets/guest-screen')).toBeGreaterThan(-1);
  expect(asking('/assets/guest-screen')).toBeLessThan(asking('/api/guests/enter'));
  await expectTalk(guest, ['Buenas noches']);
  await guest.page.getByRole('button', { name: guest.t('vetCard.open') }).click();
  await expect(guest.page.getByRole('dialog', { name: consult.vet.name })).toContainText(
    guest.t('vetCard.noStars'),
  );
  await expectAccessibleInBoth(guest, 'who answers, for a guest');
  await guest.page.keyboard.press('Escape');
  await guest.page.locator('form input[type=file]').setInputFiles([await photo(guest, 'stable.jpg')]);
  await expect(guest.page.getByText(guest.t('files.ready'))).toBeVisible({ timeout: 30_000 });
  await say(guest, 'I am on my way');
  await expectAccessibleInBoth(guest, "a guest's conversation");

  await page.keyboard.press('Escape');
  await expectTalk(owner, ['Buenas noches', 'I am on my way']);
  await expect(bubble(owner, 'I am on my way')).toContainText(t('chat.guest', { name: 'Íñigo' }));
  for (const side of [owner, guest])
    await expect(bubble(side, 'I am on my way').locator('button img')).toBeVisible();
  await expect(page.getByText(t('chat.guestCame', { name: 'Íñigo' }))).toHaveCount(1);

  // By the same link again, in the same browser: straight in, though the link is used up.
  await guest.page.goto('about:blank');
  await guest.page.goto(address);
  await expect(composer(guest)).toBeVisible();
  await expectTalk(guest, ['Buenas noches', 'I am on my way']);

  // What is on its way and not sent yet is kept on the device, and goes from there with the guest.
  await guest.page.locator('form input[type=file]').setInputFiles([await photo(guest, 'gate.jpg')]);
  await expect(guest.page.getByText(guest.t('files.ready'))).toBeVisible({ timeout: 30_000 });
  expect(await filesOnDevice(guest)).toBe(1);

  await page.getByRole('button', { name: t('links.open', { count: 1 }) }).click();
  await page.getByRole('button', { name: t('links.removeNamed', { name: 'Íñigo' }) }).click();
  await expect(page.getByRole('heading', { name: t('links.removeTitle', { name: 'Íñigo' }) })).toBeVisible();
  await expectAccessibleInBoth(owner, 'who is in the consult');
  guest.allow(/status of 401/);
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('links.remove') })
    .click();
  await expect(guest.page.getByRole('heading', { name: guest.t('guest.out') })).toBeVisible();
  await expect(page.getByText(t('links.removed', { name: 'Íñigo' }))).toBeVisible();
  await expect.poll(() => filesOnDevice(guest)).toBe(0);
});

test('A8 an owner who waits invites somebody, and the link that is on the screen stays there when a vet comes', async ({
  open,
  stack,
}) => {
  const [account, vet] = [await newOwner(stack, 'es'), await newVet(stack, 'en')];
  const id = await startConsult(account, await newPet(account, 'Luna'), 'Tose');
  const owner = await open({ language: 'es', size: 'phone' }, account);
  const { page, t } = owner;
  await page.goto(`/consult/${id}`);
  await expect(page.getByRole('heading', { name: t('waiting.title', { pet: 'Luna' }) })).toBeVisible();
  const address = await makeLink(owner);
  await expectAccessibleInBoth(owner, 'a link, made while waiting');
  await vet.call('POST', '/desk/accept', { sessionId: id });
  await expect(composer(owner)).toBeVisible();
  await page.getByRole('button', { name: t('links.open', { count: 0 }) }).click();
  await expect(page.getByRole('textbox', { name: t('links.address') })).toHaveValue(address);
});

test('H2 H7 at the end a guest reads that it is over and nothing else; their link does not work any more', async ({
  open,
  stack,
}) => {
  const consult = await newConsult(stack);
  const vet = await open({ language: 'en', size: 'desk' }, consult.vet);
  await vet.page.goto(`/vet?consult=${consult.id}`);
  await expect(composer(vet)).toBeVisible();
  await say(vet, 'Good evening');
  const address = await makeLink(vet);
  const guest = await open({ language: 'es', size: 'phone' });
  await enter({ ...guest, t: vet.t }, address, 'Gala');
  await expect(composer(guest)).toBeVisible();
  await expectTalk(guest, ['Good evening']);
  guest.allow(/status of (404|409)/);
  await vet.page.keyboard.press('Escape');
  await vet.page.getByRole('button', { name: vet.t('end.open'), exact: true }).click();
  await vet.page.getByRole('button', { name: vet.t('end.confirm') }).click();
  await expect(guest.page.getByRole('heading', { name: guest.t('guest.over') })).toBeVisible();
  await expect(guest.page.getByText('Good evening')).toHaveCount(0);
  await expectAccessibleInBoth(guest, 'a consult that is over for a guest');
  await guest.page.goto('about:blank');
  await guest.page.goto(address);
  await expect(guest.page.getByRole('heading', { name: vet.t('guestDoor.gone') })).toBeVisible();
});
